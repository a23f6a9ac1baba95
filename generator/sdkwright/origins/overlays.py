"""The actions of overlays that added or changed a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Location
from ..document import Node
from ..reading.source import Source, Trace
from ..values import Pointer


@dataclass(frozen=True, slots=True)
class Action:
    """An action: its place, its number from 1, and its effect."""

    at: Location
    number: int
    did: str


def actions_at(node: Node) -> tuple[Action, ...]:
    """The actions that added a node, or changed something inside of it."""
    trace = node.source.trace
    if trace is None:
        return ()
    for step in node.pointer:
        inner = trace.parts.get(step)
        if inner is None:
            origin = trace.source, (*trace.pointer, *_rest(node.pointer, trace))
            added = _action(*origin, node.source, "added")
            return () if added is None else (added,)
        trace = inner
    added = _action(trace.source, trace.pointer, node.source, "added")
    if added is not None:
        return (added,)
    found = (
        _action(part.source, part.pointer, node.source, "changed")
        for part in _inside(trace)
    )
    return tuple(dict.fromkeys(action for action in found if action is not None))


def _rest(pointer: Pointer, trace: Trace) -> Pointer:
    """The steps behind a trace. Only the first two steps of an action matter."""
    return pointer[len(trace.pointer) :]


def _inside(trace: Trace) -> Iterator[Trace]:
    for part in trace.parts.values():
        yield part
        yield from _inside(part)


def _action(source: Source, pointer: Pointer, own: Source, did: str) -> Action | None:
    """The action of a place in an overlay; ``None`` for a place in the document."""
    if source.place == own.place or pointer[:1] != ("actions",):
        return None
    number = pointer[1]
    if not isinstance(number, int):
        return None
    return Action(source.location(pointer[:2]), number + 1, did)
