"""Descriptions as Markdown that cannot break the page around them."""

from __future__ import annotations

import pytest

from sdkwright.render.docs.prose import block, inline, introduction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo.", "One\ntwo."),
        ("# Usage #\ntext", "**Usage**\n\ntext"),
        ("Usage\n=====\ntext", "**Usage**\n\ntext"),
        ("Usage\n---\ntext", "**Usage**\n\ntext"),
        ("text\n\n---\n\nmore", "text\n\n---\n\nmore"),
        ("# **Bold**", "**Bold**"),
        ("a <id> and `<id>` and 1 < 2", "a &lt;id> and `<id>` and 1 < 2"),
        ("<b>x</b> <b>y", "**x** &lt;b>y"),
        ("<p>x<br />y</p>", "x\n\ny"),
        ('<b style={{ color: "#123" }}>x</b>', "**x**"),
        ("<script>x</script>", "&lt;script>x&lt;/script>"),
        ("<!-- a\n\nb -->text", "text"),
        ("see [this](/docs/a) and [that](#b)", "see this and that"),
        ('[x](https://a.b/c_(d) "t")', '[x](https://a.b/c_(d) "t")'),
        ("![chart](https://a.b/c.png) ![x](y.png)", "[chart](https://a.b/c.png) x"),
        ('<a href="/x">text</a>', "text"),
        ('<a href="https://x.y">t</a>', "[t](https://x.y)"),
        ("[x]: /docs/a\ntext", "text"),
        ("```\n# no heading\n<id>\n```", "```\n# no heading\n<id>\n```"),
        ("```python\nx", "```python\nx\n```"),
        ("`[a](b)`", "`[a](b)`"),
        ("<https://a.b>", "<https://a.b>"),
    ],
)
def test_block(text: str, expected: str) -> None:
    assert block(text) == expected


def test_tables_are_no_part_of_a_cell() -> None:
    html = "<table><tr><td>x</td></tr></table>"
    assert block(html) == html
    assert "<" not in inline(html)


def test_introduction_ends_at_the_first_heading() -> None:
    assert introduction("First.\n\nSecond.\n\n## More\ntext") == "First.\n\nSecond."
    assert introduction("# Title\ntext\n## More") == "**Title**\n\ntext"
    assert introduction("") == ""
