"""Edits a tree. Every value keeps the location that it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from ..reading.source import Source, Trace
from ..values import Json, Pointer

Container: TypeAlias = "dict[str, Json] | list[Json]"


@dataclass(frozen=True, slots=True)
class TracedValue:
    """A value, and its origin."""

    value: Json
    trace: Trace

    def part(self, step: str | int) -> TracedValue:
        """A member or an element that exists."""
        match self.value, step:
            case dict() as members, str():
                return TracedValue(members[step], self.trace.child(step))
            case list() as items, int():
                return TracedValue(items[step], self.trace.child(step))
            case _:
                raise KeyError(step)


class IncompatibleError(Exception):
    """Two values that cannot be merged.

    ``pointer`` leads to them from the merged value.
    """

    def __init__(self, old: str, new: str, pointer: Pointer) -> None:
        super().__init__(f"{new} cannot be merged into {old}")
        self.pointer = pointer


class Editor:
    """Edits a copy of a tree. The original tree does not change.

    Containers are copied on the first change, with the containers around them. Other
    references to a shared container are not affected.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.tree = source.tree
        self._trace = source.trace or Trace(source, ())
        # Copied containers by identity. They are kept, so that no identity is used
        # twice.
        self._own: dict[int, Json] = {}

    def result(self) -> Source:
        """The file with the edited tree."""
        return replace(self._source, tree=self.tree, trace=self._trace)

    def traced(self, pointer: Pointer) -> TracedValue:
        """The current value at a pointer."""
        traced = TracedValue(self.tree, self._trace)
        for step in pointer:
            traced = traced.part(step)
        return traced

    def share(self) -> None:
        """Copy containers again before further changes, because values may now be
        shared.
        """
        self._own.clear()

    def remove(self, pointer: Pointer) -> None:
        """Remove a value from its container."""
        holder, trace = self._opened(pointer[:-1])
        match holder, pointer[-1]:
            case dict(), str(key):
                del holder[key]
                trace.parts.pop(key, None)
            case list(), int(index):
                rest = {i: trace.child(i) for i in range(index + 1, len(holder))}
                del holder[index]
                trace.parts.pop(len(holder), None)
                trace.parts.update({i - 1: part for i, part in rest.items()})
            case _:
                raise KeyError(pointer[-1])

    def merge(self, pointer: Pointer, traced: TracedValue) -> None:
        """Merge a value into the tree (Overlay 1.1, section 4.4.3).

        :raises IncompatibleError: if the types of the values differ.
        """
        target = self.traced(pointer).value
        if isinstance(target, list) and not isinstance(traced.value, list):
            self._append(pointer, [traced])
            return
        _check(target, traced.value, ())
        self._merge(pointer, traced)

    def _merge(self, pointer: Pointer, traced: TracedValue) -> None:
        """Merge a compatible value."""
        match traced.value:
            case list() as items:
                self._append(pointer, (traced.part(i) for i in range(len(items))))
            case dict() as members:
                for key in members:
                    self._merge_member(pointer, key, traced.part(key))
            case _:
                self._set(pointer, traced)

    def _merge_member(self, pointer: Pointer, key: str, traced: TracedValue) -> None:
        holder = self.traced(pointer).value
        if isinstance(holder, dict) and key in holder:
            self._merge((*pointer, key), traced)
        else:
            self._set((*pointer, key), traced)

    def _append(self, pointer: Pointer, traced_values: Iterable[TracedValue]) -> None:
        holder, trace = self._opened(pointer)
        assert isinstance(holder, list)
        for traced in list(traced_values):
            trace.parts[len(holder)] = traced.trace
            holder.append(traced.value)

    def _set(self, pointer: Pointer, traced: TracedValue) -> None:
        if not pointer:
            self.tree, self._trace = traced.value, traced.trace
            return
        holder, trace = self._opened(pointer[:-1])
        step = pointer[-1]
        match holder, step:
            case dict(), str():
                holder[step] = traced.value
            case list(), int():
                holder[step] = traced.value
            case _:
                raise KeyError(step)
        trace.parts[step] = traced.trace

    def _opened(self, pointer: Pointer) -> tuple[Container, Trace]:
        """A container that may be changed, and its trace."""
        self.tree = holder = self._own_copy(self.tree)
        trace = self._trace
        for step in pointer:
            match holder, step:
                case dict(), str():
                    holder[step] = inner = self._own_copy(holder[step])
                case list(), int():
                    holder[step] = inner = self._own_copy(holder[step])
                case _:
                    raise KeyError(step)
            holder, trace = inner, trace.child(step)
        return holder, trace

    def _own_copy(self, value: Json) -> Container:
        match value:
            case dict() | list() if id(value) in self._own:
                return value
            case dict():
                copied: Container = dict(value)
            case list():
                copied = list(value)
            case _:
                raise TypeError(kind(value))
        self._own[id(copied)] = copied
        return copied


def copied(traced: TracedValue) -> TracedValue:
    """The value with a copy of its trace, so that each may be changed separately."""
    return TracedValue(traced.value, _copied(traced.trace))


def _copied(trace: Trace) -> Trace:
    parts = {step: _copied(part) for step, part in trace.parts.items()}
    return Trace(trace.source, trace.pointer, parts)


def kind(value: Json) -> str:
    """The type of a value in the terms of the Overlay specification."""
    match value:
        case dict():
            return "an object"
        case list():
            return "an array"
        case _:
            return "a primitive value"


def _check(old: Json, new: Json, pointer: Pointer) -> None:
    if kind(old) != kind(new):
        raise IncompatibleError(kind(old), kind(new), pointer)
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            if key in old:
                _check(old[key], value, (*pointer, key))
