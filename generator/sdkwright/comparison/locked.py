"""The places of names in the lock of a generated SDK, which has no document."""

from __future__ import annotations

from collections.abc import Mapping

from ..diagnostics import Reporter
from ..lock.contents import LOCK_FILE, Lock
from ..lock.parse import parse_lock
from ..surface import Tree


def places_in(tree: Tree) -> Mapping[str, str]:
    """JSON pointers by the names that users write; none without a lock."""
    text = tree.text(LOCK_FILE)
    if not text:
        return {}
    return _places(parse_lock(text, LOCK_FILE, Reporter()))


def pointer_of(places: Mapping[str, str], symbol: str) -> str | None:
    """The place of a name, else of the method or the model around it."""
    plain = symbol.partition("(")[0].removesuffix("_async")
    plain = plain.replace("operations.Async", "operations.")
    outer = plain.rpartition(".")[0].removesuffix("TypedDict")
    found = (
        places.get(name) for name in (plain, plain.removesuffix("TypedDict"), outer)
    )
    return next(filter(None, found), None)


def _places(lock: Lock) -> dict[str, str]:
    found: dict[str, str] = {}
    for place, item in lock.operations.items():
        found[f"client.{'.'.join(item.published.path)}"] = place
        if item.page is not None:
            found[f"operations.{item.page}"] = place
    for key, model in lock.models.items():
        found[f"components.{model.name}"] = key
        if model.error is not None:
            found[f"errors.{model.error}"] = key
    return found
