"""Descriptions of the document as Markdown that cannot break the page around them.

Descriptions are CommonMark (OpenAPI 3.1, section 4.2). Their headings become bold
text, so that the outline and the anchors of a page are its own. Relative links lead
nowhere from here, so only their text stays. HTML stays if it is usual in prose and
complete.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_NEW_BLOCK = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s|$)|[>|])")
_HTML_BLOCK = re.compile(
    r" {0,3}<(?:blockquote|details|div|dl|dt|hr|ol|p|pre|table|ul)\b", re.IGNORECASE
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([A-Za-z][\w.-]*)((?:\s[^<>]*)?/?)>")
_ANCHOR = re.compile(r"<a\s([^<>]*)>(.*?)</a>", re.DOTALL | re.IGNORECASE)
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*(\S+).*\n?", re.MULTILINE)
_ABSOLUTE = re.compile(r"(?:https?|mailto|ftp):", re.IGNORECASE)
_HREF = re.compile(r"href\s*=\s*[\"']?\s*(?:https?|mailto):", re.IGNORECASE)
_TARGET = re.compile(r"href=\"[^\"]*\"")
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
    return _outside_code(_lines(text), lambda part: _inline(part, _BLOCK_TAGS)).strip()


def inline(text: str) -> str:
    """A description whose HTML may stand inside of a table cell."""
    return _outside_code(_lines(text), lambda part: _inline(part, _INLINE_TAGS)).strip()


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


def _outside_code(text: str, change: Callable[[str], str]) -> str:
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
    spans: list[str] = []

    def keep(match: re.Match[str]) -> str:
        spans.append(match[0])
        return f"\x00{len(spans) - 1}\x00"

    changed = change(_CODE.sub(keep, text))
    return re.sub("\x00(\\d+)\x00", lambda match: spans[int(match[1])], changed)


def _inline(text: str, tags: frozenset[str]) -> str:
    text = _COMMENT.sub("", text)
    text = _DEFINITION.sub(lambda m: m[0] if _ABSOLUTE.match(m[1]) else "", text)
    text = _ANCHOR.sub(lambda m: m[0] if _HREF.search(m[1]) else m[2], text)
    return _without_tags(_LINK.sub(_link, text), tags)


def _link(match: re.Match[str]) -> str:
    """A link with an absolute target, else its text. Images become links."""
    is_image, text, target = match[1], match[2], match[3]
    if not _ABSOLUTE.match(target):
        return text
    return f"[{text or target}]({target})" if is_image else match[0]


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
