"""A typed view of a document: values that know their location."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ..diagnostics import Location, Reporter
from ..reading.source import Source
from ..values import Json, Pointer, format_pointer, parse_pointer
from .files import Files, Unresolved
from .located import LocatedValue, Scope
from .resolve import Resolver

# The fields that override those of the target of a reference (OpenAPI 3.1, 4.8.23).
_BESIDE_REFERENCE = ("summary", "description")
# Begins the bindings in an identifier. A JSON pointer cannot contain it.
_SCOPE_MARK = "~("


@dataclass(frozen=True, slots=True)
class Target:
    """The target of a reference. ``problem`` is the reason if there is none."""

    node: Node | None
    problem: str | None = None
    code: str = "ref.unresolved"
    hint: str | None = None


@dataclass(frozen=True)
class Document:
    """An OpenAPI document and the files that it refers to.

    ``version`` is the major and minor version in the ``openapi`` field. ``overlays``
    are the files that were applied to the entry document.
    """

    entry: Source
    version: tuple[int, int]
    reporter: Reporter
    allow_hosts: tuple[str, ...] = ()
    overlays: tuple[Source, ...] = ()

    @cached_property
    def reached(self) -> Files:
        """The files that have been read so far."""
        path = str(self.entry.path.resolve())
        return Files(self.entry, self.reporter, self.allow_hosts, {path: self.entry})

    @cached_property
    def resolver(self) -> Resolver:
        """The resolver of references."""
        return Resolver(self.reached)

    @cached_property
    def root(self) -> Node:
        """The root of the entry document."""
        return Node(self, self.entry, (), self.entry.tree)

    def tree(self, source: Source) -> Node:
        """The root of a file."""
        return Node(self, source, (), source.tree)

    def node(self, at: LocatedValue) -> Node:
        """The node of a value in a file, the same one whenever it is asked for."""
        key = (*at.key, at.scope)
        if key not in self._nodes:
            self._nodes[key] = Node(
                self, at.source, at.pointer, at.value, scope=at.scope
            )
        return self._nodes[key]

    @cached_property
    def _nodes(self) -> dict[tuple[str, Pointer, Scope], Node]:
        return {}

    @property
    def is_plain(self) -> bool:
        """Whether references lead only to where their text says, in one file."""
        entry, files = self.entry, self.reached
        return (
            files.is_single
            and not self.overlays
            and entry.trace is None
            and not entry.has_dynamic_anchors
            and files.identifiers(entry).is_empty
        )

    def files(self) -> tuple[Source, ...]:
        """The files that were read, the entry document first."""
        return (*self.reached.sources(), *self.overlays)

    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file, by path or by URL.

        The digest of a missing file is empty.
        """
        missing = dict.fromkeys(self.reached.missing(), "")
        read = {
            source.place.url or str(source.path.resolve()): source.digest
            for source in self.files()
        }
        return {**missing, **read}

    def locate(self, identity: str) -> Location:
        """The location of the key of the node with this ``id``."""
        file, _, pointer = identity.partition(_SCOPE_MARK)[0].partition("#")
        path = parse_pointer(pointer) or ()
        source = self.reached.labelled(file) if file else self.entry
        return source.location(_indices(source.tree, path), key=True)


@dataclass(frozen=True)
class Node:
    """A value in a document, with its location.

    ``beside`` holds the members beside the reference to this value. They override
    members of the same name. ``scope`` are the dynamic anchors with another meaning
    than by default.
    """

    document: Document
    source: Source
    pointer: Pointer
    value: Json
    beside: Node | None = None
    scope: Scope = ()

    @cached_property
    def id(self) -> str:
        """An identifier of this location that is the same in every run."""
        label = self.document.reached.label(self.source)
        place = f"{label}#{format_pointer(self.pointer)}"
        if not self.scope:
            return place
        bound = zip(self.scope, self.bound, strict=True)
        names = (f"{binding.anchor}={node.id}" for binding, node in bound)
        return f"{place}{_SCOPE_MARK}{','.join(names)})"

    @property
    def bound(self) -> tuple[Node, ...]:
        """The schemas that its scope binds to dynamic anchors."""
        found = self.document.resolver.dynamic.bound(self.scope)
        return tuple(self._node(schema) for schema in found)

    def location(self, *, key: bool = False) -> Location:
        """The location of the value, or of its key."""
        return self.source.location(self.pointer, key=key)

    def __getitem__(self, step: str | int) -> Node:
        """A member or an element.

        :raises KeyError: if it does not exist.
        """
        found = self._parts.get(step)
        if found is None:
            found = self._parts[step] = self._part(step)
        return found

    @cached_property
    def _parts(self) -> dict[str | int, Node]:
        """The parts that have been asked for."""
        return {}

    def _part(self, step: str | int) -> Node:
        if self.beside is not None and step in _members(self.beside.value):
            return self.beside[step]
        value: Json
        match self.value, step:
            case dict() as mapping, str():
                value = mapping[step]
            case list() as items, int():
                value = items[step]
            case _:
                raise KeyError(step)
        part = LocatedValue(self.source, (*self.pointer, step), value)
        if self.scope or self.source.has_dynamic_anchors:
            part = self.document.resolver.dynamic.part(self._located, part)
        return Node(self.document, part.source, part.pointer, value, scope=part.scope)

    def get(self, key: str) -> Node | None:
        """A member of a mapping; ``None`` if it does not exist."""
        if isinstance(self.value, dict) and key in self.value:
            return self[key]
        return None

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping. Other values have none and are reported.

        A reference has the members of its target.
        """
        node = self.merged() if self.is_reference else self
        if not isinstance(node.value, dict):
            # References without a target are reported elsewhere.
            if not self.is_reference or node.value is not None:
                node._expected("a mapping")
            return
        for key in node.value:
            yield key, node[key]

    def elements(self) -> tuple[Node, ...]:
        """The elements of a list. Other values have none and are reported."""
        node = self.follow()
        if not isinstance(node.value, list):
            if not self.is_reference or node.value is not None:
                node._expected("a list")
            return ()
        return tuple(node[index] for index in range(len(node.value)))

    def members(self, key: str) -> tuple[tuple[str, Node], ...]:
        """The members of the mapping in ``key``, if there is one."""
        found = self.get(key)
        return () if found is None else tuple(found.items())

    def listed(self, key: str) -> tuple[Node, ...]:
        """The elements of the list in ``key``, if there is one."""
        found = self.get(key)
        return () if found is None else found.elements()

    def text(self, key: str) -> str | None:
        """A member that is a string, or a reference to a string."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        if isinstance(value, dict):
            value = self[key].follow().value
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Whether a member is ``true``."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    @property
    def is_reference(self) -> bool:
        """Whether this is a mapping with a ``$ref``."""
        return self._located.reference() is not None

    def follow(self) -> Node:
        """The end of the chain of references that starts here.

        The value is ``None`` if a reference has no target. ``check_references`` reports
        that.
        """
        last = located = self._located
        if located.reference() is None:
            return self
        for found in self.document.resolver.chain(located):
            if isinstance(found, Unresolved):
                return Node(self.document, last.source, last.pointer, None)
            last = found
        return self._node(last)

    def resolved(self) -> Node:
        """The target, with the summary and description beside the reference."""
        own = {key: found for key, found in self._own() if key in _BESIDE_REFERENCE}
        return self._with(own)

    def merged(self) -> Node:
        """The target, with all members beside the reference."""
        return self._with(dict(self._own()))

    def reference(self) -> Target | None:
        """The direct target of ``$ref``; ``None`` without a reference."""
        located = self._located
        written = located.reference()
        if written is None:
            return None
        match self.document.resolver.resolve(located, written):
            case Unresolved(problem, code, hint):
                return Target(None, problem, code, hint)
            case found:
                return Target(self._node(found))

    def _own(self) -> Iterator[tuple[str, Json]]:
        """The members beside a reference."""
        if self.is_reference:
            for key, value in _members(self.value).items():
                if key != "$ref":
                    yield str(key), value

    def _with(self, own: dict[str, Json]) -> Node:
        found = self.follow()
        if not own or not isinstance(found.value, dict | None):
            return found
        beside = Node(self.document, self.source, self.pointer, own)
        value = {**_members(found.value), **own}
        return replace(found, value=value, beside=beside)

    @property
    def _located(self) -> LocatedValue:
        return LocatedValue(self.source, self.pointer, self.value, self.scope)

    def _node(self, located: LocatedValue) -> Node:
        return self.document.node(located)

    def _expected(self, kind: str) -> None:
        self.document.reporter.warning(
            "document.type",
            f"expected {kind}, not {_kind(self.value)}",
            at=self.location(),
        )


def _members(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _indices(tree: Json, steps: tuple[str, ...]) -> Pointer:
    """The steps of a pointer, with indexes of lists as numbers."""
    found: list[str | int] = []
    value = tree
    for step in steps:
        match value:
            case list() as items if step.isdigit() and int(step) < len(items):
                found.append(int(step))
                value = items[int(step)]
            case dict() as mapping:
                found.append(step)
                value = mapping.get(step)
            case _:
                found.append(step)
    return tuple(found)


def _kind(value: Json) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "a mapping"
