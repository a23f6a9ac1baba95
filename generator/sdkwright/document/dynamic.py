"""Dynamic references (JSON Schema 2020-12, section 8.2.3.2).

A ``$dynamicRef`` to a ``$dynamicAnchor`` refers to the outermost schema resource, on
the way to it, that has this anchor. So the meaning of a schema depends on that way: a
generic page has other items wherever another schema is bound to its anchor.

A scope holds only the bindings that matter: those that change the meaning of the
schema. The same schema with the same bindings is one type, and a schema without dynamic
references has no scope.

Some documents have no ``$id`` in their schemas, so that all anchors of a file belong to
one resource. There, each component is handled like a resource.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeAlias

from ..reading.source import Source
from ..values import Json, Pointer
from .files import Files, Unresolved
from .located import Binding, LocatedValue, Scope, value_at

_Key: TypeAlias = tuple[str, Pointer]
_Bound: TypeAlias = Mapping[str, LocatedValue]
# The locations of a dynamic reference and its target.
_Meant: TypeAlias = tuple[_Key, _Key]
# References with their plain targets.
_Targets: TypeAlias = tuple[tuple[LocatedValue, LocatedValue], ...]
_Static: TypeAlias = Callable[[LocatedValue, str], "LocatedValue | Unresolved"]
# A schema with no other keywords than these is the schema that it refers to.
_NO_CONTENT = frozenset(["$dynamicAnchor", "$ref", "$comment", "title", "description"])
# Schemas with more dynamic references count as different without a comparison.
_MAX_MEANT = 300
# Schemas that refer to generic schemas of each other have as many types as there are
# ways between them. After this many, the rest have the types by default.
_MAX_ENTRIES = 2_000
_NOTHING: _Bound = {}


@dataclass(frozen=True, slots=True)
class DynamicScopes:
    """Follows dynamic references. ``static`` resolves references as plain ones."""

    files: Files
    static: _Static
    _sources: dict[str, Source] = field(default_factory=dict[str, Source])
    _known: dict[_Key, _Bound] = field(default_factory=dict[_Key, "_Bound"])
    _targets: dict[_Key, _Targets] = field(default_factory=dict[_Key, "_Targets"])
    _used: dict[_Key, tuple[str, ...]] = field(
        default_factory=dict[_Key, tuple[str, ...]]
    )
    _meanings: dict[_Key, dict[_Meant, None]] = field(
        default_factory=dict[_Key, dict[_Meant, None]]
    )
    _entries: dict[tuple[_Key, Scope], None] = field(
        default_factory=dict[tuple[_Key, Scope], None]
    )

    def target(self, at: LocatedValue, found: LocatedValue) -> LocatedValue:
        """The target of a reference whose plain target is ``found``."""
        bound = self._bound(at)
        _, target = self._resolved(at, found, bound)
        return self._entered(bound, target)

    def part(self, whole: LocatedValue, part: LocatedValue) -> LocatedValue:
        """A part of a value, with its scope."""
        return self._entered(self._bound(whole), part)

    def bound(self, scope: Scope) -> Iterator[LocatedValue]:
        """The schemas that a scope binds."""
        for binding in scope:
            yield value_at(self._sources[binding.file], binding.pointer)

    def _entered(self, bound: _Bound, at: LocatedValue) -> LocatedValue:
        """The value with the bindings that change its meaning."""
        default = self._anchors(at)
        scope: Scope = ()
        if bound is not default:
            anchors = self._dynamic_anchors(at)
            used = {name: bound[name] for name in anchors if name in bound}
            if used and not self._is_same(at, {**default, **used}):
                scope = tuple(self._binding(*item) for item in used.items())
        return replace(at, scope=scope if self._is_known(at, scope) else ())

    def _is_known(self, at: LocatedValue, scope: Scope) -> bool:
        """Whether a generic schema is known with a scope, or may become known."""
        if len(self._entries) < _MAX_ENTRIES:
            self._entries[at.key, scope] = None
        return (at.key, scope) in self._entries

    def _binding(self, anchor: str, schema: LocatedValue) -> Binding:
        file, pointer = schema.key
        self._sources[file] = schema.source
        return Binding(anchor, file, pointer)

    def _bound(self, at: LocatedValue) -> _Bound:
        """The schemas that stand for all anchors at a location. Outer ones win."""
        own = self._anchors(at)
        if not at.scope:
            return own
        outer = zip((b.anchor for b in at.scope), self.bound(at.scope), strict=True)
        return {**own, **dict(outer)}

    def _anchors(self, at: LocatedValue) -> _Bound:
        """The anchors of the resource around a location."""
        known = self.files.identifiers(at.source)
        resource = known.dynamic_resource(at.pointer)
        if resource is None:
            return _NOTHING
        key = at.source.place.identity, resource
        if key not in self._known:
            self._known[key] = {
                name: self._end(value_at(at.source, place))
                for name, place in known.dynamic[resource].items()
            }
        return self._known[key]

    def _end(self, at: LocatedValue) -> LocatedValue:
        """The schema that a schema is, if it only refers to it."""
        seen = {at.key}
        while (written := at.reference()) and not at.has_dynamic_reference():
            if not isinstance(at.value, dict) or at.value.keys() - _NO_CONTENT:
                break
            found = self.static(at, written)
            if isinstance(found, Unresolved) or found.key in seen:
                break
            at = found
            seen.add(at.key)
        return at

    def _is_same(self, start: LocatedValue, bound: _Bound) -> bool:
        """Whether a schema has the same meaning with bindings as by default."""
        if start.key not in self._meanings:
            every = islice(self._meant(start, self._anchors(start)), _MAX_MEANT)
            self._meanings[start.key] = dict.fromkeys(every)
        known = self._meanings[start.key]
        found: dict[_Meant, None] = {}
        for meant in self._meant(start, bound):
            if meant not in known:
                return False
            found[meant] = None
        return len(found) == len(known)

    def _meant(self, start: LocatedValue, bound: _Bound) -> Iterator[_Meant]:
        """The dynamic references in and behind a schema, with their targets."""
        seen: dict[object, None] = {}
        pending = [(start, bound)]
        while pending:
            at, bound = pending.pop()
            state = at.key, tuple((name, bound[name].key) for name in sorted(bound))
            if state in seen or not self._dynamic_anchors(at):
                continue
            seen[state] = None
            for reference, plain in self._references(at):
                anchor, target = self._resolved(reference, plain, bound)
                if anchor is not None:
                    yield reference.key, target.key
                pending.append((target, {**self._anchors(target), **bound}))

    def _dynamic_anchors(self, start: LocatedValue) -> tuple[str, ...]:
        """The dynamic anchors that references in and behind a schema refer to."""
        if start.key in self._used:
            return self._used[start.key]
        found: dict[str, None] = {}
        seen: dict[_Key, None] = {}
        pending = [start]
        while pending:
            at = pending.pop()
            if at.key in seen or self._used.get(at.key) == ():
                continue
            seen[at.key] = None
            for reference, plain in self._references(at):
                anchor = _anchor(reference, plain)
                pending.append(plain)
                if anchor is not None:
                    found[anchor] = None
                    pending += self._named(anchor)
        if not found:
            self._used.update(dict.fromkeys(seen, ()))
        self._used[start.key] = tuple(sorted(found))
        return self._used[start.key]

    def _named(self, anchor: str) -> Iterator[LocatedValue]:
        """The schemas of all files with this anchor."""
        for source in self.files.sources():
            for anchors in self.files.identifiers(source).dynamic.values():
                if anchor in anchors:
                    yield value_at(source, anchors[anchor])

    def _references(self, at: LocatedValue) -> _Targets:
        """All references in a value, with their plain targets."""
        if at.key not in self._targets:
            self._targets[at.key] = tuple(self._read_references(at))
        return self._targets[at.key]

    def _read_references(
        self, at: LocatedValue
    ) -> Iterator[tuple[LocatedValue, LocatedValue]]:
        for reference in _mappings(at):
            written = reference.reference()
            found = None if written is None else self.static(reference, written)
            if isinstance(found, LocatedValue):
                yield reference, found

    def _resolved(
        self, at: LocatedValue, plain: LocatedValue, bound: _Bound
    ) -> tuple[str | None, LocatedValue]:
        """The dynamic anchor that a reference refers to, if it does, and the target."""
        anchor = _anchor(at, plain)
        if anchor is None:
            return None, plain
        initial = self._anchors(at).get(anchor) or self._end(plain)
        return anchor, bound.get(anchor, initial)


def _anchor(at: LocatedValue, plain: LocatedValue) -> str | None:
    """The dynamic anchor that a reference refers to, if it does."""
    if not at.has_dynamic_reference() or not isinstance(plain.value, dict):
        return None
    _, _, fragment = (at.reference() or "").partition("#")
    if fragment and plain.value.get("$dynamicAnchor") == fragment:
        return fragment
    is_recursive = plain.value.get("$recursiveAnchor") is True
    return "" if is_recursive and not fragment else None


def _mappings(at: LocatedValue) -> Iterator[LocatedValue]:
    children: list[tuple[str | int, Json]] = []
    match at.value:
        case dict() as members:
            yield at
            children += members.items()
        case list() as items:
            children += enumerate(items)
        case _:
            pass
    for step, value in children:
        yield from _mappings(LocatedValue(at.source, (*at.pointer, step), value))
