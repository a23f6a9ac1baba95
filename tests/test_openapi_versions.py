"""The two spellings of OpenAPI 3.0 and 3.1: the rows of a table of the README."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers.command_line import sdkwright
from helpers.golden import difference, read_tree

# Whole SDKs, two for each row: not for ``make quick``.
pytestmark = pytest.mark.slow

README = Path(__file__).resolve().parents[1] / "README.md"
HEADING = "### OpenAPI 3.0 and 3.1"
Json = Any  # a value of YAML


def rows() -> list[tuple[str, str, str]]:
    """The rows of the table: the fact, and its two spellings."""
    text = README.read_text(encoding="utf-8").partition(HEADING)[2]
    lines = text.partition("\n#")[0].splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    _, _, *found = [(row[0], row[1], row[2]) for row in cells if len(row) == 3]
    return found


def schema(cell: str) -> Json:
    """The schema in a cell, which is one line of YAML as code."""
    written = re.fullmatch(r"`(.*)`", cell)
    assert written is not None, f"no code: {cell}"
    return yaml.safe_load(written[1])


def document(version: str, found: Json) -> Json:
    """A document with a property that has the schema, or with more members."""
    head = {"openapi": version, "info": {"title": "Thing", "version": "1"}}
    if isinstance(found, dict) and {"webhooks", "x-webhooks"} & found.keys():
        return {**head, **found}
    thing = {"type": "object", "properties": {"value": found}}
    name = {"name": {"type": "string"}}
    pet = {"type": "object", "required": ["name"], "properties": name}
    color = {"type": "string", "enum": ["red", "blue"], "description": "A color."}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    operation = {
        "operationId": "putThing",
        "tags": ["things"],
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "Ok", "content": content}},
    }
    return {
        **head,
        "servers": [{"url": "https://api.example.com"}],
        "paths": {"/thing": {"put": operation}},
        "components": {"schemas": {"Thing": thing, "Pet": pet, "Color": color}},
    }


def generated(folder: Path, version: str, found: Json) -> dict[str, str]:
    folder.mkdir()
    path = folder / "openapi.json"
    path.write_text(json.dumps(document(version, found)), encoding="utf-8")
    done = sdkwright(
        "generate", "openapi.json", "-o", "sdk", "--no-cache", folder=folder
    )
    assert done.returncode == 0, done.stderr
    return read_tree(folder / "sdk")


@pytest.mark.parametrize(
    ("old", "new"), [row[1:] for row in rows()], ids=[r[0] for r in rows()]
)
def test_both_spellings_give_the_same_sdk(tmp_path: Path, old: str, new: str) -> None:
    before = generated(tmp_path / "old", "3.0.4", schema(old))
    after = generated(tmp_path / "new", "3.1.1", schema(new))
    assert len(before) > 50
    for files in (before, after):
        # The lock has the places in the document, of which some have other names.
        del files[".sdkwright.json"], files["sdkwright.lock"]
    assert difference(before, after) == ""
