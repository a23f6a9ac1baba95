"""Lists of arguments and fields, whose items keep all blocks of a description."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from sdkwright.render.docs.entries import item


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "* `a` (`str`)"),
        ("A text.\nMore.", "* `a` (`str`): A text.\n  More."),
        ("Default: `1`.", "* `a` (`str`). Default: `1`."),
        ("- x\n- y", "* `a` (`str`):\n\n  - x\n  - y"),
        ("**Bold** text", "* `a` (`str`): **Bold** text"),
        ("One.\n\n```\nx\n```", "* `a` (`str`): One.\n\n  ```\n  x\n  ```"),
        ("<table><tr><td>x</td></tr></table>", None),
    ],
)
def test_item(text: str, expected: str | None) -> None:
    found = item("`a` (`str`)", text)
    assert expected is None or found == expected
    page = f"{found}\n* `b` (`int`)\n\nafter"
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(page)
    top = [t.type for t in tokens if t.level == 0 and t.nesting >= 0]
    assert top == ["bullet_list_open", "paragraph_open"]
    items = [t for t in tokens if t.type == "list_item_open" and t.level == 1]
    assert len(items) == 2


def test_shortened_item_has_a_link_to_the_whole_text() -> None:
    found = item("`a` (`str`)", "First.", "[More](#first)")
    assert found == "* `a` (`str`): First. [More](#first)"
