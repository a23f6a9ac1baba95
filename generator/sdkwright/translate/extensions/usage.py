"""Which extension keys of a document are honoured, and which say nothing to us.

The document is walked as it is read: by the kinds of its objects, references followed,
without what is left out and without data such as examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from ...document import Document, Node
from ..path_items import METHODS
from .lookup import is_ignored
from .table import Extension, Meaning, Place
from .values import Shape


@dataclass(slots=True)
class KeyCount:
    """How often a key stands in a document, and what it means where it is honoured."""

    key: str
    honoured: int = 0
    ignored: int = 0
    meanings: dict[str, None] = field(default_factory=dict[str, None])


class _Form(Enum):
    """How the objects below a keyword are held."""

    ONE = auto()
    LIST = auto()
    MAP = auto()
    # Names of members are free but for those of keys.
    PATTERNED = auto()


_Grammar = Mapping[str, tuple[_Form, Place]]
_Key = tuple[str, Place]

_SCHEMA: _Grammar = {
    "properties": (_Form.MAP, Place.PROPERTY),
    **dict.fromkeys(
        ("patternProperties", "$defs", "definitions", "dependentSchemas"),
        (_Form.MAP, Place.SCHEMA),
    ),
    **dict.fromkeys(
        ("allOf", "oneOf", "anyOf", "prefixItems"), (_Form.LIST, Place.SCHEMA)
    ),
    **dict.fromkeys(
        ("items", "additionalProperties", "not", "if", "then", "else", "contains"),
        (_Form.ONE, Place.SCHEMA),
    ),
    **dict.fromkeys(("discriminator", "xml", "externalDocs"), (_Form.ONE, Place.OTHER)),
}
_HEADED: _Grammar = {
    "schema": (_Form.ONE, Place.SCHEMA),
    "content": (_Form.MAP, Place.MEDIA_TYPE),
}
_GRAMMAR: Mapping[Place, _Grammar] = {
    Place.DOCUMENT: {
        "info": (_Form.ONE, Place.OTHER),
        "servers": (_Form.LIST, Place.SERVER),
        "tags": (_Form.LIST, Place.OTHER),
        "paths": (_Form.PATTERNED, Place.PATH_ITEM),
        "webhooks": (_Form.MAP, Place.PATH_ITEM),
        "x-webhooks": (_Form.MAP, Place.PATH_ITEM),
        "components": (_Form.ONE, Place.COMPONENTS),
        "externalDocs": (_Form.ONE, Place.OTHER),
        "x-sdkwright-globals": (_Form.ONE, Place.GLOBALS),
        "x-speakeasy-globals": (_Form.ONE, Place.GLOBALS),
    },
    Place.COMPONENTS: {
        "schemas": (_Form.MAP, Place.COMPONENT),
        "responses": (_Form.MAP, Place.RESPONSE),
        "parameters": (_Form.MAP, Place.PARAMETER),
        "requestBodies": (_Form.MAP, Place.REQUEST_BODY),
        "headers": (_Form.MAP, Place.HEADER),
        "securitySchemes": (_Form.MAP, Place.SECURITY_SCHEME),
        "callbacks": (_Form.MAP, Place.CALLBACK),
        "pathItems": (_Form.MAP, Place.PATH_ITEM),
    },
    Place.PATH_ITEM: {
        **dict.fromkeys(METHODS, (_Form.ONE, Place.OPERATION)),
        "additionalOperations": (_Form.MAP, Place.OPERATION),
        "parameters": (_Form.LIST, Place.PARAMETER),
        "servers": (_Form.LIST, Place.SERVER),
    },
    Place.OPERATION: {
        "parameters": (_Form.LIST, Place.PARAMETER),
        "requestBody": (_Form.ONE, Place.REQUEST_BODY),
        "responses": (_Form.PATTERNED, Place.RESPONSE),
        "callbacks": (_Form.MAP, Place.CALLBACK),
        "servers": (_Form.LIST, Place.SERVER),
        "externalDocs": (_Form.ONE, Place.OTHER),
        "x-sdkwright-streaming": (_Form.ONE, Place.STREAMING),
        "x-fern-streaming": (_Form.ONE, Place.STREAMING),
    },
    Place.CALLBACK: {"": (_Form.PATTERNED, Place.PATH_ITEM)},
    Place.GLOBALS: {"parameters": (_Form.LIST, Place.PARAMETER)},
    Place.STREAMING: {
        "response": (_Form.ONE, Place.SCHEMA),
        "response-stream": (_Form.ONE, Place.SCHEMA),
    },
    Place.PARAMETER: _HEADED,
    Place.HEADER: _HEADED,
    Place.REQUEST_BODY: {"content": (_Form.MAP, Place.MEDIA_TYPE)},
    Place.RESPONSE: {
        "content": (_Form.MAP, Place.MEDIA_TYPE),
        "headers": (_Form.MAP, Place.HEADER),
    },
    Place.MEDIA_TYPE: {
        "schema": (_Form.ONE, Place.SCHEMA),
        "itemSchema": (_Form.ONE, Place.SCHEMA),
        "encoding": (_Form.MAP, Place.OTHER),
    },
    Place.SERVER: {"variables": (_Form.MAP, Place.OTHER)},
    Place.SECURITY_SCHEME: {"flows": (_Form.ONE, Place.FLOWS)},
    Place.FLOWS: {"": (_Form.PATTERNED, Place.FLOW)},
    **dict.fromkeys((Place.SCHEMA, Place.PROPERTY, Place.COMPONENT), _SCHEMA),
}
# What else an object of a kind is.
_ALSO = {Place.PROPERTY: Place.SCHEMA, Place.COMPONENT: Place.SCHEMA}


def census(document: Document) -> tuple[KeyCount, ...]:
    """Every extension key of the document, sorted."""
    table = _table()
    found: dict[str, KeyCount] = {}
    pending, seen = [(document.root, Place.DOCUMENT)], {document.root.id: None}
    while pending:
        node, place = pending.pop()
        for key in _keys(node):
            _count(found.setdefault(key, KeyCount(key)), node, place, table)
        for child, kind in _children(node, place):
            if child.id not in seen:
                seen[child.id] = None
                pending.append((child, kind))
    return tuple(found[key] for key in sorted(found))


def _table() -> dict[_Key, list[tuple[Meaning, Shape]]]:
    """The meanings of each key at each place."""
    found: dict[_Key, list[tuple[Meaning, Shape]]] = {}
    for extension in Extension:
        meaning = extension.value
        for place in meaning.places:
            for key, shape in meaning.keys.items():
                found.setdefault((key, place), []).append((meaning, shape))
    return found


def _count(
    count: KeyCount,
    holder: Node,
    place: Place,
    table: Mapping[_Key, list[tuple[Meaning, Shape]]],
) -> None:
    value, is_left_out = holder[count.key].value, is_ignored(holder)
    entries = table.get((count.key, place)) or table.get(
        (count.key, _ALSO.get(place, place)), []
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


def _children(node: Node, place: Place) -> Iterator[tuple[Node, Place]]:
    """The objects right below; what is left out has none."""
    if is_ignored(node):
        return
    target = node.reference()
    if target is not None and target.node is not None:
        yield target.node, place
    for keyword, (form, kind) in _GRAMMAR.get(place, {}).items():
        held = node if keyword == "" else node.get(keyword)
        for child in () if held is None else _held(held, form):
            yield child, kind


def _held(node: Node, form: _Form) -> Iterator[Node]:
    match form, node.value:
        case _Form.ONE, dict():
            yield node
        case _Form.LIST, list():
            yield from node.elements()
        case _Form.MAP | _Form.PATTERNED, dict():
            for name, child in node.items():
                if form is _Form.MAP or not name.startswith("x-"):
                    yield child
        case _:
            return
