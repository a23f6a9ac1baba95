"""Descriptions of the document as Markdown that reads well in every place.

Descriptions are CommonMark (OpenAPI 3.1, section 4.2), and often HTML. Editors show the
tags of HTML as text, so usual tags become Markdown. Relative links lead nowhere from
here, so only their text stays, and images become links. Code stays as it is, and so
does HTML without a form in Markdown, such as tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
CODE = re.compile(r"(?<!`)(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_KEPT = re.compile(r"<(table|pre|details)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_ANCHOR = re.compile(r"<a(?:\s([^<>]*))?>(.*?)</a>", re.DOTALL | re.IGNORECASE)
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*(\S+).*\n?", re.MULTILINE)
_ABSOLUTE = re.compile(r"(?:https?|mailto|ftp):", re.IGNORECASE)
_HREF = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
# A sentence that is a link and no more: "Learn more."
_ALONE = re.compile(r"(?:\A|(?<=[.!?])\s+)\[[^\[\]]*\]\([^()\s]*\)\.")
_LIST = re.compile(
    r"\s*<(ul|ol)\b[^<>]*>((?:(?!<(?:ul|ol)\b).)*?)</\1>\s*", re.DOTALL | re.IGNORECASE
)
_ITEM = re.compile(r"<li\b[^<>]*>(.*?)(?=</li>|<li\b|$)", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"\s*<h([1-6])\b[^<>]*>(.*?)</h\1>\s*", re.DOTALL | re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"[ \t]*\n?[ \t]*</?(?:p|div)\b[^<>]*>[ \t]*\n?[ \t]*", re.IGNORECASE
)
_BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_BLOCK_LINE = re.compile(r"\s*(?:[-*+|>]|\d+[.)])")
_SPAN = re.compile(
    r"(?<!\w)<(b|strong|i|em|code|tt|var|samp)\b[^<>]*>([^<>]*)</\1>(?!\w)",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(r"</?(?:span|font|center)\b[^<>]*>", re.IGNORECASE)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def as_markdown(text: str) -> str:
    """A description without relative links and images, and without usual HTML."""
    if "<" not in text and "[" not in text:
        return text
    return outside_code(text, _converted).strip("\n")


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """The text with the parts outside of code changed."""
    found: list[str] = []
    prose: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = FENCE.match(line)
        if not fence and mark is None:
            prose.append(line)
            continue
        if not fence and mark is not None:
            fence = mark[1]
            found += [_outside_spans("\n".join(prose), change)] if prose else []
            prose = []
        elif line.strip() == fence:
            fence = ""
        found.append(line)
    found += [_outside_spans("\n".join(prose), change)] if prose else []
    return "\n".join(found)


def _outside_spans(text: str, change: Callable[[str], str]) -> str:
    """The text with the parts outside of inline code changed."""
    return _without(CODE, text, change, "\ue000")


def _without(
    kept: re.Pattern[str], text: str, change: Callable[[str], str], mark: str
) -> str:
    """The text with a change that sees marks in place of some parts.

    ``mark`` is a character that no text has, or at least no readable one.
    """
    parts: list[str] = []

    def keep(match: re.Match[str]) -> str:
        parts.append(match[0])
        return f"{mark}{len(parts) - 1}{mark}"

    def restored(match: re.Match[str]) -> str:
        index = int(match[1])
        return parts[index] if index < len(parts) else match[0]

    return re.sub(f"{mark}(\\d+){mark}", restored, change(kept.sub(keep, text)))


def _converted(text: str) -> str:
    text = _COMMENT.sub("", text)
    text = _ANCHOR.sub(_anchor, text)
    text = _DEFINITION.sub(lambda m: m[0] if _ABSOLUTE.match(m[1]) else "", text)
    text = _LINK.sub(_link, _ALONE.sub(_alone, text))
    return _without(_KEPT, text, _without_html, "\ue001")


def _alone(match: re.Match[str]) -> str:
    """A sentence that is a link; nothing if the link leads nowhere."""
    target = match[0].rpartition("](")[2]
    return match[0] if _ABSOLUTE.match(target) else ""


def _link(match: re.Match[str]) -> str:
    """A link with an absolute target, else its text. Images become links."""
    is_image, text, target = match[1], match[2], match[3]
    if not _ABSOLUTE.match(target):
        return text
    return f"[{text or target}]({target})" if is_image else match[0]


def _anchor(match: re.Match[str]) -> str:
    """A link of HTML as Markdown, or its text if it leads nowhere."""
    found = _HREF.search(match[1] or "")
    target = (found[1] or found[2] or "").strip() if found else ""
    text = " ".join(match[2].split())
    if not _ABSOLUTE.match(target) or re.search(r"[()\s<>]", target) or not text:
        return text
    return f"[{text}]({target})"


def _without_html(text: str) -> str:
    if "<" not in text:
        return text
    text = _INVISIBLE.sub("", text)
    text = _SPAN.sub(_span, text)
    text = _HEADING.sub(lambda m: f"\n\n**{m[2].strip()}**\n\n", text)
    text = _LIST.sub(_list, text)
    text = _PARAGRAPH.sub("\n\n", text)
    text = "\n".join(map(_without_breaks, text.split("\n")))
    return re.sub(r"\n{3,}", "\n\n", text)


def _span(match: re.Match[str]) -> str:
    inner = " ".join(match[2].split())
    if not inner:
        return ""
    mark = _MARKS.get(match[1].lower())
    if mark is not None:
        return f"{mark}{inner}{mark}"
    return match[0] if "`" in inner or "\ue000" in inner else f"`{inner}`"


def _list(match: re.Match[str]) -> str:
    """A list of HTML as a list of Markdown."""
    found = (_PARAGRAPH.sub(" ", item) for item in _ITEM.findall(match[2]))
    items = [" ".join(item.split()) for item in found]
    is_ordered = match[1].lower() == "ol"
    marks = (f"{n}." if is_ordered else "-" for n in range(1, len(items) + 1))
    lines = [f"{mark} {item}" for mark, item in zip(marks, items, strict=False)]
    return "\n".join(["\n", *lines, "\n"])


def _without_breaks(line: str) -> str:
    """A line with paragraphs in place of line breaks, unless it is part of a block."""
    if _BLOCK_LINE.match(line):
        return line
    return _BREAK.sub("\n\n", line)
