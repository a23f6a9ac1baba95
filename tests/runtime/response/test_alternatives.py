"""Results of several forms: each response is decoded by its own media type."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.loopback import SIDES, Answer, serving
from runtime.errors import ResponseError
from runtime.response.alternatives import OneOf
from runtime.response.downloads import Binary, Download
from runtime.response.results import Text

FORMS = {
    "application/json": dict[str, int],
    "text/csv": Text("text/csv"),
    "application/pdf": Binary("application/pdf"),
}
VERSIONS = {
    "application/json;version=1": dict[str, int],
    "application/json; version=2": list[int],
}
RANGES = {
    "*/*": Binary("*/*"),
    "image/*": Text("image/*"),
    "image/png": dict[str, int],
}


def sent(content_type: str, body: bytes) -> Answer:
    return Answer(200, body, {"Content-Type": content_type})


def decoded(side: Any, one_of: OneOf, content_type: str, body: bytes) -> Any:
    """The result of a call; a download is read."""
    with (
        serving(lambda request: sent(content_type, body)) as server,
        side(server) as send,
    ):
        result = send(responses={"200": one_of}, stream=True)
        return result.read() if isinstance(result, Download) else result


@pytest.mark.parametrize(
    ("forms", "content_type", "body", "expected"),
    [
        (FORMS, "application/json", b'{"rows":1}', {"rows": 1}),
        (FORMS, "Application/JSON; charset=utf-8", b'{"rows":1}', {"rows": 1}),
        (FORMS, "application/problem+json", b'{"rows":1}', {"rows": 1}),
        (FORMS, "text/csv;charset=utf-8", b"a,b", "a,b"),
        (FORMS, "text/plain", b"a,b", "a,b"),
        (VERSIONS, "application/json; version=2; charset=utf-8", b"[1]", [1]),
        (VERSIONS, "application/json;version=1", b'{"a":1}', {"a": 1}),
        (VERSIONS, "application/json", b'{"a":1}', {"a": 1}),
        (RANGES, "image/png", b'{"a":1}', {"a": 1}),
        (RANGES, "image/gif", b"GIF", "GIF"),
    ],
)
@pytest.mark.parametrize("side", SIDES)
def test_the_media_type_selects_the_form(
    side: Any, forms: Any, content_type: str, body: bytes, expected: object
) -> None:
    assert decoded(side, OneOf(forms), content_type, body) == expected


@pytest.mark.parametrize("content_type", ["application/pdf", "application/zip"])
def test_files_are_downloads(content_type: str) -> None:
    assert decoded(SIDES[0], OneOf(FORMS), content_type, b"%PDF") == b"%PDF"
    assert decoded(SIDES[0], OneOf(RANGES), content_type, b"%PDF") == b"%PDF"


def test_an_undeclared_media_type_is_no_result() -> None:
    forms = {"application/json": dict[str, int], "text/csv": Text("text/csv")}
    with pytest.raises(ResponseError, match="is not JSON"):
        decoded(SIDES[0], OneOf(forms), "text/html", b"<h1>Down</h1>")


@pytest.mark.parametrize(
    ("accept", "header"),
    [
        (None, "application/json, text/csv, application/pdf"),
        ("text/csv", "text/csv"),
        ("image/png", "application/json, text/csv, application/pdf"),
    ],
)
def test_accept(accept: str | None, header: str) -> None:
    with serving(lambda request: sent("text/csv", b"")) as server:
        with SIDES[0](server) as send:
            send(responses={"200": OneOf(FORMS, accept)})
        assert server.arrived[0].headers["accept"] == header


def test_all_statuses_are_accepted() -> None:
    responses = {
        "200": OneOf(FORMS),
        "201": dict[str, int],
        "202": Text("text/html"),
        "204": None,
    }
    with serving(lambda request: sent("text/csv", b"")) as server:
        with SIDES[0](server) as send:
            send(responses=responses)
        accepted = server.arrived[0].headers["accept"]
    assert accepted == "application/json, text/csv, application/pdf, text/html"
