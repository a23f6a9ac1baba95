"""The changes of the documents that are the reasons for changes of a surface."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..diagnostics import Location
from ..document import Node
from ..origins import Origins, place_of
from ..origins.nodes import parent_of, step_into, value_in
from ..surface.changes import Change, Kind, Place
from ..values import Json
from .inputs import Side
from .locked import pointer_of

_DOCS = frozenset({"description", "summary", "title", "example", "examples"})
_MAX_WORDS = 2
_MAX_LENGTH = 44
_ERRORS = (Kind.ERROR_ADDED, Kind.ERROR_CHANGED, Kind.ERROR_REMOVED)
_VALUES = (Kind.VALUE_ADDED, Kind.VALUE_REMOVED)
_STATUS = re.compile(r"(\w+): ")


def with_reasons(changes: Iterable[Change], old: Side, new: Side) -> tuple[Change, ...]:
    """The changes with their places in the documents. A side without a document has no
    places.
    """
    origins = old.origins(), new.origins()
    found = (_reasoned(change, *origins) for change in changes)
    return tuple(_shown_by(change, old, new) for change in found)


def _reasoned(change: Change, old: Origins | None, new: Origins | None) -> Change:
    before, after = _node(change, old, change.old), _node(change, new, change.new)
    words = "; ".join(_words(change, before, after))
    # A new or removed place has a place around it on the other side.
    if before is None and after is not None:
        before, words = _around(change, old), words or "new"
    elif after is None and before is not None:
        after, words = _around(change, new), words or "gone"
    return replace(change, reason=words, places=(_place(before), _place(after)))


def _shown_by(change: Change, old: Side, new: Side) -> Change:
    """The change with the names of files as users know them, and the places in its
    reason.
    """
    places = (
        _shown_place(change, change.places[0], old),
        _shown_place(change, change.places[1], new),
    )
    names = dict.fromkeys(_name(place) for place in places if place is not None)
    reason = ": ".join(filter(None, (" → ".join(names), change.reason)))
    return replace(change, reason=reason, places=places)


def _shown_place(change: Change, place: Place | None, side: Side) -> Place | None:
    """A place with the file that users know; that in the lock of a generated SDK."""
    if place is not None:
        return replace(place, at=side.shown(place.at))
    pointer = pointer_of(side.places(), change.symbol)
    return None if pointer is None else Place(Location(side.name), pointer)


def _name(place: Place) -> str:
    """The location in a document, or the place in it, if the document is not there."""
    return place.pointer if place.at.position is None else str(place.at)


def _around(change: Change, origins: Origins | None) -> Node | None:
    """The node of the method or the model around a name."""
    symbol = change.symbol
    if change.kind in (*_VALUES, *_ERRORS):
        outer = symbol
    else:
        head, bracket, _ = symbol.partition("(")
        outer = head if bracket else symbol.rpartition(".")[0]
    subject = None if origins is None else origins.of(outer)
    return None if subject is None else subject.node


def _place(node: Node | None) -> Place | None:
    if node is None:
        return None
    at, pointer = place_of(node)
    return Place(at, pointer)


def _node(change: Change, origins: Origins | None, shown: str) -> Node | None:
    """The node of a change on one side."""
    subject = None if origins is None else origins.of(change.symbol)
    node = None if subject is None else subject.node
    if node is None:
        return None
    match change.kind:
        case kind if kind in _VALUES:
            return None if not shown else value_in(node, ast.literal_eval(shown))
        case kind if kind in _ERRORS:
            status = _STATUS.match(shown)
            responses = node.get("responses")
            if status is None or responses is None:
                return None
            return step_into(responses, status[1]) or responses
        case Kind.RESULT_TYPE:
            return node.get("responses") or node
        case _:
            return node


def _words(change: Change, old: Node | None, new: Node | None) -> Iterator[str]:
    """The differences of the documents, at most a few facts."""
    if old is None or new is None:
        return
    is_docs = change.kind is Kind.DOCS
    found = [*_differences(old.value, new.value, "", is_docs=is_docs)]
    if not found:
        targets = old.follow().value, new.follow().value
        found = [*_differences(*targets, "", is_docs=is_docs)]
    if not found or change.kind in (Kind.FIELD_REQUIRED, Kind.FIELD_OPTIONAL):
        found = [*_required(old, new), *found]
    yield from found[:_MAX_WORDS]
    if len(found) > _MAX_WORDS:
        yield f"and {len(found) - _MAX_WORDS} more"


def _required(old: Node, new: Node) -> Iterator[str]:
    """The change of the list of required properties around a property."""
    was, is_now = _is_required(old), _is_required(new)
    if was != is_now:
        yield f'"required" {"lists it" if is_now else "no longer lists it"}'


def _is_required(node: Node) -> bool:
    schema = parent_of(parent_of(node))
    listed = schema.value.get("required") if isinstance(schema.value, dict) else None
    return (
        isinstance(listed, list) and bool(node.pointer) and node.pointer[-1] in listed
    )


def _differences(old: Json, new: Json, path: str, *, is_docs: bool) -> Iterator[str]:
    """The differences of two values, each with the path to it."""
    match old, new:
        case dict() as before, dict() as after:
            for key in dict.fromkeys((*before, *after)):
                inside = f"{path}.{key}" if path else key
                if (key in _DOCS) != is_docs and not _may_hold(before, after, key):
                    continue
                if key not in before:
                    yield f"{inside}: {_shown(after[key])} is new"
                elif key not in after:
                    yield f"{inside}: {_shown(before[key])} is gone"
                elif key not in _DOCS or is_docs:
                    pair = before[key], after[key]
                    yield from _differences(*pair, inside, is_docs=is_docs)
        case list() as before, list() as after:
            yield from _of_lists(before, after, path)
        case _ if old != new:
            yield f"{path}: {_shown(old)} → {_shown(new)}".removeprefix(": ")
        case _:
            return


def _may_hold(before: dict[str, Json], after: dict[str, Json], key: str) -> bool:
    """Whether docs may be inside of a member."""
    return isinstance(before.get(key), dict) and isinstance(after.get(key), dict)


def _of_lists(old: list[Json], new: list[Json], path: str) -> Iterator[str]:
    for item in new:
        if item not in old:
            yield f"{path}: {_shown(item)} is new".removeprefix(": ")
    for item in old:
        if item not in new:
            yield f"{path}: {_shown(item)} is gone".removeprefix(": ")
    if path and old != new and sorted(map(str, old)) == sorted(map(str, new)):
        yield f"{path}: another order"


def _shown(value: Json) -> str:
    match value:
        case {"$ref": str() as reference}:
            return reference.rpartition("/")[2]
        case _:
            text = json.dumps(value, ensure_ascii=False)
            return text if len(text) <= _MAX_LENGTH else f"{text[:_MAX_LENGTH]}…"
