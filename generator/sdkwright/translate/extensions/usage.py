"""Which extension keys of a document are honoured, and which say nothing to us.

The document is walked as it is read: by the kinds of its objects, references followed,
without what is left out and without data such as examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from ...document import Document, Node
from ...document.grammar import FIELDS, MEMBERS, Form, ObjectKind
from .lookup import is_ignored
from .table import Extension, Holder, Meaning, Role
from .values import Shape


@dataclass(slots=True)
class KeyCount:
    """How often a key stands in a document, and what it means where it is honoured."""

    key: str
    honoured: int = 0
    ignored: int = 0
    meanings: dict[str, None] = field(default_factory=dict[str, None])


_Key = tuple[str, Holder]
_SCHEMA_ROLES = (Role.PROPERTY, Role.COMPONENT)
# Schemas that keys tell apart, by the object and the field that hold them.
_ROLES: Mapping[tuple[ObjectKind, str], Role] = {
    (ObjectKind.SCHEMA, "properties"): Role.PROPERTY,
    (ObjectKind.COMPONENTS, "schemas"): Role.COMPONENT,
}
# The fields of vendors, or below them, that hold objects.
_VENDOR_FIELDS: Mapping[Holder, Mapping[str, tuple[Form, Holder]]] = {
    ObjectKind.DOCUMENT: {
        "x-webhooks": (Form.MAP, ObjectKind.PATH_ITEM),
        **dict.fromkeys(Extension.GLOBALS.value.keys, (Form.ONE, Role.GLOBALS)),
    },
    ObjectKind.OPERATION: dict.fromkeys(
        Extension.STREAMING.value.keys, (Form.ONE, Role.STREAMING)
    ),
    Role.GLOBALS: {"parameters": (Form.LIST, ObjectKind.PARAMETER)},
    Role.STREAMING: dict.fromkeys(
        ("response", "response-stream"), (Form.ONE, ObjectKind.SCHEMA)
    ),
}


def census(document: Document) -> tuple[KeyCount, ...]:
    """Every extension key of the document, sorted."""
    table = _table()
    found: dict[str, KeyCount] = {}
    pending: list[tuple[Node, Holder]] = [(document.root, ObjectKind.DOCUMENT)]
    seen = {document.root.id: None}
    while pending:
        node, holder = pending.pop()
        for key in _keys(node):
            _count(found.setdefault(key, KeyCount(key)), node, holder, table)
        for child, kind in _children(node, holder):
            if child.id not in seen:
                seen[child.id] = None
                pending.append((child, kind))
    return tuple(found[key] for key in sorted(found))


def _table() -> dict[_Key, list[tuple[Meaning, Shape]]]:
    """The meanings of each key in each kind of object."""
    found: dict[_Key, list[tuple[Meaning, Shape]]] = {}
    for extension in Extension:
        meaning = extension.value
        for holder in meaning.holders:
            for key, shape in meaning.keys.items():
                found.setdefault((key, holder), []).append((meaning, shape))
    return found


def _count(
    count: KeyCount,
    node: Node,
    holder: Holder,
    table: Mapping[_Key, list[tuple[Meaning, Shape]]],
) -> None:
    value, is_left_out = node[count.key].value, is_ignored(node)
    entries = table.get((count.key, holder)) or table.get(
        (count.key, _kind(holder)), []
    )
    said = [
        meaning.says
        for meaning, shape in entries
        if shape.accepts(value) and shape.read(value) is not None
        # What is left out says no more than that.
        if meaning is Extension.IGNORE.value or not is_left_out
    ]
    count.meanings.update(dict.fromkeys(said))
    if said:
        count.honoured += 1
    else:
        count.ignored += 1


def _keys(node: Node) -> list[str]:
    value = node.value if isinstance(node.value, dict) else {}
    return [key for key in value if key.startswith("x-")]


def _kind(holder: Holder) -> Holder:
    """The kind of an object whatever its role is."""
    return ObjectKind.SCHEMA if holder in _SCHEMA_ROLES else holder


def _children(node: Node, holder: Holder) -> Iterator[tuple[Node, Holder]]:
    """The objects right below; what is left out has none."""
    if is_ignored(node):
        return
    target = node.reference()
    if target is not None and target.node is not None:
        yield target.node, holder
    for keyword, (form, inner) in _fields(_kind(holder)).items():
        held = node.get(keyword)
        for child in () if held is None else _held(held, form):
            yield child, inner
    if isinstance(holder, ObjectKind) and holder in MEMBERS:
        for name, child in node.items() if isinstance(node.value, dict) else ():
            if not name.startswith("x-"):
                yield child, MEMBERS[holder]


@cache
def _fields(kind: Holder) -> Mapping[str, tuple[Form, Holder]]:
    """The fields of an object that hold objects, with those of vendors."""
    found: dict[str, tuple[Form, Holder]] = {}
    if isinstance(kind, ObjectKind):
        for keyword, held in FIELDS.get(kind, {}).items():
            found[keyword] = (held.form, _ROLES.get((kind, keyword), held.kind))
    return {**found, **_VENDOR_FIELDS.get(kind, {})}


def _held(node: Node, form: Form) -> Iterator[Node]:
    match form, node.value:
        case Form.ONE, dict():
            yield node
        case Form.LIST, list():
            yield from node.elements()
        case Form.MAP, dict():
            for _, child in node.items():
                yield child
        case _:
            return
