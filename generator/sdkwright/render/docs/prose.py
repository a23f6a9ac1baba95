"""Descriptions of the document as Markdown that cannot break the page around them.

Headings become bold text, so that the outline and the anchors of a page are its own.
HTML that has no form in Markdown stays if it is usual in prose and complete.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter

from ..python.markup import FENCE, as_markdown, outside_code

_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_NEW_BLOCK = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s|$)|[>|])")
_HTML_BLOCK = re.compile(
    r" {0,3}<(?:blockquote|details|div|dl|dt|hr|ol|p|pre|table|ul)\b", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([A-Za-z][\w.-]*)((?:\s[^<>]*)?/?)>")
_TARGET = re.compile(r"href=\"https?:[^\"]*\"")
_VOID = frozenset(["br", "hr", "img"])
_INLINE_TAGS = frozenset(
    re.findall(
        r"\w+", "a b br code del em i kbd li ol p s small span strong sub sup u ul"
    )
)
_BLOCK_TAGS = _INLINE_TAGS | frozenset(
    re.findall(r"\w+", "blockquote details div dd dl dt hr pre summary")
    + re.findall(r"\w+", "table tbody td th thead tr")
)


def block(text: str) -> str:
    """A description as Markdown between other parts of a page."""
    return _written(text, _BLOCK_TAGS)


def inline(text: str) -> str:
    """A description whose HTML may stand inside of a table cell."""
    return _written(text, _INLINE_TAGS)


def _written(text: str, tags: frozenset[str]) -> str:
    lines = _lines(as_markdown(text))
    return outside_code(lines, lambda part: _without_tags(part, tags)).strip()


def introduction(text: str) -> str:
    """The part of a description before its first heading, if there is one."""
    first: list[str] = []
    for line in text.strip().splitlines():
        if _HEADING.fullmatch(line) and any(first):
            break
        first.append(line)
    return block("\n".join(first))


def starts_line(line: str) -> bool:
    """Whether a line begins a list item, a quotation or a row of a table."""
    return _NEW_BLOCK.match(line) is not None


def is_heading(line: str) -> bool:
    """Whether a line is a heading."""
    return _HEADING.fullmatch(line) is not None


def starts_block(text: str) -> bool:
    """Whether a text begins with something other than a paragraph."""
    return any(p.match(text) for p in (_NEW_BLOCK, FENCE, _HTML_BLOCK))


def _lines(text: str) -> str:
    """The text with headings as bold lines, and with complete code blocks."""
    first, _, rest = text.strip("\n").expandtabs(4).partition("\n")
    found: list[str] = []
    fence = ""
    for line in [first.strip(), *textwrap.dedent(rest).splitlines()]:
        mark = FENCE.match(line)
        if fence:
            fence = "" if line.strip() == fence else fence
            found.append(line)
        elif mark is not None:
            fence = mark[1]
            found.append(line)
        elif _HEADING.fullmatch(line):
            found += ["", *_bold(_HEADING.sub(r"\1", line)), ""]
        elif _UNDERLINE.fullmatch(line) and _is_paragraph(found):
            found[-1:] = [*_bold(found[-1]), ""]
        else:
            found.append(line)
    return "\n".join([*found, fence] if fence else found)


def _is_paragraph(lines: list[str]) -> bool:
    return bool(lines and lines[-1].strip() and not starts_line(lines[-1]))


def _bold(text: str) -> list[str]:
    plain = text.strip().strip("*").strip()
    return [f"**{plain}**"] if plain else []


def _without_tags(text: str, tags: frozenset[str]) -> str:
    """The text with unusual and incomplete HTML as plain text."""
    opened: Counter[str] = Counter()
    closed: Counter[str] = Counter()
    for match in _TAG.finditer(text):
        is_open = not match[1]
        (opened if is_open else closed)[match[2].lower()] += 1

    def replace(match: re.Match[str]) -> str:
        name = match[2].lower()
        is_complete = name in _VOID or opened[name] == closed[name]
        if name not in tags or not is_complete:
            return f"&lt;{match[0][1:]}"
        # Attributes are often no HTML, and viewers remove most of them.
        target = _TARGET.search(match[3]) if name == "a" else None
        return f"<{match[1]}{name}{'' if target is None else f' {target[0]}'}>"

    return _TAG.sub(replace, text)
