"""Finds the nodes of a document behind the parts of an API."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Node
from ..translate.extensions.lookup import Extension, extension
from ..values import Json, parse_pointer

_COMBINED = ("allOf", "oneOf", "anyOf")
# Schemas inside of schemas whose values have the same type.
_INSIDE = ("items", "additionalProperties", *_COMBINED)
_MAX_DEPTH = 8
# Begins the bindings of dynamic anchors in an identifier.
_SCOPE_MARK = "~("


def node_at(document: Document, identity: str) -> Node:
    """The node of this identifier, else its nearest parent."""
    file, _, pointer = identity.partition(_SCOPE_MARK)[0].partition("#")
    source = document.reached.labelled(file) if file else document.entry
    node = document.tree(source)
    for step in parse_pointer(pointer) or ():
        inner = step_into(node, step)
        if inner is None:
            return node
        node = inner
    return node


def step_into(node: Node, step: str) -> Node | None:
    """A member or an element; ``None`` if it does not exist."""
    match node.value:
        case dict() as members if step in members:
            return node[step]
        case list() as items if step.isdigit() and int(step) < len(items):
            return node[int(step)]
        case _:
            return None


def parent_of(node: Node) -> Node:
    """The node around a node."""
    found = node.document.tree(node.source)
    for step in node.pointer[:-1]:
        inner = step_into(found, str(step))
        if inner is None:
            break
        found = inner
    return found


def parameter_of(operation: Node, place: str, wire: str) -> Node | None:
    """The parameter of an operation, of its path or of all operations."""
    shared = extension(operation.document.root, Extension.GLOBALS)
    for holder in (operation, parent_of(operation), shared):
        for listed in () if holder is None else holder.listed("parameters"):
            found = listed.follow()
            if found.text("in") == place and found.text("name") == wire:
                return listed
    return None


def global_of(document: Document, wire: str) -> Node | None:
    """The parameter of the client with this name."""
    rows = (Extension.GLOBALS, Extension.GLOBAL_HEADERS, Extension.API_VERSION)
    for row in rows:
        holder = extension(document.root, row)
        listed = () if holder is None else holder.listed("parameters")
        found = (item for item in listed if item.follow().text("name") == wire)
        if (match := next(found, None)) is not None:
            return match
    return None


def body_of(operation: Node) -> Iterator[Node]:
    """The schemas of the body of an operation."""
    body = operation.get("requestBody")
    contents = () if body is None else body.follow().members("content")
    for _, content in contents:
        schema = content.follow().get("schema")
        if schema is not None:
            yield schema


def body_field(operation: Node, wire: str) -> Node | None:
    """The property of the body, or the whole body if it has no name."""
    if not wire:
        return operation.get("requestBody")
    found = (property_of(schema, wire) for schema in body_of(operation))
    return next(filter(None, found), None)


def property_of(schema: Node, wire: str, depth: int = 0) -> Node | None:
    """The property of an object schema, which may be in a part of it."""
    if depth > _MAX_DEPTH:
        return None
    target = schema.follow()
    properties = target.get("properties")
    own = None if properties is None else step_into(properties, wire)
    if own is not None:
        return own
    for key in _COMBINED:
        for part in target.listed(key) if _is_list(target, key) else ():
            if (found := property_of(part, wire, depth + 1)) is not None:
                return found
    return None


def value_in(schema: Node, value: Json, depth: int = 0) -> Node | None:
    """The place of a value of an enumeration, in a schema or in its parts."""
    if depth > _MAX_DEPTH:
        return None
    target = schema.follow()
    listed = target.value.get("enum") if isinstance(target.value, dict) else None
    if isinstance(listed, list) and value in listed:
        return target["enum"][listed.index(value)]
    if isinstance(target.value, dict) and target.value.get("const") == value:
        return target.get("const")
    for part in _parts(target):
        if (found := value_in(part, value, depth + 1)) is not None:
            return found
    return None


def _parts(schema: Node) -> Iterator[Node]:
    for key in ("schema", *_INSIDE):
        if _is_list(schema, key):
            yield from schema.listed(key)
        elif (inner := schema.get(key)) is not None and isinstance(inner.value, dict):
            yield inner


def _is_list(node: Node, key: str) -> bool:
    inner = node.get(key)
    return inner is not None and isinstance(inner.value, list)
