"""Parameter Objects (OpenAPI 3.1, section 4.8.12)."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Parameter, ParameterLocation
from ..ir.types import STRING
from .extensions import Extension, extension, extension_text
from .fields import default_of, example_of
from .schemas import Schemas
from .text import deprecation

_Key = tuple[str, str]


def operation_parameters(
    path_item: Node,
    operation: Node,
    schemas: Schemas,
    reporter: Reporter,
    global_keys: frozenset[_Key],
) -> tuple[Parameter, ...]:
    """The parameters of an operation, those of its path item included.

    A parameter of the operation replaces the path item's parameter of the same
    name and location. Globals come first, then the operation's own order.
    """
    found: dict[_Key, Parameter] = {}
    for holder in (path_item, operation):
        for parameter in _declared(holder, schemas, reporter):
            found[_key(parameter)] = parameter
    marked = [
        replace(parameter, is_global=_key(parameter) in global_keys)
        for parameter in found.values()
    ]
    return tuple(sorted(marked, key=lambda parameter: not parameter.is_global))


def global_parameters(
    root: Node, schemas: Schemas, reporter: Reporter
) -> tuple[Parameter, ...]:
    """The parameters that the client carries for every operation."""
    holder = extension(root, Extension.GLOBALS)
    if holder is None:
        return ()
    return tuple(
        replace(parameter, is_global=True)
        for parameter in _declared(holder, schemas, reporter)
    )


def keys_of(parameters: tuple[Parameter, ...]) -> frozenset[_Key]:
    """Name and location of each parameter: what makes it the same parameter."""
    return frozenset(_key(parameter) for parameter in parameters)


def _key(parameter: Parameter) -> _Key:
    wire = parameter.wire
    is_header = parameter.location is ParameterLocation.HEADER
    return (wire.lower() if is_header else wire, parameter.location)


def _declared(holder: Node, schemas: Schemas, reporter: Reporter) -> list[Parameter]:
    parameters = (
        _parameter(element.follow(), schemas, reporter)
        for element in holder.listed("parameters")
    )
    return [parameter for parameter in parameters if parameter is not None]


def _parameter(node: Node, schemas: Schemas, reporter: Reporter) -> Parameter | None:
    wire, place = node.text("name"), node.text("in")
    if wire is None or place not in set(ParameterLocation):
        reporter.error(
            "parameter.incomplete",
            'a parameter needs a "name" and an "in" of path, query, header or cookie',
            at=node.location(),
        )
        return None
    location = ParameterLocation(place)
    schema = _schema(node)
    return Parameter(
        wire=wire,
        location=location,
        type=STRING if schema is None else schemas.type_of(schema, wire),
        required=location is ParameterLocation.PATH or node.flag("required"),
        description=node.text("description") or "",
        example=example_of(node) or (None if schema is None else example_of(schema)),
        default=None if schema is None else default_of(schema),
        deprecated=deprecation(node),
        name_hint=extension_text(node, Extension.NAME),
        style=node.text("style"),
        explode=node.flag("explode") if node.get("explode") is not None else None,
        allow_reserved=node.flag("allowReserved"),
    )


def _schema(node: Node) -> Node | None:
    direct = node.get("schema")
    if direct is not None:
        return direct
    media_types = node.members("content")
    return media_types[0][1].get("schema") if media_types else None
