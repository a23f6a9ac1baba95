"""The client over real connections, in cases beyond the guardrails API."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Annotated, Any, NamedTuple

import pytest
from pydantic import Field

from runtime import call as calls
from runtime.auth.api_keys import ApiKey
from runtime.auth.security import Bearer
from runtime.call import Call, Options, Parameter
from runtime.client import Client
from runtime.errors import (
    ArgumentError,
    DataError,
    ErrorTypes,
    MissingCredentialsError,
    ResponseError,
)
from runtime.exchange.attempts import pause_of, retry_after
from runtime.pagination.links import NextUrlPaging
from runtime.pagination.pages import Page
from runtime.request.bodies import multipart_body
from runtime.request.fields import FileField
from runtime.response.alternatives import OneOf
from runtime.response.downloads import Binary, Download
from runtime.response.results import Headers
from runtime.sentinel import UNSET
from runtime.settings import Settings
from runtime.streaming.streams import Events, EventStream
from runtime.transport.hooks import Hooks
from runtime.transport.retries import BackoffStrategy
from runtime.validation.models import BaseModel


class Arrived(NamedTuple):
    """A request that the server received."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    peer: str


class Server(ThreadingHTTPServer):
    """Answers every request with the same JSON, after some error statuses."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.arrived: list[Arrived] = []
        self.statuses: list[int] = []
        self.answer = b"{}"
        self.content_type = "application/json"
        self.url = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Records requests and sends the answers of the server."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        seen = Arrived(self.command, self.path, headers, body, str(self.client_address))
        self.server.arrived.append(seen)
        self.send_response(self.server.statuses.pop() if self.server.statuses else 200)
        self.send_header("Content-Type", self.server.content_type)
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    do_POST = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing: tests check the requests."""


@contextmanager
def serving() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@contextmanager
def connected(server: Server, **settings: Any) -> Iterator[Client]:
    client = Client(
        Settings(
            server_url=server.url,
            user_agent="test",
            errors=ErrorTypes(ResponseError, ResponseError),
            hooks=Hooks(),
            **settings,
        )
    )
    yield client
    client.close()


def call(
    *parameters: Parameter,
    method: str = "GET",
    path: str = "/x",
    **more: Any,
) -> Call[Any]:
    defaults: dict[str, Any] = {
        "responses": {"200": dict[str, Any]},
        "options": Options(),
    }
    return Call(
        method,
        path,
        operation_id="x",
        parameters=parameters,
        **defaults | more,
    )


class Counted:
    """A function that returns a secret and counts its calls."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        return f"s{self.times}"


@pytest.mark.parametrize("place", ["header", "query", "cookie"])
def test_a_secret_is_asked_for_once_per_request(server: Server, place: str) -> None:
    secret = Counted()
    with connected(server, security=ApiKey(place, "key", secret, "set X")) as client:
        client.send(call(calls.Query("a", 1, int), calls.Cookie("b", "c", str)))
        client.send(call())
    assert secret.times == 2
    first, second = server.arrived
    found = {
        "header": (first.headers.get("key"), second.headers.get("key")),
        "query": (first.target[2:], second.target[2:]),
        "cookie": (first.headers["cookie"], second.headers.get("cookie")),
    }
    assert (
        found[place]
        == {
            "header": ("s1", "s2"),
            "query": ("?a=1&key=s1", "?key=s2"),
            "cookie": ("b=c; key=s1", "key=s2"),
        }[place]
    )


@pytest.mark.parametrize("name", ["authorization", "x-key", "X-KEY"])
def test_a_call_may_bring_its_own_key(server: Server, name: str) -> None:
    security = ApiKey("header", "X-Key", None, "set X")
    with connected(server, security=security) as client:
        with pytest.raises(MissingCredentialsError, match="set X"):
            client.send(call())
        client.send(call(options=Options(http_headers={name: "mine"})))
    assert [request.headers[name.lower()] for request in server.arrived] == ["mine"]


def test_calls_without_authentication_need_no_key(server: Server) -> None:
    with connected(server, security=Bearer(None, "set X")) as client:
        client.send(call(security=[]))
    assert "authorization" not in server.arrived[0].headers


class Linked(Page[dict[str, Any], int]):
    paging = NextUrlPaging(("items",), ("next",))


def test_the_next_page_at_another_server_does_not_get_the_secret(
    server: Server,
) -> None:
    with (
        serving() as other,
        connected(server, security=Bearer("secret", "")) as client,
    ):
        server.answer = json.dumps({"items": [1], "next": f"{other.url}/y"}).encode()
        other.answer = json.dumps({"items": [2], "next": None}).encode()
        assert list(client.paginate(call(), Linked).items()) == [1, 2]
        assert server.arrived[0].headers["authorization"] == "Bearer secret"
        assert "authorization" not in other.arrived[0].headers


@pytest.mark.parametrize(
    ("written", "expected"), [("?p=2", "/a/x?p=2"), ("y", "/a/y"), ("/z", "/z")]
)
def test_the_next_url_is_relative_to_the_page(
    server: Server, written: str, expected: str
) -> None:
    server.answer = json.dumps({"items": [1], "next": written}).encode()
    with connected(server) as client:
        client.paginate(call(path="/a/x"), Linked).next()
    assert server.arrived[1].target == expected


@pytest.mark.parametrize("value", [None, UNSET, ""])
def test_a_path_value_cannot_be_left_out(server: Server, value: object) -> None:
    with (
        connected(server) as client,
        pytest.raises(ArgumentError, match="id: is part of the path"),
    ):
        client.send(call(calls.Path("id", value, str), path="/x/{id}"))
    assert server.arrived == []


@pytest.mark.parametrize("style", ["simple", "label"])
@pytest.mark.parametrize("value", [".", ".."])
def test_dots_do_not_leave_the_resource(server: Server, style: str, value: str) -> None:
    with connected(server) as client:
        client.send(call(calls.Path("id", value, str, style=style), path="/x/{id}"))
    sent = server.arrived[0].target
    assert sent.startswith("/x/")
    assert sent.removeprefix("/x/").lower() not in (".", "..", "")


def test_unset_is_left_out(server: Server) -> None:
    with connected(server) as client:
        client.send(call(calls.Query("a", UNSET, str), calls.Header("b", UNSET, str)))
    assert server.arrived[0].target == "/x"
    assert "b" not in server.arrived[0].headers


@pytest.mark.parametrize("value", [None, 1, "a\x7f", b"a"])
def test_values_that_no_header_can_carry(server: Server, value: Any) -> None:
    with connected(server) as client, pytest.raises(ArgumentError, match="X-A"):
        client.send(call(options=Options(http_headers={"X-A": value})))
    assert server.arrived == []


def test_a_body_of_the_wrong_kind_is_named(server: Server) -> None:
    body = calls.json_body(list[int], "text")
    with connected(server) as client, pytest.raises(ArgumentError, match=r"^the body:"):
        client.send(call(method="POST", body=body))
    assert server.arrived == []


def test_a_request_with_an_idempotency_key_is_repeated(server: Server) -> None:
    keyed = call(method="POST", options=Options(http_headers={"idempotency-KEY": "k"}))
    with connected(server) as client:
        server.statuses = [500]
        client.send(keyed)
        assert len(server.arrived) == 2
        server.statuses = [500]
        with pytest.raises(ResponseError):
            client.send(call(method="POST"))
        assert len(server.arrived) == 3


def test_one_client_in_two_event_loops_at_once(server: Server) -> None:
    async def twice(first: threading.Barrier) -> None:
        await client.send_async(call())
        await asyncio.to_thread(first.wait, 10)
        await client.send_async(call())
        await asyncio.to_thread(first.wait, 10)
        await client.aclose()

    settings = Settings(
        server.url, "test", ErrorTypes(ResponseError, ResponseError), Hooks()
    )
    client = Client(settings)
    barrier = threading.Barrier(2)
    threads = [
        threading.Thread(target=lambda: asyncio.run(twice(barrier))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # Each loop keeps and reuses its own connection.
    assert len(server.arrived) == 4
    assert len({request.peer for request in server.arrived}) == 2
    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(client.send_async(call()))


class Problem(DataError[dict[str, Any]]):
    """An error with a schema."""


def test_a_number_beyond_pythons_limit_does_not_hide_the_status(
    server: Server,
) -> None:
    server.statuses = [418]
    server.answer = b'{"message": "no", "n": %s}' % (b"1" * 5000)
    with connected(server) as client, pytest.raises(ResponseError) as caught:
        client.send(call(errors={"4XX": Problem}))
    assert caught.value.status_code == 418


def test_short_pauses_may_go_on_for_ever() -> None:
    assert pause_of(BackoffStrategy(1, 5, 2.0, 1), 5_000, 1.0) == 0.005


def test_dates_without_a_zone_are_gmt(monkeypatch: pytest.MonkeyPatch) -> None:
    headers = {"retry-after": "Tue, 14 Nov 2023 22:13:25"}
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "XYZ-5")
        time.tzset()
        seconds = retry_after(headers, 1_700_000_000.0)
    time.tzset()
    assert seconds == 5.0


@pytest.mark.parametrize(
    ("parameter", "target"),
    [
        (
            calls.Query("f", ["a", 1], list[Any], media_type="application/json"),
            "/x?f=%5B%22a%22%2C1%5D",
        ),
        (
            calls.Query("f", "a", str, media_type="application/json"),
            "/x?f=%22a%22",
        ),
        (calls.Query("f", "a b", str, media_type="text/plain"), "/x?f=a%20b"),
        (
            calls.QueryString(
                "q",
                {"a": "1 2", "b": ["x", "y"]},
                dict[str, Any],
                media_type="application/x-www-form-urlencoded",
            ),
            "/x?a=1%202&b=x&b=y",
        ),
        (
            calls.QueryString(
                "q", {"a": 1}, dict[str, Any], media_type="application/json"
            ),
            "/x?%7B%22a%22%3A1%7D",
        ),
        (calls.QueryString("q", "a=b", str, media_type="text/plain"), "/x?a%3Db"),
        (calls.Query("d", [{"a": 1}], list[Any], style="deepObject"), "/x?d[0][a]=1"),
    ],
)
def test_parameters_with_a_media_type(
    server: Server, parameter: Parameter, target: str
) -> None:
    with connected(server) as client:
        client.send(call(parameter))
    assert server.arrived[0].target == target


def test_headers_are_a_result(server: Server) -> None:
    with connected(server) as client:
        found = client.send(call(responses={"200": Headers()}))
    assert found["content-TYPE"] == "application/json"


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("text/event-stream", EventStream),
        ("application/octet-stream; q=1", Download),
        ("audio/mpeg", Download),
    ],
)
def test_events_or_bytes(server: Server, content_type: str, expected: type) -> None:
    forms = {
        "text/event-stream": Events(dict[str, Any]),
        "application/octet-stream": Binary("application/octet-stream"),
    }
    server.content_type = content_type
    with connected(server) as client:
        found = client.send(call(responses={"200": OneOf(forms)}, stream=True))
        with found:
            assert type(found) is expected
    accepted = server.arrived[0].headers["accept"]
    assert accepted == "text/event-stream, application/octet-stream"


def test_an_undeclared_property_called_as_an_attribute(server: Server) -> None:
    class Thing(BaseModel):
        id: Annotated[str | None, Field(alias="Id")] = None

    server.answer = b'{"id": 1}'
    with connected(server) as client:
        found = client.send(call(responses={"200": Thing}))
    assert found.id is None
    assert found.model_extra == {"id": 1}


def test_events_keep_whether_they_have_a_name(server: Server) -> None:
    server.answer = b"data: {}\n\nevent: message\ndata: {}\n\n"
    server.content_type = "text/event-stream"
    spec = Events(dict[str, Any], envelope=True)
    with connected(server) as client:
        found = list(client.send(call(responses={"200": spec}, stream=True)))
    assert found == [{"data": {}}, {"event": "message", "data": {}}]


def test_a_path_may_have_a_part_of_the_query(server: Server) -> None:
    with connected(server) as client:
        client.send(call(calls.Query("a", 1, int), path="/x?beta=true"))
        client.send(call(path="/x?beta=true"))
    assert [seen.target for seen in server.arrived] == [
        "/x?beta=true&a=1",
        "/x?beta=true",
    ]


def test_a_form_without_parts_is_a_form(server: Server) -> None:
    with connected(server) as client:
        body = multipart_body([FileField("f", [], several=True)])
        client.send(call(method="POST", body=body))
    seen = server.arrived[0]
    kind, _, boundary = seen.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    assert seen.body == f"--{boundary}--\r\n".encode()
