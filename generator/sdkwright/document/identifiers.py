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
from .located import DYNAMIC_REFERENCES

_DYNAMIC_ANCHORS = ("$dynamicAnchor", "$recursiveAnchor")
_WORDS = ("$id", "$anchor", "$self", *_DYNAMIC_ANCHORS)
_ANCHORS = ("$anchor", "$dynamicAnchor")


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The identifiers of the schemas in a file.

    ``resources`` maps absolute URIs to locations, ``bases`` is the inverse. ``anchors``
    maps the URI of the resource and the name of the anchor to a location. ``dynamic``
    maps resources with dynamic anchors to these. A schema without ``$id`` counts as a
    resource, too, if it is a component or has the anchor in its ``$defs``.
    """

    uri: str
    resources: dict[str, Pointer] = field(default_factory=dict[str, Pointer])
    bases: dict[Pointer, str] = field(default_factory=dict[Pointer, str])
    anchors: dict[tuple[str, str], Pointer] = field(
        default_factory=dict[tuple[str, str], Pointer]
    )
    dynamic: dict[Pointer, dict[str, Pointer]] = field(
        default_factory=dict[Pointer, "dict[str, Pointer]"]
    )

    @property
    def is_empty(self) -> bool:
        """Whether no schema has an identifier."""
        return not (self.resources or self.bases or self.anchors or self.dynamic)

    def dynamic_resource(self, pointer: Pointer) -> Pointer | None:
        """The innermost resource with dynamic anchors around a location."""
        if self.dynamic:
            for length in range(len(pointer), -1, -1):
                if pointer[:length] in self.dynamic:
                    return pointer[:length]
        return None

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
        base = joined(base, written).partition("#")[0]
        found.bases[pointer] = base
        found.resources.setdefault(base, pointer)
    for word in _ANCHORS:
        name = value.get(word)
        if isinstance(name, str):
            found.anchors.setdefault((base, name), pointer)
    anchor = _dynamic_anchor(value)
    if anchor is not None:
        own = found.dynamic.setdefault(_resource(found, pointer), {})
        own.setdefault(anchor, pointer)


def _dynamic_anchor(schema: dict[str, Json]) -> str | None:
    match schema:
        case {"$dynamicAnchor": str(name)}:
            return name
        case {"$recursiveAnchor": True}:
            return ""
        case _:
            return None


def _resource(found: Identifiers, pointer: Pointer) -> Pointer:
    """The schema that the dynamic anchor at a location belongs to."""
    for length in range(len(pointer), 0, -1):
        if pointer[:length] in found.bases:
            return pointer[:length]
    if pointer[:2] == ("components", "schemas"):
        return pointer[:3]
    if "$defs" in pointer:
        return pointer[: pointer.index("$defs")]
    return pointer


def joined(base: str, written: str) -> str:
    """A URI from a reference (RFC 3986, section 5). Invalid ones stay as they are."""
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
    """The file with a plain reference beside each dynamic one."""
    words = (*DYNAMIC_REFERENCES, *_DYNAMIC_ANCHORS)
    is_edited = source.trace is not None
    if not is_edited and not any(word in source.text for word in words):
        return source
    anchors = (_dynamic_anchor(value) for _, value in _mappings(source.tree, ()))
    return replace(
        source,
        tree=_plain(source.tree),
        has_dynamic_anchors=any(anchor is not None for anchor in anchors),
    )


def _plain(value: Json) -> Json:
    match value:
        case list():
            return [_plain(item) for item in value]
        case dict():
            plain = {key: _plain(item) for key, item in value.items()}
            written = (value.get(keyword) for keyword in DYNAMIC_REFERENCES)
            target = next((text for text in written if isinstance(text, str)), None)
            return plain if target is None else {"$ref": target, **plain}
        case _:
            return value
