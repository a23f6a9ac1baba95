"""Positions in blocks of YAML, compared with those of whole files."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.reading.blocks import blocks_of, is_simple
from sdkwright.reading.parse import readable
from sdkwright.reading.positions import yaml_index

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [*(ROOT / "tests" / "cases").glob("*/*.yaml"), *(ROOT / "spec").glob("*.yaml")]
)
# Text in blocks.
SIMPLE = {
    "comments": "# one\n\n---\nopenapi: 3.1.0  # two\n# three\npaths:  # four\n\n"
    "  # five\n  /a:\n    get: {}\n  # six\n  '/b':\n    get:\n      tags:\n"
    "      - x\n",
    "lists": "tags:\n- name: a\n- name: b\npaths:\n    /a:\n        get: {}\n",
    "prose": "info:\n  description: |\n    paths:\n      /a: b\n  title: x\n"
    'paths:\n  "/a b":\n    get:\n      description: "more\n\n        text"\n',
    "components": "components:\n  schemas:\n    A: {}\n    B:\n      type: object\n"
    "  responses:\n    A: {}\n  x: []\npaths: {}\n",
    "breaks": "openapi: 3.1.0\r\npaths:\r\n  /a:\r\n    get: {}\r\n",
    "empty": "paths:\ncomponents:\n  schemas:\n",
    "no end": "paths:\n  /a:\n    get: {}",
    "aliases": "x: &x {a: 1}\npaths:\n  /a: *x\n",
}
# Text that is read as a whole.
OTHER = {
    "empty": "",
    "one value": "text\n",
    "list": "- a\n",
    "flow": "{a: 1,\nb: 2}\n",
    "duplicate": "a: 1\na: 2\n",
    "duplicate path": "paths:\n  /a: {}\n  /a: {}\n",
    "same key twice": "paths:\n  /a: {}\n  '/a': {}\n",
    "duplicate inside": "paths:\n  /a:\n    x: 1\n    x: 2\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "end of a document": "a: 1\n...\nb: 2\n",
    "directive": "%YAML 1.2\n---\na: 1\n",
    "merge": "<<: {}\n",
    "long key": "? a\n: 1\n",
    "text over several lines": 'a: "b\npaths: c"\n',
    "plain text over several lines": "a: b\npaths: c\n  /d: e\n",
    "a less indented end": "paths:\n    /a: {}\n  /b: {}\n",
    "an open list": "a: [1,\nb: 2]\n",
    "tabs": "a:\n\tb: 1\n",
    "an escape": '"\\x41": 1\nA: 2\n',
    "old line breaks": "a: 1\rb: 2\n",
}


def compare(text: str) -> None:
    blocks, index = blocks_of(text), yaml_index(text)
    assert blocks is not None
    assert blocks.are_simple(is_simple)
    assert {path: blocks.value(path) for path in index.values} == index.values
    assert {path: blocks.key(path) for path in index.keys} == index.keys
    assert blocks.value(("nothing",)) is None


@pytest.mark.parametrize("text", SIMPLE.values(), ids=SIMPLE)
def test_the_positions_are_those_of_the_file(text: str) -> None:
    compare(text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_documents_in_blocks_have_no_duplicates(path: Path) -> None:
    text = readable(path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff"))
    blocks = blocks_of(text)
    if blocks is not None and blocks.are_simple(is_simple):
        assert yaml_index(text).duplicates == yaml_index(text).further == []
        compare(text)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_other_text_has_no_simple_blocks(text: str) -> None:
    blocks = blocks_of(text)
    assert blocks is None or not blocks.are_simple(is_simple)
