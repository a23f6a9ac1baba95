"""Parameter Objects (OpenAPI 3.1, section 4.8.12)."""

from __future__ import annotations

import re
from dataclasses import replace

from ..document import Node
from ..ir.api import Parameter, ParameterLocation
from ..ir.types import STRING
from .extensions.lookup import (
    Extension,
    extension,
    extension_flag,
    extension_text,
    is_ignored,
)
from .prose import deprecation
from .schemas.enum_descriptions import with_value_descriptions
from .schemas.fields import default_of, example_of, first_example
from .schemas.schemas import Schemas
from .unsupported import Problem, Unusable

_Key = tuple[str, str]
_PATH = ParameterLocation.PATH
_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_LOCATIONS = frozenset(location.value for location in ParameterLocation)


def operation_parameters(
    path: str, path_item: Node, operation: Node, schemas: Schemas
) -> tuple[Parameter, ...]:
    """The parameters of an operation, including those of its path item.

    A parameter of the operation replaces the parameter of the path item with the same
    name and location. Path parameters are those in the path template, declared or not.

    :raises Unusable: for parameters that cannot be sent.
    """
    found: dict[_Key, Parameter] = {}
    holders = (path_item, operation)
    nodes = [node for holder in holders for node in holder.listed("parameters")]
    for parameter in read_parameters(schemas, *filter(_is_exposed, nodes)):
        found[parameter_key(parameter)] = parameter
    return tuple(_match_template(path, list(found.values())))


def variable_of(node: Node) -> str | None:
    """The client variable that supplies a path parameter, if there is one."""
    name = extension_text(node, Extension.VARIABLE)
    if name is None:
        return None
    declared = extension(node.document.root, Extension.VARIABLES)
    if declared is not None and declared.get(name) is not None:
        return name
    node.document.reporter.warning(
        "extension.variable",
        f'the document has no variable "{name}"',
        at=node.location(),
        hint="declare it with x-sdkwright-variables at the top of the document",
    )
    return None


def _is_exposed(node: Node) -> bool:
    """Whether callers can set a parameter. Required parameters cannot be ignored."""
    target = node.follow()
    if _is_set_by_the_sdk(target):
        node.document.reporter.note(
            "parameter.ignored",
            f"the SDK sets the header {target.text('name')} itself; callers "
            "can set it with http_headers=",
            at=node.location(),
        )
        return False
    if not is_ignored(node):
        return True
    if target.text("in") != "path" and not target.flag("required"):
        return False
    node.document.reporter.warning(
        "extension.required",
        "a required parameter cannot be ignored",
        at=node.location(),
    )
    return True


def _is_set_by_the_sdk(node: Node) -> bool:
    """Whether the SDK sets this header (OpenAPI 3.1, section 4.8.12.2.1).

    In a document without security schemes, the parameter ``Authorization`` is the only
    way to send credentials.
    """
    if node.text("in") != "header":
        return False
    name = (node.text("name") or "").lower()
    components = node.document.root.get("components")
    has_schemes = components is not None and bool(components.members("securitySchemes"))
    return name in ("accept", "content-type") or (
        name == "authorization" and has_schemes
    )


def _match_template(path: str, declared: list[Parameter]) -> list[Parameter]:
    """The parameters, with exactly the path parameters of the template.

    A declared name with a different case or punctuation is the same parameter. Names
    that are not declared become strings (OpenAPI 3.1, section 4.8.8.2).
    """
    names = list(dict.fromkeys(_TEMPLATE.findall(path)))
    exact = {p.wire for p in declared if _is_in_path(p)}
    missing = {_normalized(name): name for name in names if name not in exact}
    found: list[Parameter] = []
    for parameter in declared:
        wire = parameter.wire
        if _is_in_path(parameter) and wire not in names:
            wire = missing.pop(_normalized(wire), "")
        if wire:
            found.append(replace(parameter, wire=wire))
    undeclared = (Parameter(n, _PATH, STRING, required=True) for n in missing.values())
    return [*undeclared, *found]


def _is_in_path(parameter: Parameter) -> bool:
    return parameter.location is _PATH


def _normalized(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def parameter_key(parameter: Parameter) -> _Key:
    """Name and location, which identify a parameter."""
    wire = parameter.wire
    is_header = parameter.location is ParameterLocation.HEADER
    return (wire.lower() if is_header else wire, parameter.location)


def read_parameters(schemas: Schemas, *references: Node) -> list[Parameter]:
    """The parameters at ``references``.

    :raises Unusable: for parameters that cannot be sent.
    """
    nodes = [reference.resolved() for reference in references]
    problems = [problem for node in nodes if (problem := _problem(node)) is not None]
    if problems:
        raise Unusable(*problems)
    return [_parameter(node, schemas) for node in nodes]


def _problem(node: Node) -> Problem | None:
    """The reason why a parameter cannot be sent, if there is one."""
    match node.value:
        case {"in": "querystring"} if node.get("content") is not None:
            return None
        case {"name": str(), "in": str(place)} if place in _LOCATIONS:
            return None
        case {"in": "body" | "formData"}:
            message = "this is a parameter of Swagger 2, not of OpenAPI 3"
            return Problem(node, message, "describe it as a requestBody")
        case None:
            message = "the reference to a parameter has no target"
            return Problem(node, message, "see the diagnostic about the reference")
        case _:
            message = "a parameter lacks its name or its location"
            places = ", ".join(sorted(_LOCATIONS))
            return Problem(node, message, f'it needs a "name", and an "in" of {places}')


def _parameter(node: Node, schemas: Schemas) -> Parameter:
    location = ParameterLocation(node.text("in") or "")
    wire = variable_of(node) or node.text("name") or "query"
    return _at(location, wire, node, schemas)


def part_header(wire: str, node: Node, schemas: Schemas) -> Parameter:
    """A header of a part of a form (Header Object, OpenAPI 3.1, section 4.8.21)."""
    return _at(ParameterLocation.HEADER, wire, node, schemas)


def _at(
    location: ParameterLocation, wire: str, node: Node, schemas: Schemas
) -> Parameter:
    media_type, schema = _schema(node)
    return Parameter(
        wire=wire,
        location=location,
        type=STRING if schema is None else schemas.type_of(schema, wire),
        required=location is ParameterLocation.PATH or node.flag("required"),
        description=with_value_descriptions(
            node.text("description") or "", schema or node
        ),
        example=example_of(node) or (None if schema is None else first_example(schema)),
        default=None if schema is None else default_of(schema),
        deprecated=deprecation(node),
        name_hint=extension_text(node, Extension.PARAMETER_NAME),
        style=node.text("style"),
        explode=node.flag("explode") if node.get("explode") is not None else None,
        allow_reserved=node.flag("allowReserved"),
        media_type=media_type,
        is_hidden=extension_flag(node, Extension.HIDDEN),
        samples=schemas.samples.of(node, schema),
    )


def _schema(node: Node) -> tuple[str | None, Node | None]:
    """The media type of a serialized parameter, if any, and its schema."""
    for media_type, declared in node.members("content"):
        media = declared.follow()
        return media_type, media.get("schema") or media.get("itemSchema")
    return None, node.get("schema")
