"""Errors of the HTTP libraries, which are errors of calls as well."""

from __future__ import annotations

import asyncio
import copy
import pickle
import socket
import traceback
from collections.abc import Iterator
from typing import Any

import httpx
import httpx2
import pytest
import trio

from helpers.faults import FaultyServer, faulty
from helpers.loopback import Answer, call, client_of, serving
from runtime.call import Call, Options
from runtime.client import Client
from runtime.errors import CallError, NoResponseError, TotalTimeoutError
from runtime.library_errors import as_call_error, remade
from runtime.response.downloads import Binary
from runtime.streaming.streams import Events
from runtime.transport.timeouts import Timeouts

LIBRARIES = [httpx2, httpx]
# trio closes the libraries' generators where a body is not read to its end.
pytestmark = pytest.mark.filterwarnings(
    "ignore:Async generator 'http(x|core):ResourceWarning"
)
SIDES = ["sync", "asyncio", "trio"]


def outcome(
    server: Any, side: str, sent: Call[Any], library: Any = httpx2, read: Any = None
) -> Any:
    """The result of a call on a side, read by a function if it is a stream."""

    async def send_async() -> Any:
        async with library.AsyncClient(verify=False) as http:
            client = client_of(server, None, http)
            result = await client.send_async(sent)
            return result if read is None else await read[1](result)

    if side == "sync":
        with library.Client(verify=False) as http:
            result = client_of(server, http).send(sent)
            return result if read is None else read[0](result)
    return asyncio.run(send_async()) if side == "asyncio" else trio.run(send_async)


def read(result: Any) -> Any:
    with result:
        return result.read()


async def read_async(result: Any) -> Any:
    async with result:
        return await result.read()


def all_of(result: Any) -> list[Any]:
    with result:
        return list(result)


async def all_of_async(result: Any) -> list[Any]:
    async with result:
        return [item async for item in result]


def chunks(result: Any) -> list[Any]:
    with result:
        return list(result.iter_bytes())


async def chunks_async(result: Any) -> list[Any]:
    async with result:
        return [item async for item in result.iter_bytes()]


@pytest.fixture(scope="module")
def server() -> Iterator[FaultyServer]:
    with faulty() as running:
        yield running


FAULTS = [
    ("reset", "ReadError"),
    ("close", "RemoteProtocolError"),
    ("half", "RemoteProtocolError"),
    ("garbage", "RemoteProtocolError"),
    ("silent", "ReadTimeout"),
]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("kind", "name"), FAULTS)
def test_a_call(
    server: FaultyServer, side: str, library: Any, kind: str, name: str
) -> None:
    options = Options(timeout_ms=200)
    sent = call(method="POST", path=f"/{kind}/x", options=options)
    with pytest.raises(NoResponseError) as caught:
        outcome(server, side, sent, library)
    error: Any = caught.value
    assert isinstance(error, CallError)
    assert isinstance(error, getattr(library, name))
    assert error.request.url.path == f"/{kind}/x"
    assert error.message == str(error) != ""
    shown = traceback.format_exception(error)
    # The library's own words, once, after what has caused it.
    assert shown[-2].startswith(f"{library.__name__}.{name}: ")
    assert shown[-1] == f"request: POST {server.url}/{kind}/x\n"
    assert error.__cause__ is not None


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("side", SIDES)
def test_nobody_is_there(side: str, library: Any) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))

        class Nobody:
            url = f"http://127.0.0.1:{taken.getsockname()[1]}"

        with pytest.raises(library.ConnectError) as caught:
            outcome(Nobody, side, call(options=Options(retries=None)), library)
    assert isinstance(caught.value, NoResponseError)


READS = {
    "read": (Binary("*/*"), (read, read_async)),
    "chunks": (Binary("*/*"), (chunks, chunks_async)),
    "events": (Events(dict[str, Any]), (all_of, all_of_async)),
}


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", READS)
def test_a_body_that_breaks_off(
    server: FaultyServer, side: str, library: Any, name: str
) -> None:
    form, reading = READS[name]
    sent = call(path="/brokenevents/x", responses={"200": form}, stream=True)
    with pytest.raises(library.RemoteProtocolError) as caught:
        outcome(server, side, sent, library, reading)
    assert isinstance(caught.value, NoResponseError)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("stream", [False, True])
def test_compressed_content_that_is_broken(
    side: str, library: Any, stream: bool
) -> None:
    broken = Answer(body=b"no gzip", headers={"Content-Encoding": "gzip"})
    responses = {"200": Binary("*/*") if stream else dict[str, Any]}
    with serving(lambda _: broken) as server:
        reading = (read, read_async) if stream else None
        sent = call(responses=responses, stream=stream)
        with pytest.raises(library.DecodingError) as caught:
            outcome(server, side, sent, library, reading)
    assert isinstance(caught.value, NoResponseError)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("side", SIDES)
def test_redirects_in_a_circle(side: str, library: Any) -> None:
    with serving(lambda _: Answer(307, headers={"Location": "/x"})) as server:

        class Following:
            __name__ = library.__name__

            @staticmethod
            def Client(**options: Any) -> Any:
                return library.Client(follow_redirects=True, **options)

            @staticmethod
            def AsyncClient(**options: Any) -> Any:
                return library.AsyncClient(follow_redirects=True, **options)

        with pytest.raises(library.TooManyRedirects) as caught:
            outcome(server, side, call(), Following)
    assert isinstance(caught.value, NoResponseError)


@pytest.mark.parametrize("side", SIDES)
def test_the_end_of_the_total_time(server: FaultyServer, side: str) -> None:
    options = Options(timeout_ms=Timeouts(total_ms=100))
    with pytest.raises(TotalTimeoutError) as caught:
        outcome(server, side, call(path="/silent/x", options=options))
    assert isinstance(caught.value, NoResponseError)
    assert isinstance(caught.value, TimeoutError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again)) == (TotalTimeoutError, str(caught.value))


def test_a_closed_client() -> None:
    with serving() as server:
        client = client_of(server)
        client.close()
        with pytest.raises(CallError, match="the client is closed") as caught:
            client.send(call())
        assert isinstance(caught.value, RuntimeError)


@pytest.mark.parametrize("library", LIBRARIES)
def test_an_http_client_that_is_closed(library: Any) -> None:
    http = library.Client()
    http.close()
    with serving() as server, pytest.raises(CallError, match="closed") as caught:
        client_of(server, http).send(call())
    assert isinstance(caught.value, RuntimeError)
    assert type(caught.value.__cause__) is RuntimeError


def test_a_stream_that_is_read_twice() -> None:
    with serving() as server:
        client = client_of(server)
        sent = call(responses={"200": Binary("*/*")}, stream=True)
        with client.send(sent) as download:
            list(download.iter_bytes())
            with pytest.raises(httpx2.StreamError) as caught:
                list(download.iter_bytes())
        client.close()
    assert isinstance(caught.value, CallError)
    assert not isinstance(caught.value, NoResponseError)


class OwnError(RuntimeError):
    """An error of the caller."""


@pytest.mark.parametrize("error", [OwnError("own"), RuntimeError("own"), OSError(1)])
def test_errors_of_the_callers_functions_stay_as_they_are(error: Exception) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one"
        raise error

    from runtime.request.bodies import binary_body

    with serving() as server:
        client = client_of(server)
        body = binary_body(pieces(), "application/octet-stream")
        with pytest.raises(type(error)) as caught:
            client.send(call(method="POST", body=body))
        client.close()
    assert caught.value is error
    assert not isinstance(error, CallError)


@pytest.mark.parametrize("library", LIBRARIES)
def test_an_error_of_a_class_of_the_callers(library: Any) -> None:
    class Refused(library.ConnectError):  # type: ignore[name-defined,misc]  # any library
        def __init__(self, host: str, port: int) -> None:
            super().__init__(f"{host}:{port} refuses")
            self.port = port

    def refuse(request: Any) -> Any:
        raise Refused("h", 1)

    http = library.Client(transport=library.MockTransport(refuse))
    with serving() as server, http, pytest.raises(Refused) as caught:
        client_of(server, http).send(call(options=Options(retries=None)))
    error: Any = caught.value
    assert isinstance(error, NoResponseError)
    assert (error.message, error.port) == ("h:1 refuses", 1)
    assert copy.copy(error).port == 1


class Strange(httpx2.ConnectError):
    """An error whose message cannot be set."""

    @property
    def message(self) -> str:
        return "own"


class Final(httpx2.ConnectError):
    """An error without subclasses."""

    def __init_subclass__(cls) -> None:
        raise ValueError("there are none")


@pytest.mark.parametrize("error", [Strange("strange"), Final("final")])
def test_an_error_is_never_lost(error: Exception) -> None:
    def refuse(request: Any) -> Any:
        raise error

    http = httpx2.Client(transport=httpx2.MockTransport(refuse))
    with serving() as server, http, pytest.raises(type(error)) as caught:
        client_of(server, http).send(call(options=Options(retries=None)))
    assert caught.value is error


def test_an_error_that_is_raised_again() -> None:
    error = httpx2.ConnectError("down")

    def refuse(request: Any) -> Any:
        raise error

    with httpx2.Client(transport=httpx2.MockTransport(refuse)) as http, serving() as s:
        client: Client = client_of(s, http)
        for _ in range(2):
            with pytest.raises(NoResponseError) as caught:
                client.send(call(options=Options(retries=None)))
            assert caught.value is error
    assert type(error).__mro__.count(NoResponseError) == 1


NOTE = "request: GET http://a/b"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
@pytest.mark.parametrize("library", LIBRARIES)
def test_copies(library: Any, copied: Any) -> None:
    request = library.Request("GET", "http://a/b")
    error = as_call_error(library.ReadTimeout("late", request=request))
    again = copied(error)
    assert type(again) is type(error)
    assert (again.message, again.args) == ("late", ("late",))
    assert again.request.url.path == "/b"


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("protocol", range(2, 6))
def test_pickles(library: Any, protocol: int) -> None:
    request = library.Request("GET", "http://me:pw@a/b?token=secret")
    error = as_call_error(library.ReadTimeout("late", request=request))
    error.add_note("a note")
    again = pickle.loads(pickle.dumps(error, protocol))
    assert type(again) is type(error)
    assert isinstance(again, NoResponseError)
    assert isinstance(again, library.TimeoutException)
    assert (again.message, again.__notes__) == ("late", [NOTE, "a note"])
    assert again.request.url.path == "/b"


def test_an_error_of_the_system() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(OSError, match="refused") as caught:
            socket.create_connection(taken.getsockname())
    error = caught.value
    assert as_call_error(error) is error  # this module is a caller
    assert error.__traceback__ is not None
    found: Any = as_call_error(error.with_traceback(error.__traceback__.tb_next))
    again = pickle.loads(pickle.dumps(found))
    for each in (found, again):
        assert isinstance(each, CallError)
        assert isinstance(each, ConnectionRefusedError)
        assert (each.errno, each.message) == (error.errno, str(error))


def test_the_message_of_a_codec_survives() -> None:
    """The attributes of its class are set by its constructor."""
    error = UnicodeDecodeError("utf-16", b"ab", 0, 2, "no mark")
    found = remade(type(error), error.args, {})
    assert str(found) == str(error)
    assert isinstance(found, CallError | UnicodeDecodeError)
    assert str(pickle.loads(pickle.dumps(found))) == str(error)
