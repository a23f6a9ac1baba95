"""The first example of a README reads something central."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.generation import generate

# Whole SDKs: not for ``make quick``.
pytestmark = pytest.mark.slow

OK = {"200": {"description": "ok"}}
OBJECT = {"type": "object", "properties": {"id": {"type": "string"}}}
READ = {
    "200": {
        "description": "ok",
        "content": {"application/json": {"schema": OBJECT}},
    }
}
ROOT = {"get": {"tags": ["meta"], "operationId": "root", "responses": READ}}


def item(name: str, method: str = "get", **more: object) -> dict[str, Any]:
    return {method: {"tags": ["x"], "operationId": name, "responses": READ, **more}}


@pytest.mark.parametrize(
    ("paths", "first"),
    [
        (
            {
                "/": ROOT,
                "/emojis/{id}": item("emoji"),
                "/repos/{id}": item("repo"),
                "/repos/{id}/keys": item("keys", "post"),
            },
            "repo",
        ),
        ({"/a": item("make", "post"), "/b": item("read")}, "read"),
        ({"/a/{id}": item("old", deprecated=True), "/b/{id}": item("new")}, "new"),
        ({"/a": item("list_all"), "/a/{id}": item("get_one")}, "get_one"),
        (
            {
                "/studio/projects/{id}": item("project"),
                "/studio/projects/{id}/a": item("a", "post"),
                "/studio/projects/{id}/b": item("b", "post"),
                "/voices/{id}": item("voice"),
                "/voices": item("add", "post"),
            },
            "voice",
        ),
        ({"/beta/{id}": item("preview_get"), "/b/{id}": item("stable")}, "stable"),
        (
            {
                "/a/{id}": item("other", security=[{"admin": []}]),
                "/b/{id}": item("public", security=[]),
                "/c/{id}": item("usual", security=[{"admin": []}, {"key": []}]),
                "/d": item("d", "post"),
            },
            "usual",
        ),
        ({"/a": item("nothing", "post", responses=OK), "/b": item("b", "post")}, "b"),
    ],
)
def test_first_example(tmp_path: Path, paths: dict[str, Any], first: str) -> None:
    info = {"title": "Example", "version": "1"}
    spec = tmp_path / "openapi.json"
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": name}
        for name in ("key", "admin")
    }
    document = {
        "openapi": "3.1.0",
        "info": info,
        "paths": paths,
        "security": [{"key": []}],
        "components": {"securitySchemes": schemes},
    }
    spec.write_text(json.dumps(document), encoding="utf-8")
    generate(spec, tmp_path / "sdk", lambda stage: None)
    readme = (tmp_path / "sdk" / "README.md").read_text(encoding="utf-8")
    usage = readme.partition("## Usage")[2]
    assert f".{first}(" in usage.partition("async def")[0]
