"""Parts of Markdown pages that no text can break."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from sdkwright.render.docs.markdown import (
    anchors,
    cell,
    code_cell,
    line,
    line_cell,
    value_code,
)

TEXTS = [
    "two\n\nparagraphs",
    "a | b",
    "`a | b`",
    "a \\| b",
    "* list\n* of | items\n\n1. more",
    '```json\n{"a": 1 | 2}\n```\nafter',
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "<table><tr><td>x</td></tr></table>",
    "<b>unclosed",
    "# heading\ntext",
    "an unclosed ` backtick",
    "> quote\n> more",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "render",
    [
        cell,
        code_cell,
        lambda text: line_cell(line(text)),
        lambda text: line_cell(value_code(text)),
    ],
)
def test_nothing_breaks_a_table(text: str, render: object) -> None:
    assert callable(render)
    page = f"| A | B |\n| --- | --- |\n| {render(text)} | end |\n\nafter"
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(page)
    cells = [t for t in tokens if t.type == "td_open"]
    texts = [t.content for t in tokens if t.type == "inline"]
    assert len(cells) == 2
    assert texts[-2:] == ["end", "after"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("List all things", "List all things"),
        ("List\n  all\n\nand more", "List all"),
        ("Get <T> of a_b **c** [d](/e)", "Get &lt;T> of a_b **c** d"),
        ("- One", "One"),
        ("# Title\n\n## More\nText\n\nEnd", "Text"),
        ("# One", "**One**"),
        ("an ` alone", "an \\` alone"),
        (f"{'x' * 120}. Second.", f"{'x' * 120}."),
        ("Get `a | b`", "Get `a | b`"),
    ],
)
def test_line(text: str, expected: str) -> None:
    assert line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wrapped\ntext", "wrapped text"),
        ("one\n\ntwo", "one<br /><br />two"),
        ("the field `a`\nis **not**\n**here**", "the field `a` is **not** **here**"),
        ("such as\n- a\n  more\n- b", "such as<br />- a more<br />- b"),
        ("x:\n```\na = 1\n\nb\n```\ny", "x:<br />`a = 1`<br /><br />`b`<br />y"),
    ],
)
def test_cell(text: str, expected: str) -> None:
    assert cell(text) == expected


def test_repeated_headings_have_numbers() -> None:
    headings = ["Errors", "errors", "Errors-1", "a.b c", "errors"]
    assert anchors(headings) == ["errors", "errors-1", "errors-1-1", "ab-c", "errors-2"]
