"""The fields of forms: their properties, and the files among them."""

from __future__ import annotations

from dataclasses import replace

from ..document import Node
from ..ir.api import Encoding
from ..ir.models import Field
from ..ir.types import ANY, ListOf, Nullable, Scalar, ScalarKind, Type
from .schemas.all_of import (
    Property,
    extra_schemas,
    has_union,
    merged_properties,
    required_by_all,
    subschemas_of,
    without_unions,
)
from .schemas.content import holds_file, is_text
from .schemas.fields import field_of
from .schemas.scalars import any_of
from .schemas.schemas import Schemas


def form_properties(schema: Node) -> dict[str, Property]:
    """The properties of a form, including those of its alternatives."""
    return merged_properties(without_unions(subschemas_of(schema)))


def holds_files(schema: Node) -> bool:
    """Whether a property of a form is a file or a list of files."""
    properties = form_properties(schema).values()
    return any(holds_file(node) for found in properties for node in found.nodes)


def fields_of_alternatives(
    schema: Node, hint: str, schemas: Schemas
) -> tuple[Field, ...] | None:
    """The fields of all alternatives of a union of objects.

    Fields are required if all alternatives require them. The result is ``None`` for
    other schemas, and for objects with additional properties.
    """
    every = subschemas_of(schema)
    if not has_union(every) or extra_schemas(without_unions(every)):
        return None
    needed = required_by_all(every)
    return tuple(
        field_of(
            wire,
            found.nodes,
            _type(found, f"{hint} {wire}", schemas),
            required=wire in needed,
        )
        for wire, found in form_properties(schema).items()
    )


def _type(found: Property, hint: str, schemas: Schemas) -> Type:
    nodes = found.all_of[-1:] or found.any_of
    return any_of([schemas.type_of(node, hint) for node in nodes]) or ANY


def with_files(
    fields: tuple[Field, ...], encodings: tuple[Encoding, ...]
) -> tuple[Field, ...]:
    """The fields. An untyped one is a file if its encoding says so."""
    files = {e.wire for e in encodings if e.content_type and _is_file(e.content_type)}
    return tuple(
        replace(field, type=_file(field.type)) if field.wire in files else field
        for field in fields
    )


def _is_file(content_types: str) -> bool:
    """Whether none of the content types is text."""
    names = [name.strip() for name in content_types.split(",")]
    return not any(name == "*/*" or is_text(name) for name in names)


def _file(type_: Type) -> Type:
    match type_:
        case ListOf(item):
            return ListOf(_file(item))
        case Nullable(inner):
            return Nullable(_file(inner))
        case _:
            return Scalar(ScalarKind.BINARY) if type_ == ANY else type_
