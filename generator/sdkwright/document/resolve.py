"""Resolves references (OpenAPI 3.1, section 4.8.23; RFC 3986; RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote

from ..reading.source import Source
from ..values import parse_pointer
from .dynamic import DynamicScopes
from .files import Files, Unresolved
from .identifiers import joined
from .located import LocatedValue, value_at


@dataclass(frozen=True)
class Resolver:
    """Resolves references. Each reference is resolved once."""

    files: Files
    _known: dict[tuple[str, str, str], LocatedValue | Unresolved] = field(
        default_factory=dict[tuple[str, str, str], "LocatedValue | Unresolved"]
    )

    def resolve(self, at: LocatedValue, written: str) -> LocatedValue | Unresolved:
        """The direct target of a reference at a location."""
        found = self._static(at, written)
        if isinstance(found, Unresolved):
            return found
        is_dynamic = at.source.has_dynamic_anchors or found.source.has_dynamic_anchors
        return self.dynamic.target(at, found) if at.scope or is_dynamic else found

    @cached_property
    def dynamic(self) -> DynamicScopes:
        """The resolver of dynamic references."""
        return DynamicScopes(self.files, self._static)

    def _static(self, at: LocatedValue, written: str) -> LocatedValue | Unresolved:
        base = self.files.identifiers(at.source).base(at.pointer)
        key = (at.source.place.identity, base, written)
        if key in self._known:
            return self._known[key]
        # A reference that depends on itself finds this value.
        self._known[key] = Unresolved(
            f'"{written}" leads back to itself', "ref.circular"
        )
        found = self._find(at.source, base, written)
        if isinstance(found, Unresolved):
            # A file that is not read yet may have the schema with this identifier.
            del self._known[key]
        else:
            self._known[key] = found
        return found

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
        uri = joined(base, file) if file else base
        resource = self.files.resource(uri)
        named = () if resource is None else ((value_at(*resource), uri),)
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
            return None if place is None else value_at(located.source, place)
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
        seen = {located.key}
        while (written := located.reference()) is not None:
            found = self.resolve(located, written)
            if isinstance(found, LocatedValue) and found.key in seen:
                found = Unresolved(f'"{written}" leads back to itself', "ref.circular")
            yield found
            if isinstance(found, Unresolved):
                return
            located = found
            seen.add(located.key)
