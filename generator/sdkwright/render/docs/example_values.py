"""The values of arguments in usage examples: valid for the API and for the SDK."""

from __future__ import annotations

from ...ir.api import Operation
from ...ir.types import Type
from ...values import Json
from ..code.argument import BODY, Argument
from ..context import Context
from ..python.accepted_values import fits
from ..python.sample_values import Sampler


def sample(context: Context, type_: Type) -> Json:
    """A generated value of the type. Objects have only their required fields."""
    return Sampler(context.annotations.models).sample(type_)


def accepted(context: Context, type_: Type, samples: tuple[Json, ...]) -> Json:
    """The first sample that the SDK accepts, or a placeholder."""
    models = context.annotations.models
    for value in samples:
        if fits(models, type_, value):
            return value
    sampler = Sampler(models)
    return sampler.repaired(type_, samples[0]) if samples else sampler.sample(type_)


def body_values(context: Context, operation: Operation) -> dict[str, Json]:
    """The values of a body in fields, by wire name.

    An optional body without an example is omitted.
    """
    body = operation.body
    if body is None or body.fields is None:
        return {}
    if not body.required and body.example is None:
        return {}
    value = accepted(context, body.type, body.samples)
    return value if isinstance(value, dict) else {}


def argument_value(
    context: Context, argument: Argument, given: dict[str, Json]
) -> Json:
    """The value of an argument. ``given`` are the fields of the body."""
    if argument.location == BODY and argument.wire in given:
        return given[argument.wire]
    return accepted(context, argument.type, argument.samples)
