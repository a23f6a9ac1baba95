"""A document as its validator can read it.

Real documents have references where the specification allows none, references that
lead nowhere, and parts in files of their own. The validator takes the first for
mistakes of another kind, gives up on the second and does not look into the third. It
gets trees in which parts of other files stand where they are referred to, what is
missing is harmless, and every reference is a plain pointer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from ...reading.source import Source
from ...values import Json, format_pointer
from ..files import Missing
from ..node import Document, Node
from ..resolve import Spot

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PATH_ITEM = {
    "parameters": "[parameter",
    "servers": "[server",
    "additionalOperations": "{operation",
    **dict.fromkeys((*_METHODS, "query"), "operation"),
}
_SCHEMA_HOLDER = {
    "schema": "schema",
    "itemSchema": "schema",
    "examples": "{example",
    "content": "{media",
}
# The objects of a document: the kind of each field, "{" for a map and "[" for a list.
_FIELDS: dict[str, dict[str, str]] = {
    "document": {
        "info": "info",
        "servers": "[server",
        "tags": "[tag",
        "paths": "{path",
        "webhooks": "{path",
        "components": "components",
    },
    "components": {
        "schemas": "{schema",
        "responses": "{response",
        "parameters": "{parameter",
        "examples": "{example",
        "requestBodies": "{body",
        "headers": "{header",
        "securitySchemes": "{security",
        "links": "{link",
        "callbacks": "{callback",
        "pathItems": "{path",
        "mediaTypes": "{media",
    },
    "path": _PATH_ITEM,
    "operation": {
        "parameters": "[parameter",
        "requestBody": "body",
        "responses": "{response",
        "callbacks": "{callback",
        "servers": "[server",
    },
    "response": {"headers": "{header", "content": "{media", "links": "{link"},
    "parameter": _SCHEMA_HOLDER,
    "header": _SCHEMA_HOLDER,
    "body": {"content": "{media"},
    "media": {**_SCHEMA_HOLDER, "encoding": "{encoding"},
    "encoding": {"headers": "{header"},
}
# Objects that a Reference Object may stand for.
_REFERABLE = frozenset(
    {
        "path",
        "parameter",
        "body",
        "response",
        "header",
        "example",
        "link",
        "callback",
        "security",
    }
)
_TEXT_FIELDS = ("title", "summary", "description")
# What is valid where a reference leads nowhere.
_STUBS: dict[str, Json] = {
    "response": {"description": ""},
    "body": {"content": {}},
    "tag": {"name": ""},
    "server": {"url": "/"},
    "operation": {"responses": {"default": {"description": ""}}},
}
# Keys whose values are data: a "$ref" in there is no reference.
_DATA = frozenset({"example", "examples", "default", "enum", "const", "mapping"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the validator reads: trees by URI, and references out of place."""

    uri: str
    trees: dict[str, Json]
    misplaced: tuple[Node, ...]


def prepare(document: Document) -> Prepared:
    """The trees for the validator; the document itself stays as it is."""
    walk = _Walk(document)
    entry = walk.part(document.root, "document")
    others = {
        source.place.uri: _References(document, source).plain(source, source.tree)
        for source in document.reached.sources()
        if source is not document.entry
    }
    uri = document.entry.place.uri
    return Prepared(uri, {uri: entry, **others}, tuple(walk.misplaced))


class _Walk:
    """Goes through the objects of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._references = _References(document, document.entry)
        self._done: dict[tuple[str, str], Json] = {}
        self._active: set[tuple[str, str]] = set()
        self.misplaced: list[Node] = []

    def part(self, node: Node, kind: str) -> Json:
        """A value of a kind."""
        if kind == "schema":
            return self._references.plain(node.source, node.value, node)
        if not node.is_reference:
            return self._content(node, kind)
        return self._reference(node, kind)

    def _reference(self, node: Node, kind: str) -> Json:
        end = node.follow()
        if end.value is None:
            number = len(self._done)
            stub: Json = {"name": f"missing{number}", "in": "query", "schema": {}}
            return stub if kind == "parameter" else _STUBS.get(kind, {})
        is_allowed = kind in _REFERABLE or (
            kind == "media" and self._document.version >= (3, 2)
        )
        if not is_allowed:
            self.misplaced.append(node)
        key = (end.id, kind)
        if key in self._active or (is_allowed and end.source is self._document.entry):
            return {"$ref": self._references.written(end.source, end.pointer)}
        self._active.add(key)
        if key not in self._done:
            self._done[key] = self._content(node.merged(), kind)
        self._active.discard(key)
        return self._done[key]

    def _content(self, node: Node, kind: str) -> Json:
        match node.value:
            case list() if kind[0] == "[":
                return [self.part(element, kind[1:]) for element in node.elements()]
            case dict() as members if kind[0] == "{" or kind == "callback":
                inner = "path" if kind == "callback" else kind[1:]
                return {
                    key: self.part(node[key], inner)
                    for key, value in members.items()
                    if not key.startswith("x-") or isinstance(value, dict)
                }
            case dict() as members if kind[0] not in "{[":
                return {key: self._field(node, key, kind) for key in members}
            case _:
                return node.value

    def _field(self, node: Node, key: str, kind: str) -> Json:
        child = node[key]
        if key in _TEXT_FIELDS and child.is_reference:
            self.misplaced.append(child)
            return node.text(key) or ""
        inner = _FIELDS.get(kind, {}).get(key)
        return child.value if inner is None else self.part(child, inner)


@dataclass(frozen=True, slots=True)
class _References:
    """Writes references as pointers, for a tree that stands for the file ``home``."""

    document: Document
    home: Source
    _done: dict[int, Json] = field(default_factory=dict[int, Json])

    def written(self, source: Source, pointer: tuple[str | int, ...]) -> str:
        """A reference to a place."""
        fragment = quote(format_pointer(pointer), safe="/~:!$&'()*+,;=@?")
        return f"{'' if source is self.home else source.place.uri}#{fragment}"

    def plain(self, source: Source, value: Json, at: Node | None = None) -> Json:
        """A value of a file; parts without references are not copied."""
        spot = Spot(source, () if at is None else at.pointer, value)
        return self._plain(spot)

    def _plain(self, spot: Spot) -> Json:
        if not isinstance(spot.value, dict | list):
            return spot.value
        if id(spot.value) not in self._done:
            self._done[id(spot.value)] = self._container(spot)
        return self._done[id(spot.value)]

    def _container(self, spot: Spot) -> Json:
        match spot.value:
            case list() as items:
                found = [self._plain(self._part(spot, i)) for i in range(len(items))]
                same = all(a is b for a, b in zip(found, items, strict=True))
                return items if same else found
            case dict() as members:
                changed = {
                    key: plain
                    for key, value in members.items()
                    if isinstance(value, dict | list)
                    and not (key in _DATA or key.startswith("x-"))
                    and (plain := self._plain(self._part(spot, key))) is not value
                }
                own: dict[str, Json] = {**members, **changed} if changed else members
                return own if spot.reference() is None else self._reference(spot, own)
            case _:
                return spot.value

    def _part(self, spot: Spot, step: str | int) -> Spot:
        value: Json = None
        match spot.value, step:
            case dict() as members, str():
                value = members[step]
            case list() as items, int():
                value = items[step]
            case _:
                pass
        return Spot(spot.source, (*spot.pointer, step), value)

    def _reference(self, spot: Spot, own: dict[str, Json]) -> Json:
        """The members of a reference, which is left out where it leads nowhere."""
        resolver = self.document.resolver
        target = resolver.resolve(spot, spot.reference() or "")
        if isinstance(resolver.end(spot), Missing) or isinstance(target, Missing):
            return {key: value for key, value in own.items() if key != "$ref"}
        written = self.written(target.source, target.pointer)
        return own if own["$ref"] == written else {**own, "$ref": written}
