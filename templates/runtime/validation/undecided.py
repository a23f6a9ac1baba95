# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Unions whose members have constants that may be omitted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, get_args

from pydantic import ValidationError
from pydantic_core import CoreSchema, core_schema

from .adapters import adapter
from .containers import is_mapping
from .models import BY_CALLER, BaseModel

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, ValidationInfo
    from pydantic_core.core_schema import ValidatorFunctionWrapHandler

    from ..aliases import Foreign, TypeExpr, Value


@dataclass(frozen=True)
class Undecided:
    """Annotates a union. Its members do not have the same optional constant ``wire``.

    A mapping of the caller without this property may be a value of several members. The
    property is not filled in then, because another member has another constant.
    """

    wire: str

    def __get_pydantic_core_schema__(
        self, source: TypeExpr, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        validated = partial(self._validated, get_args(source))
        return core_schema.with_info_wrap_validator_function(validated, handler(source))

    def _validated(
        self,
        members: tuple[TypeExpr, ...],
        value: Value,
        handler: ValidatorFunctionWrapHandler,
        info: ValidationInfo,
    ) -> Value:
        result = handler(value)
        if info.context is BY_CALLER and is_mapping(value):
            found = self._filled_in(result, value)
            if found and _accepts_another(members, value, result):
                result.model_fields_set.discard(found)
        return result

    def _filled_in(self, result: Foreign, given: Mapping[str, Value]) -> str | None:
        """The name of the field, if the caller does not give it."""
        if isinstance(result, BaseModel):
            for name, field in type(result).model_fields.items():
                if self.wire in (name, field.alias):
                    return None if given.keys() & {name, self.wire} else name
        return None


def _accepts_another(
    members: tuple[TypeExpr, ...], value: Value, taken: object
) -> bool:
    """Whether a value is also an object of another class than that of ``taken``."""
    for member in members:
        try:
            other = adapter(member).validate_python(value, context=BY_CALLER)
        except ValidationError:
            continue
        if isinstance(other, BaseModel) and type(other) is not type(taken):
            return True
    return False
