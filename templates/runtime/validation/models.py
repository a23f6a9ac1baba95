"""The base class of all models."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

import pydantic

if TYPE_CHECKING:
    from ..aliases import Keyword, Value

BY_CALLER: Final = "by caller"
"""The context of validation for values of the caller, whose constants are filled in.

A value of the server has none: what the server leaves out is not sent back to it.
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
    _constants: ClassVar[tuple[str, ...]] = ()

    if not TYPE_CHECKING:

        def __init_subclass__(cls, **options: Keyword) -> None:
            """Only models with constants have a function to fill them in."""
            super().__init_subclass__(**options)
            cls._constants = tuple(
                name
                for name, value in vars(cls).items()
                if isinstance(value, str | int) and not name.startswith("_")
            )
            if cls._constants:
                cls.model_post_init = _fill_in

        def __init__(self, /, **values: Value) -> None:
            """A model of the caller."""
            validator = self.__pydantic_validator__
            validator.validate_python(values, self_instance=self, context=BY_CALLER)

        # Like that of pydantic: validation does not call it.
        __init__.__pydantic_base_init__ = True


def _fill_in(model: BaseModel, context: object) -> None:
    """Count the constants of a model as given, so that they are sent."""
    if context is BY_CALLER:
        model.model_fields_set.update(type(model)._constants)
