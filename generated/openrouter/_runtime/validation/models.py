"""The base class of all models."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pydantic

if TYPE_CHECKING:
    from ..aliases import Keyword, Value

BY_CALLER: Final = "by caller"
"""The context of validation for values of the caller, whose constants are filled in.

The validation of values of the server has no context: a constant that the server omits
is not sent back to it.
"""


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
            validate = partial(
                self.__pydantic_validator__.validate_python,
                self_instance=self,
                context=BY_CALLER,
            )
            try:
                validate(values)
            except pydantic.ValidationError as error:
                from .python_values import validate_again

                validate_again(validate, values, error)

        # Like that of pydantic: validation does not call it.
        __init__.__pydantic_base_init__ = True
