"""Paths into results: a subset of JSONPath (RFC 9535) that leads to one value.

``$.meta.next``, ``$['meta']['next']``, ``$`` for the whole, ``$.data[-1].id`` and its
older spellings ``[-1:]`` and ``[(@.length-1)]`` for the last item.
"""

from __future__ import annotations

import re

from ...ir.pagination import Path

_STEP = re.compile(
    r"\.?\[\s*(?:'(?P<single>[^']*)'|\"(?P<double>[^\"]*)\""
    r"|(?P<index>-?\d+)|(?P<last>-1:|\(@\.length\s*-\s*1\)))\s*\]"
    r"|\.(?P<name>[\w@-]+)"
)


def parse_path(text: str, root: str = "$") -> Path | None:
    """The steps of a path that starts with ``root``; ``None`` if it is none.

    ``[*]`` at the end is all of an array, as the array itself is.
    """
    if not text.startswith(root):
        return None
    rest = text.removeprefix(root).removesuffix("[*]")
    steps: list[str | int] = []
    place = 0
    while place < len(rest):
        match = _STEP.match(rest, place)
        if match is None:
            return None
        steps.append(_step(match))
        place = match.end()
    return tuple(steps)


def format_path(path: Path) -> str:
    """``$.data[-1].id``."""
    return "$" + "".join(
        f"[{step}]"
        if isinstance(step, int)
        else f".{step}"
        if re.fullmatch(r"\w+", step)
        else f"['{step}']"
        for step in path
    )


def _step(match: re.Match[str]) -> str | int:
    if match["last"] is not None:
        return -1
    if match["index"] is not None:
        return int(match["index"])
    names = (match["name"], match["single"], match["double"])
    return next(name for name in names if name is not None)
