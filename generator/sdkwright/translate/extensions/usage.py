"""Counts the extension keys of a document, with and without effect.

The walk follows references and the grammar. It does not enter ignored objects or data
such as examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from ...document import Document, Node
from ...document.grammar import FIELDS, MEMBERS, FieldForm, ObjectKind
from .lookup import is_ignored
from .table import Extension, ExtensionKeys, Holder, Role
from .values import ValueFormat


@dataclass(slots=True)
class KeyCount:
    """The occurrences of a key, and its purposes."""

    key: str
    honoured: int = 0
    ignored: int = 0
    purposes: dict[str, None] = field(default_factory=dict[str, None])


_Key = tuple[str, Holder]
_SCHEMA_ROLES = (Role.PROPERTY, Role.COMPONENT)
# Schemas with a role, by the object and the field that hold them.
_ROLES: Mapping[tuple[ObjectKind, str], Role] = {
    (ObjectKind.SCHEMA, "properties"): Role.PROPERTY,
    (ObjectKind.COMPONENTS, "schemas"): Role.COMPONENT,
}
# Vendor fields that hold objects, and the fields below them.
_VENDOR_FIELDS: Mapping[Holder, Mapping[str, tuple[FieldForm, Holder]]] = {
    ObjectKind.DOCUMENT: {
        "x-webhooks": (FieldForm.MAP, ObjectKind.PATH_ITEM),
        **dict.fromkeys(Extension.GLOBALS.value.keys, (FieldForm.ONE, Role.GLOBALS)),
    },
    ObjectKind.OPERATION: dict.fromkeys(
        Extension.STREAMING.value.keys, (FieldForm.ONE, Role.STREAMING)
    ),
    Role.GLOBALS: {"parameters": (FieldForm.LIST, ObjectKind.PARAMETER)},
    Role.STREAMING: dict.fromkeys(
        ("response", "response-stream"), (FieldForm.ONE, ObjectKind.SCHEMA)
    ),
}


def count_extension_keys(document: Document) -> tuple[KeyCount, ...]:
    """All extension keys of the document, sorted."""
    table = _table()
    found: dict[str, KeyCount] = {}
    for node, holder in objects_of(document):
        for key in _keys(node):
            _count(found.setdefault(key, KeyCount(key)), node, holder, table)
    return tuple(found[key] for key in sorted(found))


def objects_of(document: Document) -> Iterator[tuple[Node, Holder]]:
    """Each object of a document once, with its kind; ignored objects have no parts."""
    pending: list[tuple[Node, Holder]] = [(document.root, ObjectKind.DOCUMENT)]
    seen = {document.root.id: None}
    while pending:
        node, holder = pending.pop()
        yield node, holder
        for child, kind in _children(node, holder):
            if child.id not in seen:
                seen[child.id] = None
                pending.append((child, kind))


def _table() -> dict[_Key, list[tuple[ExtensionKeys, ValueFormat]]]:
    """The rows for each key in each kind of object."""
    found: dict[_Key, list[tuple[ExtensionKeys, ValueFormat]]] = {}
    for extension in Extension:
        row = extension.value
        for holder in row.holders:
            for key, value_format in row.keys.items():
                found.setdefault((key, holder), []).append((row, value_format))
    return found


def _count(
    count: KeyCount,
    node: Node,
    holder: Holder,
    table: Mapping[_Key, list[tuple[ExtensionKeys, ValueFormat]]],
) -> None:
    value, is_left_out = node[count.key].value, is_ignored(node)
    entries = table.get((count.key, holder)) or table.get(
        (count.key, _kind(holder)), []
    )
    purposes = [
        row.purpose
        for row, value_format in entries
        if value_format.accepts(value) and value_format.read(value) is not None
        # The other keys of an ignored object have no effect.
        if row is Extension.IGNORE.value or not is_left_out
    ]
    count.purposes.update(dict.fromkeys(purposes))
    if purposes:
        count.honoured += 1
    else:
        count.ignored += 1


def _keys(node: Node) -> list[str]:
    value = node.value if isinstance(node.value, dict) else {}
    return [key for key in value if key.startswith("x-")]


def _kind(holder: Holder) -> Holder:
    """The kind of an object, without its role."""
    return ObjectKind.SCHEMA if holder in _SCHEMA_ROLES else holder


def _children(node: Node, holder: Holder) -> Iterator[tuple[Node, Holder]]:
    """The objects directly below an object; none if it is ignored."""
    if is_ignored(node):
        return
    target = node.reference()
    if target is not None and target.node is not None:
        yield target.node, holder
    for keyword, (form, inner) in _fields(_kind(holder)).items():
        content = node.get(keyword)
        for child in () if content is None else _objects_in(content, form):
            yield child, inner
    if isinstance(holder, ObjectKind) and holder in MEMBERS:
        for name, child in node.items() if isinstance(node.value, dict) else ():
            if not name.startswith("x-"):
                yield child, MEMBERS[holder]


@cache
def _fields(kind: Holder) -> Mapping[str, tuple[FieldForm, Holder]]:
    """The fields of an object that hold objects, with vendor fields."""
    found: dict[str, tuple[FieldForm, Holder]] = {}
    if isinstance(kind, ObjectKind):
        for keyword, content in FIELDS.get(kind, {}).items():
            found[keyword] = (content.form, _ROLES.get((kind, keyword), content.kind))
    return {**found, **_VENDOR_FIELDS.get(kind, {})}


def _objects_in(node: Node, form: FieldForm) -> Iterator[Node]:
    match form, node.value:
        case FieldForm.ONE, dict():
            yield node
        case FieldForm.LIST, list():
            yield from node.elements()
        case FieldForm.MAP, dict():
            for _, child in node.items():
                yield child
        case _:
            return
