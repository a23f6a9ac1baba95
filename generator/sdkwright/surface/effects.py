"""What a change of a type does to values, and whom that breaks in each direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from .changes import CALLERS, CHECKERS, NOBODY, READERS, Breaks
from .shapes import Generic, Name, Shape, Value


class Effect(StrEnum):
    """The effects of a change of type."""

    GAINS_NULL = "may be None"
    LOSES_NULL = "is never None"
    WIDENED = "may have another type"
    UNION_GREW = "may be another member of the union"
    NARROWED = "no longer all of these types"
    REPLACED = "has another type"
    REPLACED_ALIKE = "has another class with the same fields"
    REPLACED_BY_INPUT = "has a class for requests, and accepts the one for results"
    FILLED = "has a value"
    UNTYPED = "has no declared type"
    TYPED = "has a declared type"
    VALUE_ADDED = "may be another value"
    VALUE_REMOVED = "no longer all of these values"
    OPENED = "may be any value of its type"
    OPEN_VALUES = "lists other values, and accepts any"


@dataclass(frozen=True, slots=True)
class Broken:
    """The programs that an effect breaks: in results, and in arguments."""

    read: frozenset[Breaks]
    sent: frozenset[Breaks]


# Values are open unless the document forbids it: `Literal["a"] | str`. Another value of
# an open enumeration is therefore no news to programs and type checkers.
EFFECTS: Mapping[Effect, Broken] = {
    Effect.GAINS_NULL: Broken(READERS, NOBODY),
    Effect.LOSES_NULL: Broken(NOBODY, CALLERS),
    Effect.WIDENED: Broken(READERS, NOBODY),
    Effect.UNION_GREW: Broken(CHECKERS, NOBODY),
    Effect.NARROWED: Broken(NOBODY, CALLERS),
    Effect.REPLACED: Broken(READERS, CALLERS),
    Effect.REPLACED_ALIKE: Broken(CHECKERS, CALLERS),
    Effect.REPLACED_BY_INPUT: Broken(READERS, CHECKERS),
    Effect.FILLED: Broken(NOBODY, NOBODY),
    Effect.UNTYPED: Broken(CHECKERS, NOBODY),
    Effect.TYPED: Broken(NOBODY, CALLERS),
    Effect.VALUE_ADDED: Broken(CHECKERS, NOBODY),
    Effect.VALUE_REMOVED: Broken(NOBODY, CALLERS),
    Effect.OPENED: Broken(CHECKERS, NOBODY),
    Effect.OPEN_VALUES: Broken(NOBODY, NOBODY),
}

# Types of arguments by the types that they accept as well.
_WIDER = {
    "list": ("Sequence", "Iterable"),
    "Sequence": ("Iterable",),
    "dict": ("Mapping",),
    "int": ("float",),
    "Page": (),
}
_SCALARS = frozenset({"str", "int", "float", "bool", "bytes", "dt.datetime", "dt.date"})

Likeness: TypeAlias = Callable[[str, str], Effect | None]
"""The effect of another class that stands for the same values; ``None`` for others."""


def broken_by(
    effects: Iterable[Effect], *, is_read: bool, is_sent: bool
) -> frozenset[Breaks]:
    """Whom these effects break, in the directions of the value."""
    found = frozenset[Breaks]()
    for effect in effects:
        row = EFFECTS[effect]
        found |= (row.read if is_read else NOBODY) | (row.sent if is_sent else NOBODY)
    return found


def effects_of(old: Shape, new: Shape, likeness: Likeness) -> frozenset[Effect]:
    """The effects of a change from one type to another."""
    if old == new:
        return frozenset()
    found = set[Effect]()
    if new.is_nullable and not old.is_nullable:
        found.add(Effect.GAINS_NULL)
    if old.is_nullable and not new.is_nullable:
        found.add(Effect.LOSES_NULL)
    if old.is_untyped or new.is_untyped:
        return frozenset(found | _untyped(old, new))
    literals, covered = _of_values(old, new)
    return frozenset(found | literals | _of_types(old, new, covered, likeness))


def _untyped(old: Shape, new: Shape) -> set[Effect]:
    """The effects where one side is ``Any``. Classes are lists or dicts there."""
    if old.is_untyped and new.is_untyped:
        return set()
    typed = old if new.is_untyped else new
    if _has_class(typed):
        return {Effect.REPLACED}
    return {Effect.UNTYPED} if new.is_untyped else {Effect.TYPED}


def _has_class(shape: Shape) -> bool:
    return any(
        any(map(_has_class, part.arguments))
        if isinstance(part, Generic)
        else part.text not in _SCALARS
        for part in shape.types
    )


def _of_values(old: Shape, new: Shape) -> tuple[set[Effect], frozenset[Name]]:
    """The effects on the values of literals, and the types that they explain."""
    found, covered = set[Effect](), set[Name]()
    for type_name in sorted({v.type_name for v in old.values | new.values}):
        base = Name(type_name)
        before, after = _values(old, type_name), _values(new, type_name)
        was_open, is_open = base in old.types, base in new.types
        if not (before or was_open) or not (after or is_open):
            continue  # the type itself is new, or gone
        covered.add(base)
        if was_open and is_open:
            if before != after:
                found.add(Effect.OPEN_VALUES)
        elif is_open:
            found.add(Effect.OPENED)
        elif was_open:
            found.add(Effect.VALUE_REMOVED)
        else:
            found |= {Effect.VALUE_ADDED} if after - before else set()
            found |= {Effect.VALUE_REMOVED} if before - after else set()
    return found, frozenset(covered)


def _values(shape: Shape, type_name: str) -> frozenset[Value]:
    return frozenset(value for value in shape.values if value.type_name == type_name)


def _of_types(
    old: Shape, new: Shape, covered: frozenset[Name], likeness: Likeness
) -> set[Effect]:
    before, after = _types(old) - covered, _types(new) - covered
    gone, come = before - after, after - before
    found = set[Effect]()
    for left in sorted(gone, key=str):
        options = sorted(come, key=str)
        right = next((part for part in options if _fit(left, part, likeness)), None)
        if right is not None:
            gone, come = gone - {left}, come - {right}
            found |= _of_pair(left, right, likeness)
    kept = len(before) - len(gone) + len(covered)
    if not gone and not come:
        return found
    if not before and not covered:
        return found | {Effect.FILLED}
    if gone and come and not kept:
        return found | {Effect.REPLACED}
    if come:
        grows = len(before) + len(covered) > 1
        found.add(Effect.UNION_GREW if grows else Effect.WIDENED)
    if gone:
        found.add(Effect.REPLACED if not after and not covered else Effect.NARROWED)
    return found


def _types(shape: Shape) -> frozenset[Name | Generic]:
    """The types of a shape, with those of its values."""
    return shape.types | {Name(value.type_name) for value in shape.values}


def _fit(old: Name | Generic, new: Name | Generic, likeness: Likeness) -> bool:
    """Whether two parts are about the same values."""
    if isinstance(old, Name) and isinstance(new, Name) and likeness(old.text, new.text):
        return True
    bases = [
        part.base if isinstance(part, Generic) else part.text for part in (old, new)
    ]
    is_related = bases[1] in _WIDER.get(bases[0], ())
    is_reverse = bases[0] in _WIDER.get(bases[1], ())
    return type(old) is type(new) and (bases[0] == bases[1] or is_related or is_reverse)


def _of_pair(
    old: Name | Generic, new: Name | Generic, likeness: Likeness
) -> frozenset[Effect]:
    """The effects of a change of a class with arguments, or of a number."""
    match old, new:
        case Generic(before, old_items), Generic(after, new_items):
            found = frozenset[Effect]()
            if before != after:
                is_wider = after in _WIDER.get(before, ())
                found |= {Effect.WIDENED if is_wider else Effect.NARROWED}
            if len(old_items) != len(new_items):
                return found | {Effect.REPLACED}
            for left, right in zip(old_items, new_items, strict=True):
                found |= effects_of(left, right, likeness)
            return found
        case Name("int"), Name("float"):
            return frozenset({Effect.WIDENED})
        case Name(before), Name(after):
            return frozenset({likeness(before, after) or Effect.NARROWED})
        case _:
            return frozenset({Effect.NARROWED})
