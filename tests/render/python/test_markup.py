"""Descriptions with HTML and links, as Markdown."""

from __future__ import annotations

import pytest

from sdkwright.render.python.markup import as_markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo."),
        ("One.<br/>Two.<br />\nThree.", "One.\n\nTwo.\n\nThree."),
        ("- one<br>more\n| a<br>b |", "- one<br>more\n| a<br>b |"),
        ("a <b>bold </b> and <em>new</em> <code>x</code>", "a **bold** and *new* `x`"),
        ("foo<b>bar</b>", "foo<b>bar</b>"),
        ("<code>a`b</code>", "<code>a`b</code>"),
        ("<span style='x'>a</span>", "a"),
        (
            'see <a href="https://a.b/c" target="_blank">this\n one</a>.',
            "see [this one](https://a.b/c).",
        ),
        ('see <a href="/docs">this\n one</a>.', "see this one."),
        (
            "Such as:<ul><li>a</li><li><p>b\nc</p></li></ul>End",
            "Such as:\n\n- a\n- b c\n\nEnd",
        ),
        ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("<h2>Usage</h2>text", "**Usage**\n\ntext"),
        ("`<b>x</b>` and\n```\n<p>x</p>\n```", "`<b>x</b>` and\n```\n<p>x</p>\n```"),
        ("A key. [Learn more](/docs).", "A key."),
        ("A key.\n[Learn more](/docs). It is new.", "A key. It is new."),
        ("See the\n[docs](/docs).", "See the\ndocs."),
        ("[Learn more](https://a.b).", "[Learn more](https://a.b)."),
        ("a \ue0000\ue000 mark [x](/y)", "a \ue0000\ue000 mark x"),
    ],
)
def test_as_markdown(text: str, expected: str) -> None:
    assert as_markdown(text) == expected


def test_tables_stay() -> None:
    text = "<table><tr><td><b>x</b><br></td></tr></table>"
    assert as_markdown(text) == text
