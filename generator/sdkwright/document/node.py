"""A typed view of a document: values that know where they stand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from ..diagnostics import Location, Reporter
from ..source import Source, load
from ..values import Json, Pointer, format_pointer, parse_pointer


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to; ``problem`` says why it leads nowhere."""

    node: Node | None
    problem: str | None = None
    code: str = "ref.unresolved"


@dataclass(frozen=True, slots=True)
class Document:
    """An OpenAPI document and the files it refers to.

    ``version`` is major and minor of the ``openapi`` field. ``sources`` are the files
    read so far by path; a file that cannot be read is ``None``.
    """

    entry: Source
    version: tuple[int, int]
    reporter: Reporter
    sources: dict[Path, Source | None] = field(
        default_factory=dict[Path, Source | None]
    )

    @property
    def root(self) -> Node:
        """The whole entry document."""
        return Node(self, self.entry, (), self.entry.tree)

    def files(self) -> tuple[Source, ...]:
        """The files that were read, the entry document first."""
        return tuple(source for source in self.sources.values() if source is not None)

    def locate(self, identity: str) -> Location:
        """Where the key stands that a node's ``id`` names."""
        file, _, pointer = identity.partition("#")
        path = parse_pointer(pointer) or ()
        source = self.entry
        if file:
            source = self.source((self.entry.path.parent / file).resolve()) or source
        return source.location(_indices(source.tree, path), key=True)

    def source(self, path: Path) -> Source | None:
        """A file, read once; problems are reported the first time."""
        if path not in self.sources:
            shown = os.path.relpath(path, Path.cwd())
            self.sources[path] = load(path, self.reporter, shown)
        return self.sources[path]


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a document, with its place."""

    document: Document
    source: Source
    pointer: Pointer
    value: Json

    @property
    def id(self) -> str:
        """A name for this place that is the same in every run."""
        pointer = format_pointer(self.pointer)
        if self.source is self.document.entry:
            return f"#{pointer}"
        base = self.document.entry.path.parent
        return f"{os.path.relpath(self.source.path, base)}#{pointer}"

    def location(self, *, key: bool = False) -> Location:
        """Where the value stands, or the key that it has."""
        return self.source.location(self.pointer, key=key)

    def __getitem__(self, step: str | int) -> Node:
        """A part that is there.

        :raises KeyError: when it is not.
        """
        value: Json
        match self.value, step:
            case dict() as mapping, str():
                value = mapping[step]
            case list() as items, int():
                value = items[step]
            case _:
                raise KeyError(step)
        return Node(self.document, self.source, (*self.pointer, step), value)

    def get(self, key: str) -> Node | None:
        """A member of a mapping, or ``None``."""
        if isinstance(self.value, dict) and key in self.value:
            return self[key]
        return None

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping; anything else has none and is reported."""
        if not isinstance(self.value, dict):
            self._expected("a mapping")
            return
        for key in self.value:
            yield key, self[key]

    def elements(self) -> tuple[Node, ...]:
        """The elements of a list; anything else has none and is reported."""
        if not isinstance(self.value, list):
            self._expected("a list")
            return ()
        return tuple(self[index] for index in range(len(self.value)))

    def members(self, key: str) -> tuple[tuple[str, Node], ...]:
        """The members of the mapping under ``key``, if there is one."""
        found = self.get(key)
        return () if found is None else tuple(found.items())

    def listed(self, key: str) -> tuple[Node, ...]:
        """The elements of the list under ``key``, if there is one."""
        found = self.get(key)
        return () if found is None else found.elements()

    def text(self, key: str) -> str | None:
        """A member that is a string."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Whether a member is ``true``."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    def follow(self) -> Node:
        """What this value stands for: the end of its chain of references.

        A reference that leads nowhere stands for ``None`` and is reported by
        ``check_references``.
        """
        node, seen = self, {self.id}
        while (target := node.reference()) is not None:
            if target.node is None or target.node.id in seen:
                return Node(self.document, node.source, node.pointer, None)
            node = target.node
            seen.add(node.id)
        return node

    def reference(self) -> Target | None:
        """Where ``$ref`` leads, one step; ``None`` when there is none."""
        written = self.text("$ref")
        return None if written is None else self._resolve(written)

    def _resolve(self, written: str) -> Target:
        file, _, fragment = written.partition("#")
        if "://" in file or file.startswith("//"):
            return Target(None, f'"{written}" is on the network', "ref.remote")
        # A fragment of a URI is percent-encoded (RFC 6901, section 6).
        steps = parse_pointer(unquote(fragment))
        if steps is None:
            problem = f'"{written}" is not a file with a JSON pointer'
            return Target(None, problem, "ref.syntax")
        source = self.source
        if file:
            found = self.document.source((source.path.parent / file).resolve())
            if found is None:
                return Target(None, f'the file "{file}" cannot be read', "ref.file")
            source = found
        return _walk(Node(self.document, source, (), source.tree), steps, written)

    def _expected(self, kind: str) -> None:
        self.document.reporter.warning(
            "document.type",
            f"{kind} is expected here, not {_kind(self.value)}",
            at=self.location(),
        )


def _indices(tree: Json, steps: tuple[str, ...]) -> Pointer:
    """The steps of a pointer, those into lists as numbers."""
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


def _walk(node: Node, steps: tuple[str, ...], written: str) -> Target:
    for step in steps:
        # A pointer may go on behind a reference.
        node = node if node.text("$ref") is None else node.follow()
        match node.value:
            case dict() if step in node.value:
                node = node[step]
            case list() if step.isdigit() and int(step) < len(node.value):
                node = node[int(step)]
            case _:
                return Target(None, f'nothing is at "{written}"')
    return Target(node)


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
