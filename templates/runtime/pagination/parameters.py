# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Parameters of calls that pagination reads and replaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from ..sentinel import UNSET

if TYPE_CHECKING:
    from ..aliases import JsonMapping, JsonObject, Value
    from ..call import AnyCall, Parameter
    from .paging import Input


def parameter_of(call: AnyCall, name: Input) -> Value:
    """The value of a parameter, or of a field of the body at any depth."""
    steps = (name,) if isinstance(name, str) else name
    for item in call.parameters:
        if item.name == steps[0]:
            return None if item.value is UNSET else item.value
    value = None if call.body is None else call.body.value
    for step in steps:
        value = _fields(value).get(step)
    return value


def with_parameter(call: AnyCall, name: Input, value: object) -> AnyCall:
    """The same call with another value of a parameter or a field of the body."""
    steps = (name,) if isinstance(name, str) else name
    if any(item.name == steps[0] for item in call.parameters):
        changed = [
            _changed(item, value) if item.name == steps[0] else item
            for item in call.parameters
        ]
        return call._replace(parameters=changed)
    if call.body is None:
        raise RuntimeError(f"the call has no body for {'.'.join(steps)}")
    fields = _with_field(call.body.value, steps, value)
    return call._replace(body=call.body.with_value(fields))


def _changed(parameter: Parameter, value: object) -> Parameter:
    """The parameter with another value; a number becomes text where text is sent."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    as_text = is_number and parameter.type is str
    return parameter.with_value(str(value) if as_text else value)


def _with_field(value: Value, steps: tuple[str, ...], new: object) -> JsonObject:
    first, *rest = steps
    fields = _fields(value)
    if rest:
        new = _with_field(fields.get(first), tuple(rest), new)
    return {**fields, first: new}


def _fields(value: Value) -> JsonObject:
    """The fields of a JSON object or a model by their names on the wire."""
    if isinstance(value, Mapping):
        return dict(cast("JsonMapping", value))  # its keys are text
    from pydantic import BaseModel

    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {}
