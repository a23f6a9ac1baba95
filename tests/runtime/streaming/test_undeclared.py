"""Content that the API does not declare: its media type decides."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.loopback import SIDES, Answer, serving
from runtime.response.downloads import Download
from runtime.streaming.streams import EventStream
from runtime.streaming.undeclared import Undeclared

PNG = b"\x89PNG\r\n\x1a\n"
ATTACHED = {"Content-Disposition": 'attachment; filename="a.csv"'}


def result_of(side: Any, answer: Answer) -> Any:
    with serving(lambda request: answer) as server, side(server) as send:
        result = send(responses={"2XX": Undeclared()}, stream=True)
        if isinstance(result, EventStream):
            return [*result]
        return result.read() if isinstance(result, Download) else result


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("application/json", b'{"a":[1]}', {"a": [1]}),
        ("application/vnd.api+json", b"null", None),
        ("application/json", b"OK", "OK"),
        ("application/json", b"", None),
        ("text/plain", b"a", "a"),
        ("text/html; charset=latin-1", b"\xe9", "\xe9"),
        ("application/atom+xml", b"<a/>", "<a/>"),
        ("image/png", PNG, PNG),
        ("image/png", b"", None),
        ("", PNG, PNG),
    ],
)
@pytest.mark.parametrize("side", SIDES)
def test_whole_content(
    side: Any, content_type: str, body: bytes, expected: object
) -> None:
    answer = Answer(200, body, {"Content-Type": content_type})
    assert result_of(side, answer) == expected


@pytest.mark.parametrize(
    ("declared", "accept"),
    [
        (Undeclared(), "*/*"),
        (Undeclared("application/json"), "application/json, */*;q=0.9"),
    ],
)
def test_accepted_content(declared: Undeclared, accept: str) -> None:
    with serving(lambda request: None) as server, SIDES[0](server) as send:
        assert send(responses={"200": declared}, stream=True) == {}
        assert server.arrived[-1].headers["accept"] == accept


@pytest.mark.parametrize("status", [204, 205])
@pytest.mark.parametrize("side", SIDES)
def test_no_content(side: Any, status: int) -> None:
    headers = {"Content-Type": "image/png", **ATTACHED}
    assert result_of(side, Answer(status, b"", headers)) is None


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("text/event-stream", b'data: {"a":1}\n\ndata: b\n\n', [{"a": 1}, "b"]),
        ("application/x-ndjson", b'{"a":1}\n2\n', [{"a": 1}, 2]),
    ],
)
def test_streams(content_type: str, body: bytes, expected: object) -> None:
    answer = Answer(200, body, {"Content-Type": content_type})
    assert result_of(SIDES[0], answer) == expected


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"a,b", {"Content-Type": "text/csv", **ATTACHED}),
        (PNG, {"Content-Type": "image/png", **ATTACHED}),
        (b"x" * 1_000_001, {"Content-Type": "video/mp4"}),
        (PNG, {"Content-Type": "image/png", "Content-Length": None}),
    ],
)
def test_downloads(body: bytes, headers: dict[str, str]) -> None:
    with (
        serving(lambda request: Answer(200, body, headers)) as server,
        SIDES[0](server) as send,
        send(responses={"200": Undeclared()}, stream=True) as result,
    ):
        assert isinstance(result, Download)
        assert not result.response.is_stream_consumed
        assert result.read() == body
