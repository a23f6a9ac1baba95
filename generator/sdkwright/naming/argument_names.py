"""The names of the arguments of a method."""

from __future__ import annotations

from dataclasses import replace

from ..ir.api import Operation, Parameter
from .exact import Claim, Wanted, take_names, wanted
from .scope import Scope
from .words import snake_case

# The location of body fields, beside the locations of parameters.
BODY = "body"


def argument_names(
    operation: Operation, scope: Scope, globals_: dict[str, str]
) -> dict[tuple[str, str], str]:
    """The names of all parameters and body fields, by location and wire name."""
    found = [_parameter(operation, item, globals_) for item in operation.parameters]
    return take_names([*found, *_body_arguments(operation)], scope)


def _parameter(
    operation: Operation, item: Parameter, globals_: dict[str, str]
) -> Wanted:
    place = item.location.value
    key = (place, item.wire)
    found = wanted(key, operation.key, item.name_hint, f"{{}}_{place}")
    if item.is_global and item.wire in globals_:
        return replace(found, name=globals_[item.wire], claim=Claim.GLOBAL)
    return found


def _body_arguments(operation: Operation) -> list[Wanted]:
    body = operation.body
    if body is None:
        return []
    if body.fields is None:
        whole = wanted((BODY, ""), operation.key, "body", "request_{}")
        return [replace(whole, claim=Claim.DERIVED)]
    fields = [
        wanted((BODY, field.wire), operation.key, field.name_hint, "body_{}")
        for field in body.fields
    ]
    if not body.whole:
        return fields
    whole = wanted((BODY, ""), operation.key, "body", "request_{}")
    return [*fields, replace(whole, claim=Claim.DERIVED)]


def part_header_names(
    operation: Operation, scope: Scope
) -> dict[tuple[str, str, str], str]:
    """The names of the headers of parts, with the name of their part in front."""
    body = operation.body
    if body is None or body.fields is None:
        return {}
    return {
        (operation.key, encoding.wire, header.wire): scope.take(
            operation.key, snake_case(f"{encoding.wire} {header.wire}")
        )
        for encoding in body.encodings
        for header in encoding.headers
    }
