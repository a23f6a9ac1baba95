"""The fields of forms: their properties, and whether there are files among them."""

from __future__ import annotations

from ..document import Node
from ..ir.models import Field
from ..ir.types import ANY, Type
from .schemas.all_of import (
    Property,
    extra_schemas,
    has_union,
    merged_properties,
    required_by_all,
    subschemas_of,
    without_unions,
)
from .schemas.content import holds_file
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


def fields_with_files(
    schema: Node, hint: str, schemas: Schemas
) -> tuple[Field, ...] | None:
    """The fields of a form with files that is no plain object.

    It has the fields of all alternatives of a union. Fields are required if all
    alternatives require them. Additional properties are reported. The result is
    ``None`` for plain objects and for maps.
    """
    every = subschemas_of(schema)
    properties = form_properties(schema)
    extra = extra_schemas(without_unions(every))
    if not properties or not (extra or has_union(every)):
        return None
    if extra:
        _report_extra(schema)
    needed = required_by_all(every)
    return tuple(
        field_of(
            wire,
            found,
            _type(found, f"{hint} {wire}", schemas),
            required=wire in needed,
        )
        for wire, found in properties.items()
    )


def _report_extra(schema: Node) -> None:
    schema.document.reporter.warning(
        "body.additional-properties",
        "a form with files has additional properties, which the method does not take",
        at=schema.location(),
        hint="declare them in properties",
    )


def _type(found: Property, hint: str, schemas: Schemas) -> Type:
    nodes = found.all_of[-1:] or found.any_of
    return any_of([schemas.type_of(node, hint) for node in nodes]) or ANY
