"""Values of a document with their location and their dynamic scope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ..reading.source import Source
from ..values import Json, Pointer

# The keywords of dynamic references. They are read as plain references, and the
# keyword stays beside "$ref".
DYNAMIC_REFERENCES = ("$dynamicRef", "$recursiveRef")


@dataclass(frozen=True, slots=True, order=True)
class Binding:
    """A dynamic anchor, and the schema that stands for it: a file and a location."""

    anchor: str
    file: str
    pointer: Pointer


Scope: TypeAlias = tuple[Binding, ...]
"""The dynamic anchors for which another schema stands than by default."""


@dataclass(frozen=True, slots=True)
class LocatedValue:
    """A value, its location, and the dynamic scope that led to it."""

    source: Source
    pointer: Pointer
    value: Json
    scope: Scope = ()

    @property
    def key(self) -> tuple[str, Pointer]:
        """The file and the location."""
        return self.source.place.identity, self.pointer

    def reference(self) -> str | None:
        """The text of ``$ref``."""
        written = self.value.get("$ref") if isinstance(self.value, dict) else None
        return written if isinstance(written, str) else None

    def has_dynamic_reference(self) -> bool:
        """Whether ``$ref`` is written as a dynamic reference."""
        return isinstance(self.value, dict) and any(
            keyword in self.value for keyword in DYNAMIC_REFERENCES
        )

    def step(self, step: str) -> LocatedValue | None:
        """A member or an element, by one step of a JSON pointer."""
        match self.value:
            case dict() as members if step in members:
                return LocatedValue(self.source, (*self.pointer, step), members[step])
            case list() as items if step.isascii() and step.isdigit():
                index = int(step)
                if index < len(items):
                    return LocatedValue(
                        self.source, (*self.pointer, index), items[index]
                    )
                return None
            case _:
                return None


def value_at(source: Source, pointer: Pointer) -> LocatedValue:
    """The value at a location. Steps that do not exist are ignored."""
    value = source.tree
    for step in pointer:
        match value, step:
            case dict(), str():
                value = value[step]
            case list(), int():
                value = value[step]
            case _:
                break
    return LocatedValue(source, pointer, value)
