"""Prepares the trees of a document for the validator.

Real documents have references where the specification does not allow them, references
without a target, and objects in separate files. The validator misreports the first,
stops at the second and ignores the third. In the prepared trees, objects from other
files replace their references, missing objects are valid stubs, and all other
references are plain pointers.
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
from ..located import DYNAMIC_REFERENCES, LocatedValue
from ..node import Document, Node

_TEXT_FIELDS = ("title", "summary", "description")
# Valid objects for references without a target.
_STUBS: dict[FieldContent, Json] = {
    FieldContent(ObjectKind.RESPONSE): {"description": ""},
    FieldContent(ObjectKind.REQUEST_BODY): {"content": {}},
    FieldContent(ObjectKind.TAG): {"name": ""},
    FieldContent(ObjectKind.SERVER): {"url": "/"},
    FieldContent(ObjectKind.OPERATION): {"responses": {"default": {"description": ""}}},
}
# Fields of OpenAPI 3.2 that frameworks such as FastAPI write in older documents.
_EARLY_FIELDS = {ObjectKind.MEDIA_TYPE: ("itemSchema",)}
# Fields of schemas that hold data: a "$ref" in them is not a reference.
_DATA = DATA_FIELDS[ObjectKind.SCHEMA] | DATA_FIELDS[ObjectKind.DISCRIMINATOR]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The input of the validator: trees by URI, and references that are not allowed."""

    uri: str
    trees: dict[str, Json]
    misplaced: tuple[Node, ...]


def prepare(document: Document) -> Prepared:
    """The trees for the validator. The document does not change."""
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
    """Walks through the objects of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._references = _References(document, document.entry)
        self._done: dict[tuple[str, FieldContent], Json] = {}
        self._active: set[tuple[str, FieldContent]] = set()
        self.misplaced: list[Node] = []

    def part(self, node: Node, content: FieldContent) -> Json:
        """The prepared object, or a list or map of objects."""
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
        """A valid object. The names of parameters are unique."""
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
                early = self._early_fields(content.kind)
                known = (key for key in members if key not in early)
                return {key: self._field(node, key, content.kind) for key in known}
            case _:
                return node.value

    def _early_fields(self, kind: ObjectKind) -> tuple[str, ...]:
        """The fields of a later version, which the validator does not know."""
        is_old = self._document.version < (3, 2)
        return _EARLY_FIELDS.get(kind, ()) if is_old else ()

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
    """Writes references as pointers, for the tree of the file ``home``."""

    document: Document
    home: Source
    _done: dict[int, Json] = field(default_factory=dict[int, Json])

    def written(self, source: Source, pointer: tuple[str | int, ...]) -> str:
        """A reference to a location."""
        fragment = quote(format_pointer(pointer), safe="/~:!$&'()*+,;=@?")
        return f"{'' if source is self.home else source.place.uri}#{fragment}"

    def plain(self, source: Source, value: Json, at: Node | None = None) -> Json:
        """The prepared value. Containers without references are not copied."""
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
        """The members of a reference, without ``$ref`` if it has no target."""
        resolver = self.document.resolver
        target = resolver.resolve(located, located.reference() or "")
        if isinstance(resolver.end(located), Unresolved) or isinstance(
            target, Unresolved
        ):
            return {key: value for key, value in own.items() if key != "$ref"}
        written = self.written(target.source, target.pointer)
        if own["$ref"] == written and not located.has_dynamic_reference():
            return own
        plain = {k: v for k, v in own.items() if k not in DYNAMIC_REFERENCES}
        return {**plain, "$ref": written}
