"""Folds changes that are one for users: of a method and its async method, of a model
and its dict, of a page and its async page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .changes import CHECKERS, Change, Kind

_ASYNC_METHOD = re.compile(r"(?P<name>(?:client|webhooks)\..*?)_async(?P<rest>\(.*\))?")
_ASYNC_PAGE = re.compile(r"operations\.Async(?P<name>\w+)(?P<rest>.*)")
_DICT = re.compile(r"components\.(?P<name>\w+?)TypedDict(?P<rest>.*)")

_REMOVED = (Kind.MODEL_REMOVED, Kind.ALIAS_REMOVED)


def folded(changes: Iterable[Change]) -> list[Change]:
    """The changes without twins.

    Dicts are for type checkers: their changes alone break nobody else, unless they are
    gone, and follow from the change of an alias unless they break type checkers.
    """
    found = list(dict.fromkeys(changes))
    known = {(change.kind, change.symbol) for change in found}
    kept: dict[Change, None] = {}
    twins: set[tuple[str, str]] = set()
    for change in found:
        other = _twin(change.symbol)
        if other is not None and (change.kind, other) in known:
            twins.add((change.kind, other))
        elif _DICT.fullmatch(change.symbol) is None or change.kind in _REMOVED:
            kept[change] = None
        elif change.breaks:
            kept[replace(change, breaks=CHECKERS)] = None
    return [
        replace(change, has_twin=(change.kind, change.symbol) in twins)
        for change in kept
    ]


def _twin(symbol: str) -> str | None:
    """The name of the other one that changes alike."""
    if (found := _ASYNC_METHOD.fullmatch(symbol)) is not None:
        return f"{found['name']}{found['rest'] or ''}"
    if (found := _ASYNC_PAGE.fullmatch(symbol)) is not None:
        return f"operations.{found['name']}{found['rest']}"
    if (found := _DICT.fullmatch(symbol)) is not None:
        return f"components.{found['name']}{found['rest']}"
    return None
