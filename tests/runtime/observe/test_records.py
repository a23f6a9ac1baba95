"""Log records of calls, and the secrets that they must not contain."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest

from helpers.loopback import SIDES, Answer, Seconds, blocking, serving, waiting
from runtime.auth.alternatives import AnyOf
from runtime.auth.api_keys import ApiKey
from runtime.auth.security import Bearer
from runtime.call import Options, json_body
from runtime.errors import ResponseError
from runtime.observe.logs import default_logger, is_on
from runtime.redaction import is_secret, safe_json, safe_url
from runtime.request.bodies import binary_body, form_body, multipart_body
from runtime.request.fields import FileField, FormField
from runtime.streaming.streams import Events
from runtime.transport.hook_types import HookContext
from runtime.transport.hooks import Hooks
from runtime.transport.retries import BackoffStrategy, RetryConfig

Connect = Callable[..., AbstractContextManager[Any]]
SECRET = "sk-very-secret"


@pytest.fixture
def records(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG, "runtime"):
        yield caplog


def messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.name == "runtime"]


@pytest.mark.parametrize("side", SIDES)
def test_a_call_is_a_request_and_a_response(
    side: Connect, records: pytest.LogCaptureFixture
) -> None:
    with serving(lambda _: Answer(body={"a": 1})) as server, side(server) as send:
        send(method="POST", body=json_body(dict[str, Any], {"name": "x"}))
    sent, received = messages(records)
    assert sent.startswith(f"request POST {server.url}/x attempt=0 headers={{")
    assert sent.endswith('body={"name":"x"}')
    assert received.startswith("response 200 after ")
    assert received.endswith('body={"a":1}')
    assert {r.levelno for r in records.records if r.name == "runtime"} == {10}


@pytest.mark.parametrize("side", SIDES)
def test_a_retry_says_why_and_when(
    side: Connect, records: pytest.LogCaptureFixture
) -> None:
    answers = [Answer(status=503, headers={"retry-after-ms": "2"}), Answer()]
    with serving(lambda _: answers.pop(0)) as server, side(server) as send:
        send()
    found = messages(records)
    assert found[2] == "retry attempt=1 in 2 ms because of status 503"
    assert "attempt=1" in found[3]
    assert len(found) == 5


@pytest.mark.parametrize("side", SIDES)
def test_a_failure_is_named(side: Connect, records: pytest.LogCaptureFixture) -> None:
    with serving() as server:
        pass
    policy = RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 3_000), True)
    with (
        side(server, retries=policy, clock=Seconds()) as send,
        pytest.raises(httpx2.ConnectError),
    ):
        send()
    found = messages(records)
    assert found[1].startswith("no response after ")
    assert found[1].endswith(" ms: ConnectError")
    assert found[2].endswith(" ms because of ConnectError")


@pytest.mark.parametrize("side", SIDES)
def test_nothing_is_made_for_nobody(
    side: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.INFO, "runtime"),
        serving() as server,
        side(server) as send,
    ):
        send()
    assert messages(caplog) == []


@pytest.mark.parametrize("side", SIDES)
def test_a_given_logger_is_used_whatever_the_levels_are(side: Connect) -> None:
    lines: list[str] = []

    class Recorder:
        def debug(self, msg: str, /, *args: object) -> None:
            lines.append(msg % args)

    with serving() as server, side(server, logger=Recorder()) as send:
        send()
    assert [line.partition(" ")[0] for line in lines] == ["request", "response"]


@pytest.mark.parametrize("side", SIDES)
def test_secrets_are_not_shown(
    side: Connect, records: pytest.LogCaptureFixture
) -> None:
    body = {
        "password": SECRET,
        "nested": [{"apiKey": SECRET, "max_tokens": 5}],
        "credentials": {"user": SECRET, "pin": 1234, "is_new": True},
        "Prompt": {"text": SECRET},
        "author": "shown",
    }
    headers = {"Set-Cookie": SECRET}
    settings: Any = {"redacted": frozenset({"prompt"}), "security": Bearer(SECRET, "")}
    with (
        serving(lambda _: Answer(body=body, headers=headers)) as server,
        side(server, **settings) as send,
    ):
        send(method="POST", body=json_body(dict[str, Any], body))
    assert len(messages(records)) == 2
    for text in messages(records):
        assert SECRET not in text
        assert "1234" not in text
        assert json.loads(text.partition(" body=")[2]) == {
            "password": "***",
            "nested": [{"apiKey": "***", "max_tokens": 5}],
            "credentials": {"user": "***", "pin": "***", "is_new": True},
            "Prompt": "***",
            "author": "shown",
        }


@pytest.mark.parametrize("side", SIDES)
def test_headers_are_shown_without_secrets(
    side: Connect, records: pytest.LogCaptureFixture
) -> None:
    location = f"https://u:{SECRET}@h/x?appid={SECRET}&page=2#access_token={SECRET}"
    headers = {
        "X-Own": SECRET,
        "X-Session-Id": SECRET,
        "Location": location,
        "Link": f'</y?token={SECRET}>; rel="next"',
    }
    options = Options(http_headers={"Referer": location, "x-session-id": SECRET})
    schemes = {
        "own": ApiKey("header", "X-Own", SECRET, ""),
        "appid": ApiKey("query", "appid", SECRET, ""),
    }
    settings: Any = {
        "redacted": frozenset({"x-session-id"}),
        "security": AnyOf([["own", "appid"]], schemes),
    }
    with (
        serving(lambda _: Answer(headers=headers)) as server,
        side(server, **settings) as send,
    ):
        send(options=options)
    sent, received = messages(records)
    assert SECRET not in sent + received
    shown = "https://h/x?appid=REDACTED&page=2#access_token=REDACTED"
    assert f"'referer': '{shown}'" in sent
    assert f"'location': '{shown}'" in received
    assert """'link': '</y?token=REDACTED>; rel="next"'""" in received


def pieces() -> Iterator[bytes]:
    yield b"abc"


async def pieces_async() -> AsyncIterator[bytes]:
    yield b"abc"


@pytest.mark.parametrize(
    ("side", "body"), [(blocking, pieces), (waiting, pieces_async)]
)
@pytest.mark.parametrize("library", [httpx2, httpx])
def test_a_body_that_a_hook_streams_is_described(
    side: Connect, body: Any, library: Any, records: pytest.LogCaptureFixture
) -> None:
    hooks = Hooks()

    @hooks.before_request
    def before(context: HookContext, request: Any) -> Any:
        headers = {"Content-Type": "text/plain"}
        return library.Request("POST", request.url, headers=headers, content=body())

    with serving() as server, side(server, library, hooks=hooks) as send:
        send(method="POST", body=json_body(dict[str, Any], {"name": "x"}))
    assert server.arrived[0].body == b"abc"
    assert messages(records)[0].endswith("body=<text/plain, a stream>")


def test_forms_show_their_fields(records: pytest.LogCaptureFixture) -> None:
    fields = [FormField("name", "x", str), FormField("token", SECRET, str)]
    with serving() as server, SIDES[0](server) as send:
        send(method="POST", body=form_body(fields))
    assert messages(records)[0].endswith('body={"name":"x","token":"***"}')


def test_files_are_described(records: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"x" * 1234)
    fields = [
        FileField("one", path),
        FileField("two", io.BytesIO(b"abc")),
        FormField("three", "text", str),
    ]
    with serving() as server, SIDES[0](server) as send:
        send(method="POST", body=multipart_body(fields))
        send(method="POST", body=binary_body(path, "image/png"))
    assert server.arrived[0].body.count(b"x" * 1234) == 1
    assert server.arrived[1].body == b"x" * 1234
    sent = messages(records)
    assert "'one': '<file a.png, 1234 bytes>'" in sent[0]
    assert "'two': '<file two, 3 bytes>'" in sent[0]
    assert "'three': 'text'" in sent[0]
    assert sent[2].endswith("body=<file a.png, 1234 bytes>")


def test_long_bodies_are_cut(records: pytest.LogCaptureFixture) -> None:
    long = Answer(body={"a": "b" * 9_000})
    with serving(lambda _: long) as server, SIDES[0](server) as send:
        send()
    text = messages(records)[1]
    assert text.endswith("... and 5008 more characters")
    assert len(text) < 4_500


def test_other_bodies_are_described(records: pytest.LogCaptureFixture) -> None:
    kinds = ["text/event-stream", "text/html; charset=utf-8"]

    def answer(_: object) -> Answer:
        return Answer(body=1, headers={"Content-Type": kinds.pop(0)})

    with serving(answer) as server, SIDES[0](server) as send:
        send(stream=True, responses={"200": Events(dict[str, Any])}).close()
        with pytest.raises(ResponseError, match="not JSON"):
            send()
    assert messages(records)[1].endswith("body=<text/event-stream, a stream>")
    assert messages(records)[3].endswith("body=<text/html, 1 bytes>")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Authorization", True),
        ("x-api-key", True),
        ("accessToken", True),
        ("Set-Cookie", True),
        ("author", False),
        ("authorized_by", True),
        ("keyboard", False),
        ("monkey", False),
        ("trace", False),
    ],
)
def test_names_of_secrets(name: str, expected: bool) -> None:
    assert is_secret(name, frozenset()) is expected


def test_urls_without_secrets() -> None:
    url = httpx2.URL(f"https://u:{SECRET}@host/x?api_key={SECRET}&page=2&appid=1")
    shown = safe_url(url, frozenset({"appid"}))
    assert str(shown) == "https://host/x?api_key=REDACTED&page=2&appid=REDACTED"


def test_any_json_can_be_shown() -> None:
    for value in (None, True, 1, "a", [], {}, [[{"a": [None]}]]):
        assert safe_json(value, frozenset()) == value
    assert safe_json({"keys": [1, ["a"], None]}, frozenset()) == {
        "keys": ["***", ["***"], None]
    }


@pytest.mark.parametrize("value", [None, "", "0", "false", "OFF", " no "])
def test_no_logger_unless_asked_for(value: str | None) -> None:
    assert not is_on(value)
    assert default_logger(value) is None


def test_a_handler_only_where_there_is_none() -> None:
    logger = logging.getLogger("runtime")
    level = logger.level
    try:
        # Handlers of the root logger, here those of pytest, get the records already.
        assert default_logger("1") is logger
        assert logger.handlers == []
        assert logger.level == logging.DEBUG
    finally:
        logger.setLevel(level)
