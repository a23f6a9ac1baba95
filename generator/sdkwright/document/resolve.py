"""Where references lead (OpenAPI 3.1, section 4.8.23; RFC 3986; RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin

from ..reading.source import Source
from ..values import Json, Pointer, parse_pointer
from .files import Files, Missing


@dataclass(frozen=True, slots=True)
class Spot:
    """A value and where it stands."""

    source: Source
    pointer: Pointer
    value: Json

    def reference(self) -> str | None:
        """What is written under ``$ref``."""
        written = self.value.get("$ref") if isinstance(self.value, dict) else None
        return written if isinstance(written, str) else None

    def step(self, step: str) -> Spot | None:
        """A part of the value, by a step of a pointer."""
        match self.value:
            case dict() as members if step in members:
                return Spot(self.source, (*self.pointer, step), members[step])
            case list() as items if step.isascii() and step.isdigit():
                index = int(step)
                if index < len(items):
                    return Spot(self.source, (*self.pointer, index), items[index])
                return None
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves references, each once."""

    files: Files
    _known: dict[tuple[str, str, str], Spot | Missing] = field(
        default_factory=dict[tuple[str, str, str], "Spot | Missing"]
    )

    def resolve(self, at: Spot, written: str) -> Spot | Missing:
        """Where a reference at a place leads, one step."""
        base = self.files.identifiers(at.source).base(at.pointer)
        key = (at.source.place.identity, base, written)
        if key not in self._known:
            # A way that leads through itself finds this.
            self._known[key] = Missing(
                f'"{written}" leads back to itself', "ref.circular"
            )
            self._known[key] = self._find(at.source, base, written)
        return self._known[key]

    def _find(self, source: Source, base: str, written: str) -> Spot | Missing:
        file, _, fragment = written.partition("#")
        roots = self._roots(source, base, file)
        if isinstance(roots, Missing):
            return roots
        ways = [self._inside(root, fragment) for root in roots]
        found = next((way for way in ways if way is not None), None)
        return found or Missing(f'nothing is at "{written}"', "ref.unresolved")

    def _roots(
        self, source: Source, base: str, file: str
    ) -> tuple[tuple[Spot, str], ...] | Missing:
        """Where fragments may start, with their URIs: the schema named so, the file."""
        uri = _joined(base, file) if file else base
        resource = self.files.resource(uri)
        named = () if resource is None else ((_spot(*resource), uri),)
        if file and resource is not None:
            return named
        # Names of schemas that are no addresses must not lead away from the file.
        found = self.files.find(source, file) if file else source
        if isinstance(found, Missing):
            return found
        whole = Spot(found, (), found.tree)
        return (*named, (whole, self.files.identifiers(found).base(())))

    def _inside(self, root: tuple[Spot, str], fragment: str) -> Spot | None:
        spot, uri = root
        if not fragment:
            return spot
        if not fragment.startswith("/"):
            name = unquote(fragment)
            place = self.files.identifiers(spot.source).anchor(uri, name)
            return None if place is None else _spot(spot.source, place)
        # A fragment of a URI is percent-encoded (RFC 6901, section 6); some are not.
        for text in dict.fromkeys((unquote(fragment), fragment)):
            found = self._walk(spot, parse_pointer(text) or ())
            if found is not None:
                return found
        return None

    def _walk(self, spot: Spot, steps: tuple[str, ...]) -> Spot | None:
        """The end of a pointer, which may go on behind references."""
        for step in steps:
            found = spot.step(step)
            if found is None:
                end = self.end(spot)
                found = None if isinstance(end, Missing) else end.step(step)
            if found is None:
                return None
            spot = found
        return spot

    def end(self, spot: Spot) -> Spot | Missing:
        """The end of a chain of references."""
        *_, last = self.chain(spot)
        return last

    def chain(self, spot: Spot) -> Iterator[Spot | Missing]:
        """A value and what its references lead to, step by step."""
        yield spot
        seen = {_key(spot)}
        while (written := spot.reference()) is not None:
            found = self.resolve(spot, written)
            if isinstance(found, Spot) and _key(found) in seen:
                found = Missing(f'"{written}" leads back to itself', "ref.circular")
            yield found
            if isinstance(found, Missing):
                return
            spot = found
            seen.add(_key(spot))


def _key(spot: Spot) -> tuple[str, Pointer]:
    return spot.source.place.identity, spot.pointer


def _spot(source: Source, pointer: Pointer) -> Spot:
    value = source.tree
    for step in pointer:
        match value, step:
            case dict(), str():
                value = value[step]
            case list(), int():
                value = value[step]
            case _:
                break
    return Spot(source, pointer, value)


def _joined(base: str, file: str) -> str:
    try:
        return urljoin(base, file)
    except ValueError:
        return file
