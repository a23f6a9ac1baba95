"""The facts about a property besides its type: description, examples, flags."""

from __future__ import annotations

from ...document import Node
from ...ir.models import Example, Field
from ...ir.types import Type
from ..extensions.lookup import Extension, extension_flag, extension_text
from ..prose import deprecation
from .all_of import Property, Subschema, is_reference, wrapped_schema
from .directions import is_read_only, is_write_only
from .enum_descriptions import with_value_descriptions
from .json_types import is_null
from .locations import dereferenced

_BASE64 = ("base64", "base64url")


def field_of(wire: str, found: Property, type_: Type, *, required: bool) -> Field:
    """The field of a property with all of its schemas; the last schema has priority."""
    nodes = found.nodes
    described = [described_by(node) for node in reversed(nodes)]
    every = [*reversed(nodes), *(node for chain in described for node in chain[1:])]
    deprecations = [text for n in every if (text := deprecation(n)) is not None]
    examples = [shown for n in every if (shown := example_of(n)) is not None]
    defaults = [value for n in every if (value := _own_default(n)) is not None]
    names = (extension_text(n, Extension.PROPERTY_NAME) for n in nodes)
    text = next(filter(None, (n.text("description") for n in every)), "")
    return Field(
        wire=wire,
        type=type_,
        required=required,
        description=with_value_descriptions(text, nodes[-1]),
        example=next(iter(examples), None),
        default=next(iter(defaults), None),
        deprecated=next(iter(deprecations), None),
        name_hint=next(filter(None, names), None),
        read_only=is_read_only(found),
        write_only=is_write_only(found),
        is_message=any(extension_flag(n, Extension.ERROR_MESSAGE) for n in nodes),
        is_secret=any(_is_secret(node) for node in every),
        format=next(filter(None, map(_format, every)), ""),
    )


def described_by(node: Node) -> tuple[Node, ...]:
    """A schema and the schemas that it refers to, whose annotations it has, too.

    Annotations beside ``$ref`` come first. OpenAPI 3.0 ignores them, but documents have
    them with the meaning of OpenAPI 3.1.
    """
    found = {node.id: node}
    inner = _described_by(node)
    while inner is not None and inner.id not in found:
        found[inner.id] = inner
        inner = _described_by(inner)
    return tuple(found.values())


def _described_by(node: Node) -> Node | None:
    """The schema that a schema refers to, directly or as ``null`` or this one."""
    if is_reference(node):
        target = node.reference()
        return None if target is None else target.node
    keyword = Subschema(node).union_keyword()
    if keyword is None:
        return wrapped_schema(node)
    members = Subschema(node).elements(keyword)
    others = [member for member in members if not is_null(dereferenced(member))]
    is_bare = not Subschema(node, without=(keyword,)).adds_structure
    return others[0] if is_bare and len(others) == 1 else None


def first_example(node: Node) -> Example | None:
    """The first example of a schema or of the schemas that it refers to."""
    examples = (example_of(inner) for inner in described_by(node))
    return next((found for found in examples if found is not None), None)


def _format(node: Node) -> str | None:
    """The format, which OpenAPI 3.1 writes as an encoding for encoded bytes."""
    is_encoded = (node.text("contentEncoding") or "").lower() in _BASE64
    return node.text("format") or ("byte" if is_encoded else None)


def _is_secret(node: Node) -> bool:
    """Whether a value is write-only or a password."""
    return node.flag("writeOnly") or node.text("format") == "password"


def example_of(node: Node) -> Example | None:
    """The first example of a schema, parameter or media type."""
    match node.value:
        case {"example": {"$ref": str()}} if (
            found := node["example"].follow().value
        ) is not None:
            # OpenAPI does not allow a reference here, but documents with several files
            # have them.
            return Example(found)
        case {"example": value}:
            return Example(value)
        case {"examples": [value, *_]}:
            return Example(value)
        case {"examples": {**examples}} if examples:
            first = next(iter(node["examples"].items()))[1].follow()
            value = first.get("value")
            return None if value is None else Example(value.value)
        case _:
            return None


def default_of(node: Node) -> Example | None:
    """The ``default`` of a schema, else of the schemas that it refers to."""
    defaults = (_own_default(inner) for inner in described_by(node))
    return next((found for found in defaults if found is not None), None)


def _own_default(node: Node) -> Example | None:
    match node.value:
        case {"default": value}:
            return Example(value)
        case _:
            return None
