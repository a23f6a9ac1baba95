"""The pages of a large SDK: tables of resources, and pages of models by module."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from corpus.docs import problems
from corpus.generation import generate

# Large SDKs: not for ``make quick``.
pytestmark = pytest.mark.slow

_TEXT = {"type": "string", "description": "A text\n\n| with | a |\n| --- | --- |\n<b>"}


def document(
    resources: int, methods: int, topics: tuple[str, ...] = ("",)
) -> dict[str, Any]:
    """A document with models and methods named like the headings of pages.

    ``topics`` are steps of the paths. The last one has only two methods.
    """
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for index in range(resources):
        for number in range(methods):
            # One has the name of the page of all models.
            name = (
                f"Model{index}x{number}" if (index, number) != (0, 1) else "Components"
            )
            schemas[name] = {
                "type": "object",
                "properties": {
                    "next": {"$ref": f"#/components/schemas/Model{index}x0"},
                    "text": _TEXT,
                },
            }
            last = number in (2, 5)
            topic = topics[-1] if last else topics[number % max(len(topics) - 1, 1)]
            paths[f"/group{index}/{topic}/{number}/{{id}}"] = {
                "get": _operation(index, number, name),
            }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Large", "version": "1", "description": "All.\n\n# Errors\n"},
        "tags": [{"name": "group0", "description": "First.\n\nMore | text."}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(index: int, number: int, name: str) -> dict[str, Any]:
    names = ["overview", "parameters", "response"]
    schema = {"$ref": f"#/components/schemas/{name}"}
    path = {"name": "id", "in": "path", "required": True, "schema": _TEXT}
    return {
        "tags": [f"group{index}"],
        "operationId": names[number] if number < len(names) else f"method{number}",
        "summary": "Several\n\nparagraphs | and `code",
        "description": "# Errors\n\nSee [there](/docs/x#y) and <unclosed>.",
        "parameters": [path],
        "responses": {
            "200": {
                "description": "ok",
                "content": {"application/json": {"schema": schema}},
            }
        },
    }


def made(
    folder: Path, resources: int, methods: int, topics: tuple[str, ...] = ("",)
) -> Path:
    return written(folder, document(resources, methods, topics))


def written(folder: Path, spec: dict[str, Any]) -> Path:
    path = folder / "openapi.json"
    path.write_text(json.dumps(spec), encoding="utf-8")
    generate(path, folder / "sdk", lambda stage: None)
    return folder / "sdk"


def test_small_sdk_lists_its_methods_and_models(tmp_path: Path) -> None:
    sdk = made(tmp_path, resources=2, methods=5)
    readme = (sdk / "README.md").read_text(encoding="utf-8")
    assert readme.count("](docs/group") == 10
    assert "[`group0.overview`](docs/group0.md#overview)" in readme
    assert "[`group0.parameters`](docs/group0.md#parameters)" in readme
    pages = [path.name for path in (sdk / "docs").rglob("*.md")]
    assert sorted(pages) == ["components.md", "group0.md", "group1.md"]
    assert problems(sdk) == []


def test_large_sdk_has_a_table_of_resources_and_pages_of_models(tmp_path: Path) -> None:
    sdk = made(tmp_path, resources=5, methods=21)
    readme = (sdk / "README.md").read_text(encoding="utf-8")
    assert "| [`group0`](docs/group0.md) | 21 | First. |" in readme
    assert readme.count("](docs/group") == 5
    index = (sdk / "docs" / "components.md").read_text(encoding="utf-8")
    assert (
        "| [group0](components/group0.md) | 21 | `Components` to `Model0x9` |" in index
    )
    page = (sdk / "docs" / "group1.md").read_text(encoding="utf-8")
    assert "(components/group1.md#model1x3)" in page
    assert problems(sdk) == []


def test_large_resource_has_pages_of_topics(tmp_path: Path) -> None:
    sdk = made(tmp_path, resources=1, methods=60, topics=("keys", "user.list", "a"))
    docs = sdk / "docs"
    pages = [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]
    assert sorted(pages) == [
        "components.md",
        "group0.md",
        "group0/keys.md",
        "group0/user.md",
    ]
    main = (docs / "group0.md").read_text(encoding="utf-8")
    assert "* [user](group0/user.md): [`parameters`](group0/user.md#par" in main
    assert re.findall("^## (.+)", main, re.MULTILINE) == ["response", "method5"]
    keys = (docs / "group0" / "keys.md").read_text(encoding="utf-8")
    assert "[All of them](../group0.md)" in keys
    assert "(../components.md#model0x4)" in keys
    assert problems(sdk) == []


def test_long_description_is_once_on_a_page(tmp_path: Path) -> None:
    spec = document(1, 2)
    text = f"The first sentence. {'More of it. ' * 30}"
    for path in spec["paths"].values():
        path["get"]["parameters"][0]["description"] = text
    sdk = written(tmp_path, spec)
    page = (sdk / "docs" / "group0.md").read_text(encoding="utf-8")
    assert page.count("More of it.") == 30
    assert "* `id` (`str`, required): The first sentence. [More](#overview)" in page
    assert problems(sdk) == []


def test_models_of_a_module_have_several_pages(tmp_path: Path) -> None:
    spec = document(1, 101)
    for schema in spec["components"]["schemas"].values():
        schema["properties"]["text"] = {"type": "string", "description": "x" * 1_000}
    sdk = written(tmp_path, spec)
    index = (sdk / "docs" / "components.md").read_text(encoding="utf-8")
    # One of the models is called "Components".
    assert "[group0, C](components/group0_c.md) | 1 | `Components` |" in index
    assert "[group0, M](components/group0_m.md) | 100 |" in index
    assert len(list((sdk / "docs" / "components").iterdir())) == 2
    assert problems(sdk) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("docs/group0.md#overview)", "docs/group0.md#overview-1)", "dead link"),
        ("| --- | --- |", "", "a row outside of a table"),
        ("## Methods", "<table>", "table is not closed"),
    ],
)
def test_broken_page_is_found_out(
    tmp_path: Path, right: str, wrong: str, said: str
) -> None:
    sdk = made(tmp_path, resources=1, methods=2)
    path = sdk / "README.md"
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    assert any(said in problem for problem in problems(sdk))
