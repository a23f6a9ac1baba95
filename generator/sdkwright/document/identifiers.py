"""Identifiers of schemas: ``$id``, ``$anchor``, ``$dynamicAnchor``.

JSON Schema 2020-12, sections 8.2.1 and 8.2.2. Some documents use ``$id`` for names that
are not URIs, which does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from ..reading.source import Source
from ..values import Json, Pointer

_WORDS = ("$id", "$anchor", "$dynamicAnchor", "$self")
_ANCHORS = ("$anchor", "$dynamicAnchor")
# Dynamic references are handled like plain ones.
_DYNAMIC = ("$dynamicRef", "$recursiveRef")


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The identifiers of the schemas in a file.

    ``resources`` maps absolute URIs to locations, ``bases`` is the inverse. ``anchors``
    maps the URI of the resource and the name of the anchor to a location.
    """

    uri: str
    resources: dict[str, Pointer] = field(default_factory=dict[str, Pointer])
    bases: dict[Pointer, str] = field(default_factory=dict[Pointer, str])
    anchors: dict[tuple[str, str], Pointer] = field(
        default_factory=dict[tuple[str, str], Pointer]
    )

    def base(self, pointer: Pointer) -> str:
        """The base URI of references at a location."""
        if self.bases:
            for length in range(len(pointer), -1, -1):
                found = self.bases.get(pointer[:length])
                if found is not None:
                    return found
        return self.uri

    def anchor(self, uri: str, name: str) -> Pointer | None:
        """The location of an anchor in a resource, else in any resource of the file."""
        exact = self.anchors.get((uri, name))
        if exact is not None:
            return exact
        named = (place for (_, known), place in self.anchors.items() if known == name)
        return next(named, None)


def identifiers(source: Source) -> Identifiers:
    """The identifiers of the schemas in a file."""
    found = Identifiers(source.place.uri)
    # Few documents have identifiers: the others are not searched.
    if source.trace is not None or any(word in source.text for word in _WORDS):
        for pointer, value in _mappings(source.tree, ()):
            _note(found, pointer, value)
    return found


def _note(found: Identifiers, pointer: Pointer, value: dict[str, Json]) -> None:
    base = found.base(pointer)
    for word in ("$self", "$id"):
        written = value.get(word)
        if not isinstance(written, str) or (word == "$self") != (pointer == ()):
            continue
        if written.startswith("#"):  # an anchor in the spelling of older drafts
            found.anchors.setdefault((base, written[1:]), pointer)
            continue
        base = _joined(base, written).partition("#")[0]
        found.bases[pointer] = base
        found.resources.setdefault(base, pointer)
    for word in _ANCHORS:
        name = value.get(word)
        if isinstance(name, str):
            found.anchors.setdefault((base, name), pointer)


def _joined(base: str, written: str) -> str:
    try:
        return urljoin(base, written)
    except ValueError:
        return written


def _mappings(
    value: Json, pointer: Pointer
) -> Iterator[tuple[Pointer, dict[str, Json]]]:
    """All mappings in a tree, outer ones first."""
    match value:
        case dict():
            yield pointer, value
            for key, child in value.items():
                yield from _mappings(child, (*pointer, key))
        case list():
            for number, child in enumerate(value):
                yield from _mappings(child, (*pointer, number))
        case _:
            return


def plain_references(source: Source) -> Source:
    """The file with dynamic references replaced by plain ones."""
    is_edited = source.trace is not None
    if not is_edited and not any(word in source.text for word in _DYNAMIC):
        return source
    return replace(source, tree=_plain(source.tree))


def _plain(value: Json) -> Json:
    match value:
        case list():
            return [_plain(item) for item in value]
        case dict() if "$ref" not in value:
            return {_plain_key(key, item): _plain(item) for key, item in value.items()}
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case _:
            return value


def _plain_key(key: str, value: Json) -> str:
    return "$ref" if key in _DYNAMIC and isinstance(value, str) else key
