# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The base class of all models."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pydantic

from ..json_types import PLAIN, is_plain

if TYPE_CHECKING:
    from ..aliases import Keyword, Value

BY_CALLER: Final = "by caller"
"""The context of validation for values of the caller, whose constants are filled in.

The validation of values of the server has no context: a constant that the server omits
is not sent back to it.
"""
SENT: Final = "sent"
"""The context of serialisation for values that are sent to the server."""


class BaseModel(pydantic.BaseModel):
    """A model that keeps unknown properties.

    Fields are given by their Python names or by their names on the wire.
    """

    model_config = pydantic.ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        defer_build=True,
        ser_json_inf_nan="constants",
    )
    if not TYPE_CHECKING:

        def __init_subclass__(cls, **options: Keyword) -> None:
            """Only models that need it have a function for the time after validation.

            Such models have constants, or fields with another name on the wire.
            """
            super().__init_subclass__(**options)
            constants = tuple(
                name
                for name, value in vars(cls).items()
                if isinstance(value, str | int) and not name.startswith("_")
            )
            written = vars(cls).get("__annotations__", {}).values()
            if constants or any("alias=" in str(text) for text in written):
                from .completion import completion

                cls.model_post_init = completion(constants, BY_CALLER)

        def __init__(self, /, **values: Value) -> None:
            """A model of the caller."""
            validate = self.__pydantic_validator__.validate_python
            try:
                if is_plain(values):
                    validate(values, self_instance=self, context=BY_CALLER)
                    return
            except pydantic.ValidationError:
                pass
            from .python_values import made

            made(partial(validate, self_instance=self, context=BY_CALLER), values)

        # Like that of pydantic: validation does not call it.
        __init__.__pydantic_base_init__ = True

        @classmethod
        def model_validate(cls, obj: Value, **options: Keyword) -> Value:
            from .python_values import made

            return made(partial(super().model_validate, **options), obj)

        def model_dump_json(self, **options: Keyword) -> str:
            text = super().model_dump_json(**options)
            if "NaN" in text or "Infinity" in text:
                from .special_values import with_nulls

                return with_nulls(self.model_dump, options)
            return text

        def __setattr__(self, name: str, value: Value) -> None:
            if type(value) not in PLAIN:
                from .digits import assigned

                value = assigned(self, name, value)
            super().__setattr__(name, value)
