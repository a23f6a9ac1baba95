"""The operation of a request, and answers of all kinds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runtime.testing.examples import Examples, NoOperationError
from runtime.testing.transport import ExampleTransport


def operation(key: str, path: str, **more: Any) -> dict[str, Any]:
    kept = {"method": "GET", "answers": {"204": []}, "calls": [f"a.{key}"]}
    return {"id": key, "path": path, **kept, **more}


def examples(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *operations: dict[str, Any],
    servers: tuple[str, ...] = (),
) -> Examples:
    """The operations of a package."""
    name = f"package_{abs(hash(folder))}"
    package = folder / name
    package.mkdir()
    (package / "__init__.py").touch()
    data = {"servers": servers, "operations": operations}
    (package / "_examples.json").write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    return Examples(name)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/v1/users/me", "me"),
        ("/v1/users/you", "user"),
        ("/v1/users/a%2Fb", "user"),
        ("/v1/users/me/files", "files"),
        ("/v1/users/a%20b.json", "json"),
        ("/v1/odd%20path", "odd"),
        ("/v1/act?do=start", "start"),
        ("/v1/act?x=1&do=stop", "stop"),
        ("/v1/act?do=wait&for=1", "wait"),
        ("/v1/act", "act"),
        ("/eu/beta/v2/users/you", "user"),
        ("/own/report", "report"),
        ("/v1/report", "report"),
        ("/elsewhere/users/me", "me"),
        ("/users/me", "me"),
    ],
)
def test_operation_of_a_request(
    path: str, found: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = examples(
        tmp_path,
        monkeypatch,
        operation("any", "/{anything}"),
        operation("user", "/users/{id}"),
        operation("me", "/users/me"),
        operation("json", "/users/{id}.json"),
        operation("files", "/{kind}/{id}/files"),
        operation("odd", "/odd path"),
        operation("act", "/act"),
        operation("start", "/act?do=start"),
        operation("stop", "/act?do=stop"),
        operation("wait", "/act?do={what}&for={time}"),
        operation("report", "/report", servers=["/own"]),
        servers=("/v1", "/{region}/beta/v2"),
    )
    assert known.requested("GET", path).id == found


@pytest.mark.parametrize(
    ("path", "called", "found"),
    [
        ("/things", None, "plain"),
        ("/things", "plain", "plain"),
        ("/things", "large", "large"),
        ("/things/new", None, "new"),
        ("/things/new", "thing", "thing"),
        ("/things/1", "alias", "alias"),
        # A redirect has the extensions of the call.
        ("/things/new", "large", "new"),
    ],
)
def test_equal_requests_of_several_operations(
    path: str,
    called: str | None,
    found: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = examples(
        tmp_path,
        monkeypatch,
        operation("large", "/things#large"),
        operation("plain", "/things"),
        operation("thing", "/things/{id}"),
        operation("alias", "/things/{name}"),
        operation("new", "/things/new"),
    )
    assert known.requested("GET", path, called).id == found


def test_no_operation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = examples(
        tmp_path, monkeypatch, operation("any", "/{a}/{b}"), operation("x", "/ex/{id}")
    )
    # A path of variables only does not match the end of other paths.
    with pytest.raises(NoOperationError, match="GET /a/b/c is no operation"):
        known.requested("GET", "/a/b/c")
    with pytest.raises(NoOperationError, match=r"near it are GET /ex/\{id\} \('x'\)"):
        known.requested("POST", "/ex/1")


def test_an_operation_id_that_is_there_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = examples(
        tmp_path,
        monkeypatch,
        operation("get", "/a", calls=["a.get"]),
        operation("get", "/b", calls=["b.get", "c.get"]),
    )
    with pytest.raises(NoOperationError, match=r"say 'a\.get', 'b\.get'"):
        known.named("get")
    assert known.named("c.get").path == "/b"


def form(kind: str, type_: str, *values: Any, **more: Any) -> dict[str, Any]:
    shown = {str(index or ""): value for index, value in enumerate(values)}
    return {"type": type_, "kind": kind, "examples": shown, **more}


def sent(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *forms: dict[str, Any], **more: Any
) -> ExampleTransport:
    found = operation("op", "/op", answers={"200": forms}, method="POST", **more)
    return ExampleTransport(examples(folder, monkeypatch, found))


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (form("json", "application/json", {"a": 1}), '{"a": 1}'),
        (form("text", "text/plain", "\u00e4"), "\u00e4"),
        (form("events", "text/event-stream", [{"a": 1}]), 'data: {"a": 1}\n\n'),
        (
            form("events", "text/event-stream", [1], sentinel="[DONE]"),
            "data: 1\n\ndata: [DONE]\n\n",
        ),
        (
            form("events", "text/event-stream", ["a\nb"], data="text"),
            "data: a\ndata: b\n\n",
        ),
        (
            form(
                "events",
                "text/event-stream",
                [{"data": {"a": 1}, "event": "x", "id": None}],
                data="envelope",
            ),
            'event: x\ndata: {"a": 1}\n\n',
        ),
        (form("json-lines", "application/jsonl", [1, {"a": 2}]), '1\n{"a": 2}\n'),
        (form("json-lines", "application/json-seq", [1]), "\x1e1\n"),
    ],
)
def test_bodies_of_answers(
    shown: dict[str, Any], text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sent(tmp_path, monkeypatch, shown).client() as http:
        answer = http.post("http://x/op")
    assert answer.headers["content-type"] == shown["type"]
    assert answer.text == text


def test_forms_are_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forms = (
        form("json", "application/json", {}),
        form("events", "text/event-stream", [1]),
    )
    transport = sent(tmp_path, monkeypatch, *forms, stream="stream")
    with transport.client() as http:
        plain = http.post("http://x/op", json={"stream": False})
        stream = http.post("http://x/op", json={"stream": True})
        # Without the field, the default may be a stream: ``Accept`` decides.
        accept = {"accept": "text/event-stream"}
        default = http.post("http://x/op", json={}, headers=accept)
    assert plain.headers["content-type"] == "application/json"
    assert stream.headers["content-type"] == "text/event-stream"
    assert default.headers["content-type"] == "text/event-stream"


def test_accept_chooses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forms = (form("json", "application/json", {}), form("text", "text/csv", "a,b"))
    with sent(tmp_path, monkeypatch, *forms).client() as http:
        assert http.post("http://x/op", headers={"accept": "text/csv"}).text == "a,b"
        assert http.post("http://x/op", headers={"accept": "image/png"}).text == "{}"


def test_pages_after_the_only_one_are_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = {"input": ["page", "number"], "items": ["data", "items"], "first": 1}
    shown = form("json", "application/json", {"data": {"items": [1]}, "n": 1})
    transport = sent(tmp_path, monkeypatch, shown, page=page)
    with transport.client() as http:
        for number, items in [(1, [1]), (2, []), (1, [1])]:
            inside = http.post("http://x/op", json={"page": {"number": number}})
            beside = http.post(f"http://x/op?page[number]={number}")
            assert inside.json() == {"data": {"items": items}, "n": 1}
            assert beside.json() == inside.json()


def test_requests_for_tokens_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    transport = sent(tmp_path, monkeypatch)
    with transport.client() as http:
        data = {"grant_type": "client_credentials"}
        assert http.post("http://auth/token", data=data).json()["access_token"]
    assert transport.requests == []
