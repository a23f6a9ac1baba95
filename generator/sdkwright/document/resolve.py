"""Resolves references (OpenAPI 3.1, section 4.8.23; RFC 3986; RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin

from ..reading.source import Source
from ..values import Json, Pointer, parse_pointer
from .files import Files, Unresolved


@dataclass(frozen=True, slots=True)
class LocatedValue:
    """A value and its location."""

    source: Source
    pointer: Pointer
    value: Json

    def reference(self) -> str | None:
        """The text of ``$ref``."""
        written = self.value.get("$ref") if isinstance(self.value, dict) else None
        return written if isinstance(written, str) else None

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


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves references. Each reference is resolved once."""

    files: Files
    _known: dict[tuple[str, str, str], LocatedValue | Unresolved] = field(
        default_factory=dict[tuple[str, str, str], "LocatedValue | Unresolved"]
    )

    def resolve(self, at: LocatedValue, written: str) -> LocatedValue | Unresolved:
        """The direct target of a reference at a location."""
        base = self.files.identifiers(at.source).base(at.pointer)
        key = (at.source.place.identity, base, written)
        if key not in self._known:
            # A reference that depends on itself finds this value.
            self._known[key] = Unresolved(
                f'"{written}" leads back to itself', "ref.circular"
            )
            self._known[key] = self._find(at.source, base, written)
        return self._known[key]

    def _find(
        self, source: Source, base: str, written: str
    ) -> LocatedValue | Unresolved:
        file, _, fragment = written.partition("#")
        roots = self._roots(source, base, file)
        if isinstance(roots, Unresolved):
            return roots
        candidates = [self._inside(root, fragment) for root in roots]
        found = next(filter(None, candidates), None)
        return found or Unresolved(f'nothing is at "{written}"', "ref.unresolved")

    def _roots(
        self, source: Source, base: str, file: str
    ) -> tuple[tuple[LocatedValue, str], ...] | Unresolved:
        """The values that fragments start from, with their URIs.

        They are the schema with the URI and the whole file.
        """
        uri = _joined(base, file) if file else base
        resource = self.files.resource(uri)
        named = () if resource is None else ((_located(*resource), uri),)
        if file and resource is not None:
            return named
        # A schema name that is not a URL must not lead to another file.
        found = self.files.find(source, file) if file else source
        if isinstance(found, Unresolved):
            return found
        whole = LocatedValue(found, (), found.tree)
        return (*named, (whole, self.files.identifiers(found).base(())))

    def _inside(
        self, root: tuple[LocatedValue, str], fragment: str
    ) -> LocatedValue | None:
        located, uri = root
        if not fragment:
            return located
        if not fragment.startswith("/"):
            name = unquote(fragment)
            place = self.files.identifiers(located.source).anchor(uri, name)
            return None if place is None else _located(located.source, place)
        # Fragments should be percent-encoded (RFC 6901, section 6), but some are not.
        for text in dict.fromkeys((unquote(fragment), fragment)):
            found = self._walk(located, parse_pointer(text) or ())
            if found is not None:
                return found
        return None

    def _walk(
        self, located: LocatedValue, steps: tuple[str, ...]
    ) -> LocatedValue | None:
        """The value at a pointer, which may lead through references."""
        for step in steps:
            found = located.step(step)
            if found is None:
                end = self.end(located)
                found = None if isinstance(end, Unresolved) else end.step(step)
            if found is None:
                return None
            located = found
        return located

    def end(self, located: LocatedValue) -> LocatedValue | Unresolved:
        """The end of a chain of references."""
        *_, last = self.chain(located)
        return last

    def chain(self, located: LocatedValue) -> Iterator[LocatedValue | Unresolved]:
        """A value, then the target of each reference in its chain."""
        yield located
        seen = {_key(located)}
        while (written := located.reference()) is not None:
            found = self.resolve(located, written)
            if isinstance(found, LocatedValue) and _key(found) in seen:
                found = Unresolved(f'"{written}" leads back to itself', "ref.circular")
            yield found
            if isinstance(found, Unresolved):
                return
            located = found
            seen.add(_key(located))


def _key(located: LocatedValue) -> tuple[str, Pointer]:
    return located.source.place.identity, located.pointer


def _located(source: Source, pointer: Pointer) -> LocatedValue:
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


def _joined(base: str, file: str) -> str:
    try:
        return urljoin(base, file)
    except ValueError:
        return file
