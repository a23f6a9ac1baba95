"""Prose of the document as docstrings."""

from __future__ import annotations

import re
import textwrap

from .markup import CODE, FENCE, as_markdown

_WIDTH = 88
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])\s+(?=\S)")
# A line that is no prose: a heading, a quotation, a table, code or a rule.
_KEPT = re.compile(r"\s*(?:[>|#]|(?:[-=*_]\s*){3,}$)|\s{4}")
# Editors show a link on two lines as plain text.
# Stands in for a space where no line may end. No readable text has it.
_SPACE = "\ue002"
_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)")


def paragraphs(text: str, width: int) -> list[str]:
    """The lines of ``text``. Paragraphs and items of lists are wrapped to ``width``."""
    lines: list[str] = []
    block: list[str] = []
    fence = ""
    for line in [*as_markdown(text).strip().split("\n"), ""]:
        mark = FENCE.match(line)
        if fence:
            lines.append(line.rstrip())
            fence = "" if line.strip() == fence else fence
            continue
        if mark is None and line.strip():
            block.append(line)
            continue
        lines += _block(block, width)
        block = []
        if mark is not None:
            fence = mark[1]
            lines.append(line.rstrip())
        elif lines and lines[-1]:
            lines.append("")
    while lines and not lines[-1]:
        lines.pop()
    return lines


def docstring(lines: list[str], indent: int) -> str:
    """A docstring of these lines, with its quotes.

    The first line follows the opening quotes. Later lines are indented by ``indent``
    columns.
    """
    text = "\n".join(lines).strip()
    raw = _escape(text)
    if "\n" not in raw:
        return f'"""{raw}"""'
    margin = " " * indent
    return f'"""{textwrap.indent(raw, margin).lstrip()}\n{margin}"""'


def parameter_lines(name: str, text: str, indent: int) -> list[str]:
    """A ``:param name: text`` entry, wrapped with a hanging indent.

    After an entry of several paragraphs or with a list, there is an empty line.
    """
    head = f":param {name}:"
    lines = paragraphs(text, _WIDTH - indent - 4)
    if not lines:
        return [head]
    end = lines.index("") if "" in lines else len(lines)
    if is_prose(lines[0]):
        first = _wrapped(" ".join([head, *lines[:end]]), _WIDTH - indent, "    ")
    else:
        first, end = [head, ""], 0
    rest = [f"    {line}".rstrip() for line in lines[end:]]
    return [*first, *rest, ""] if rest else first


def prose(text: str, indent: int) -> list[str]:
    """The lines of a description inside a docstring at ``indent``."""
    return paragraphs(text, _WIDTH - indent)


def is_prose(line: str) -> bool:
    """Whether a line is part of a paragraph."""
    return not any(p.match(line) for p in (_ITEM, _KEPT, FENCE))


def _block(block: list[str], width: int) -> list[str]:
    """The lines between two empty lines, with an empty line before a list."""
    found: list[str] = []
    pending: list[str] = []
    margin = ""
    for line in block:
        item, is_kept = _ITEM.match(line), _KEPT.match(line) is not None
        if item is None and not is_kept:
            pending.append(line.strip())
            continue
        found += _wrapped(" ".join(pending), width, margin)
        if item is None or (is_kept and not item[1]):
            found.append(line.rstrip())
            pending, margin = [], ""
            continue
        found += [""] if pending and not margin else []
        mark = "-" if item[2] in "*+" else item[2]
        margin = f"{item[1]}{' ' * (len(mark) + 1)}"
        pending = [f"{item[1]}{mark} {line[item.end() :].strip()}"]
    return found + _wrapped(" ".join(pending), width, margin)


def _wrapped(text: str, width: int, margin: str) -> list[str]:
    """A paragraph or an item. ``margin`` is before the lines after the first one."""
    joined = CODE.sub(_unbroken, _LINK.sub(_unbroken, text))
    lines = textwrap.wrap(
        re.sub(r"(?<=\S) {2,}", " ", joined),
        width,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_SPACE, " ") for line in lines]


def _unbroken(match: re.Match[str]) -> str:
    return match[0].replace(" ", _SPACE)


def _escape(text: str) -> str:
    """Escape quotes, backslashes and control characters."""
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if not escaped.replace("\n", "").isprintable():
        escaped = "".join(
            char if char.isprintable() or char == "\n" else repr(char)[1:-1]
            for char in escaped
        )
    return f'{escaped[:-1]}\\"' if escaped.endswith('"') else escaped
