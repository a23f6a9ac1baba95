"""Paths into results: the subset of JSONPath (RFC 9535) that selects one value.

Examples are ``$.meta.next``, ``$['meta']['next']``, ``$`` for the whole result, and
``$.data[-1].id``. The older forms ``[-1:]`` and ``[(@.length-1)]`` also select the last
item.
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
    """The steps of a path that starts with ``root``; ``None`` for invalid paths.

    A final ``[*]`` is ignored: it selects the elements of the array before it.
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
    """The path as JSONPath: ``$.data[-1].id``."""
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
