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
from ..grammar import DATA_FIELDS, FIELDS, MEMBERS, REFERABLE, Form, Held, ObjectKind
from ..node import Document, Node
from ..resolve import Spot

_TEXT_FIELDS = ("title", "summary", "description")
# What is valid where a reference leads nowhere.
_STUBS: dict[Held, Json] = {
    Held(ObjectKind.RESPONSE): {"description": ""},
    Held(ObjectKind.REQUEST_BODY): {"content": {}},
    Held(ObjectKind.TAG): {"name": ""},
    Held(ObjectKind.SERVER): {"url": "/"},
    Held(ObjectKind.OPERATION): {"responses": {"default": {"description": ""}}},
}
# Fields in and below schemas whose values are data: a "$ref" in there is no reference.
_DATA = DATA_FIELDS[ObjectKind.SCHEMA] | DATA_FIELDS[ObjectKind.DISCRIMINATOR]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the validator reads: trees by URI, and references out of place."""

    uri: str
    trees: dict[str, Json]
    misplaced: tuple[Node, ...]


def prepare(document: Document) -> Prepared:
    """The trees for the validator; the document itself stays as it is."""
    walk = _Walk(document)
    entry = walk.part(document.root, Held(ObjectKind.DOCUMENT))
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
        self._done: dict[tuple[str, Held], Json] = {}
        self._active: set[tuple[str, Held]] = set()
        self.misplaced: list[Node] = []

    def part(self, node: Node, held: Held) -> Json:
        """An object, or a list or map of objects."""
        if held.kind is ObjectKind.SCHEMA and held.form is Form.ONE:
            return self._references.plain(node.source, node.value, node)
        if not node.is_reference:
            return self._content(node, held)
        return self._reference(node, held)

    def _reference(self, node: Node, held: Held) -> Json:
        end = node.follow()
        if end.value is None:
            return self._stub(held)
        is_allowed = self._is_referable(held)
        if not is_allowed:
            self.misplaced.append(node)
        key = (end.id, held)
        if key in self._active or (is_allowed and end.source is self._document.entry):
            return {"$ref": self._references.written(end.source, end.pointer)}
        self._active.add(key)
        if key not in self._done:
            self._done[key] = self._content(node.merged(), held)
        self._active.discard(key)
        return self._done[key]

    def _stub(self, held: Held) -> Json:
        """A valid value; parameters need names that differ."""
        if held == Held(ObjectKind.PARAMETER):
            return {"name": f"missing{len(self._done)}", "in": "query", "schema": {}}
        return _STUBS.get(held, {})

    def _is_referable(self, held: Held) -> bool:
        since = REFERABLE.get(held.kind)
        is_known = since is not None and self._document.version >= since
        return is_known and held.form is Form.ONE

    def _content(self, node: Node, held: Held) -> Json:
        match held.form, node.value:
            case Form.LIST, list():
                inner = Held(held.kind)
                return [self.part(element, inner) for element in node.elements()]
            case Form.MAP, dict() as members:
                return self._members(node, members, held.kind)
            case Form.ONE, dict() as members if held.kind in MEMBERS:
                return self._members(node, members, MEMBERS[held.kind])
            case Form.ONE, dict() as members:
                return {key: self._field(node, key, held.kind) for key in members}
            case _:
                return node.value

    def _members(self, node: Node, members: dict[str, Json], kind: ObjectKind) -> Json:
        inner = Held(kind)
        return {
            key: self.part(node[key], inner)
            for key, value in members.items()
            if not key.startswith("x-") or isinstance(value, dict)
        }

    def _field(self, node: Node, key: str, kind: ObjectKind) -> Json:
        child = node[key]
        if key in _TEXT_FIELDS and child.is_reference:
            self.misplaced.append(child)
            return node.text(key) or ""
        held = FIELDS.get(kind, {}).get(key)
        return child.value if held is None else self.part(child, held)


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
