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
from ..files import Unresolved
from ..grammar import (
    DATA_FIELDS,
    FIELDS,
    MEMBERS,
    REFERABLE,
    FieldContent,
    FieldForm,
    ObjectKind,
)
from ..node import Document, Node
from ..resolve import LocatedValue

_TEXT_FIELDS = ("title", "summary", "description")
# What is valid where a reference leads nowhere.
_STUBS: dict[FieldContent, Json] = {
    FieldContent(ObjectKind.RESPONSE): {"description": ""},
    FieldContent(ObjectKind.REQUEST_BODY): {"content": {}},
    FieldContent(ObjectKind.TAG): {"name": ""},
    FieldContent(ObjectKind.SERVER): {"url": "/"},
    FieldContent(ObjectKind.OPERATION): {"responses": {"default": {"description": ""}}},
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
    entry = walk.part(document.root, FieldContent(ObjectKind.DOCUMENT))
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
        self._done: dict[tuple[str, FieldContent], Json] = {}
        self._active: set[tuple[str, FieldContent]] = set()
        self.misplaced: list[Node] = []

    def part(self, node: Node, content: FieldContent) -> Json:
        """An object, or a list or map of objects."""
        if content.kind is ObjectKind.SCHEMA and content.form is FieldForm.ONE:
            return self._references.plain(node.source, node.value, node)
        if not node.is_reference:
            return self._content(node, content)
        return self._reference(node, content)

    def _reference(self, node: Node, content: FieldContent) -> Json:
        end = node.follow()
        if end.value is None:
            return self._stub(content)
        is_allowed = self._is_referable(content)
        if not is_allowed:
            self.misplaced.append(node)
        key = (end.id, content)
        if key in self._active or (is_allowed and end.source is self._document.entry):
            return {"$ref": self._references.written(end.source, end.pointer)}
        self._active.add(key)
        if key not in self._done:
            self._done[key] = self._content(node.merged(), content)
        self._active.discard(key)
        return self._done[key]

    def _stub(self, content: FieldContent) -> Json:
        """A valid value; parameters need names that differ."""
        if content == FieldContent(ObjectKind.PARAMETER):
            return {"name": f"missing{len(self._done)}", "in": "query", "schema": {}}
        return _STUBS.get(content, {})

    def _is_referable(self, content: FieldContent) -> bool:
        since = REFERABLE.get(content.kind)
        is_known = since is not None and self._document.version >= since
        return is_known and content.form is FieldForm.ONE

    def _content(self, node: Node, content: FieldContent) -> Json:
        match content.form, node.value:
            case FieldForm.LIST, list():
                inner = FieldContent(content.kind)
                return [self.part(element, inner) for element in node.elements()]
            case FieldForm.MAP, dict() as members:
                return self._members(node, members, content.kind)
            case FieldForm.ONE, dict() as members if content.kind in MEMBERS:
                return self._members(node, members, MEMBERS[content.kind])
            case FieldForm.ONE, dict() as members:
                return {key: self._field(node, key, content.kind) for key in members}
            case _:
                return node.value

    def _members(self, node: Node, members: dict[str, Json], kind: ObjectKind) -> Json:
        inner = FieldContent(kind)
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
        content = FIELDS.get(kind, {}).get(key)
        return child.value if content is None else self.part(child, content)


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
        located = LocatedValue(source, () if at is None else at.pointer, value)
        return self._plain(located)

    def _plain(self, located: LocatedValue) -> Json:
        if not isinstance(located.value, dict | list):
            return located.value
        if id(located.value) not in self._done:
            self._done[id(located.value)] = self._container(located)
        return self._done[id(located.value)]

    def _container(self, located: LocatedValue) -> Json:
        match located.value:
            case list() as items:
                found = [self._plain(self._part(located, i)) for i in range(len(items))]
                same = all(a is b for a, b in zip(found, items, strict=True))
                return items if same else found
            case dict() as members:
                changed = {
                    key: plain
                    for key, value in members.items()
                    if isinstance(value, dict | list)
                    and not (key in _DATA or key.startswith("x-"))
                    and (plain := self._plain(self._part(located, key))) is not value
                }
                own: dict[str, Json] = {**members, **changed} if changed else members
                return (
                    own
                    if located.reference() is None
                    else self._reference(located, own)
                )
            case _:
                return located.value

    def _part(self, located: LocatedValue, step: str | int) -> LocatedValue:
        value: Json = None
        match located.value, step:
            case dict() as members, str():
                value = members[step]
            case list() as items, int():
                value = items[step]
            case _:
                pass
        return LocatedValue(located.source, (*located.pointer, step), value)

    def _reference(self, located: LocatedValue, own: dict[str, Json]) -> Json:
        """The members of a reference, which is left out where it leads nowhere."""
        resolver = self.document.resolver
        target = resolver.resolve(located, located.reference() or "")
        if isinstance(resolver.end(located), Unresolved) or isinstance(
            target, Unresolved
        ):
            return {key: value for key, value in own.items() if key != "$ref"}
        written = self.written(target.source, target.pointer)
        return own if own["$ref"] == written else {**own, "$ref": written}
