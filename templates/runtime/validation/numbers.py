# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Numbers of models that are only sent: floats, and decimals with all digits."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic_core import core_schema

from .digits import is_long, marked
from .models import SENT

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from ..aliases import TypeExpr

_IS_TEXT = "Input should be a valid number or text"
_IS_NUMBER = "Input should be a valid number"


class _Digits:
    """Annotates a number; ``or_text`` tells that it may be text, too.

    Many servers read numbers as floats. Text keeps the digits that no float holds.
    """

    def __init__(self, *, or_text: bool) -> None:
        self._or_text = or_text

    def __get_pydantic_core_schema__(
        self, source: TypeExpr, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        sent = core_schema.plain_serializer_function_ser_schema(
            self._sent, info_arg=True, when_used="json"
        )
        choices: list[CoreSchema] = [
            core_schema.float_schema(),
            core_schema.decimal_schema(serialization=sent),
        ]
        if self._or_text:
            choices.insert(1, core_schema.str_schema())
        return core_schema.union_schema(
            [*choices],
            custom_error_type="number",
            custom_error_message=_IS_TEXT if self._or_text else _IS_NUMBER,
        )

    def _sent(
        self, value: object, info: core_schema.SerializationInfo[object]
    ) -> object:
        if not isinstance(value, Decimal) or info.context is not SENT:
            return value
        if self._or_text and is_long(value):
            return f"{value:f}"
        return marked(value) if value.is_finite() else float(value)


if TYPE_CHECKING:
    Number: TypeAlias = float | Decimal
    NumberOrText: TypeAlias = float | Decimal | str
else:
    Number = Annotated[float | Decimal, _Digits(or_text=False)]
    NumberOrText = Annotated[float | Decimal | str, _Digits(or_text=True)]
