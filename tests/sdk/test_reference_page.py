"""``docs/guardrails.md`` says what the published page says, in its order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import openrouter
from helpers.guardrails.facts import DEFAULT_ERROR, METHODS, Method

_DOCS = Path(openrouter.__file__).resolve().parents[1] / "docs"
_CELL = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"\[((?:[^\[\]]|\\[\[\]])*)\]\([^)]*\)")
_CHECKED = {":heavy_check_mark:": True, ":heavy_minus_sign:": False}
_SECTIONS = ["Example Usage", "Parameters", "Response", "Errors"]


@pytest.fixture(scope="module")
def page() -> dict[str, str]:
    """Method -> its part of the page."""
    text = (_DOCS / "guardrails.md").read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    titled = (part.partition("\n") for part in parts)
    return {title.replace("\\", ""): body for title, _, body in titled}


def sections(part: str) -> dict[str, str]:
    """Heading -> text, for the third-level headings of one method."""
    found = re.split(r"^### ", part, flags=re.MULTILINE)[1:]
    titled = (section.partition("\n") for section in found)
    return {title: body for title, _, body in titled}


def table(text: str) -> Iterator[list[str]]:
    """The rows of the only table in ``text``, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    for line in lines[2:]:
        yield [cell.strip() for cell in _CELL.split(line)[1:-1]]


def plain(cell: str) -> str:
    """Markdown without its links, emphasis and escapes."""
    return _LINK.sub(r"\1", cell).replace("\\", "").replace("*", "").strip("`")


def example(cell: str) -> tuple[Any, ...]:
    """The value that a cell shows: JSON, or a string as it is."""
    text = cell.strip("`").replace("\\|", "|")
    if not text:
        return ()
    try:
        return (json.loads(text),)
    except ValueError:
        return (text,)


def test_methods_are_in_the_order_of_the_page(page: dict[str, str]) -> None:
    assert list(page)[1:] == [method.name for method in METHODS]


def test_overview_lists_every_method(page: dict[str, str]) -> None:
    listed = re.findall(r"^\* \[(.+)\]\(#(.+)\) - \S", page["Overview"], re.MULTILINE)
    names = [(name.replace("\\", ""), anchor) for name, anchor in listed]
    assert names == [(method.name, method.name) for method in METHODS]


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
class TestMethod:
    def test_sections(self, page: dict[str, str], method: Method) -> None:
        assert list(sections(page[method.name])) == _SECTIONS

    def test_parameters(self, page: dict[str, str], method: Method) -> None:
        rows = list(table(sections(page[method.name])["Parameters"]))
        found = [
            (plain(row[0]), plain(row[1]), _CHECKED[row[2]], example(row[4]))
            for row in rows
        ]
        assert found == [
            (row.name, row.type, row.required, row.example) for row in method.parameters
        ]
        assert all(row[3] for row in rows), "every parameter has a description"

    def test_response(self, page: dict[str, str], method: Method) -> None:
        text = plain(sections(page[method.name])["Response"])
        assert text.split(",")[0].strip() == method.response

    def test_errors(self, page: dict[str, str], method: Method) -> None:
        found = [
            tuple(plain(cell) for cell in row)
            for row in table(sections(page[method.name])["Errors"])
        ]
        expected = [
            (f"errors.{name}", status, "application/json")
            for status, name in method.errors.items()
        ]
        status, name = DEFAULT_ERROR
        assert found == [*expected, (f"errors.{name}", status, "/")]

    def test_links_lead_somewhere(self, page: dict[str, str], method: Method) -> None:
        for target in re.findall(r"\]\(([^)\s]+)\)", page[method.name]):
            name, _, fragment = target.partition("#")
            text = (_DOCS / name).read_text(encoding="utf-8")
            headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
            assert fragment in [heading.lower() for heading in headings], target
