# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Models of responses that are sent: reading, changing and writing back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import model_validator

from .models import BaseModel

if TYPE_CHECKING:
    from ..aliases import JsonObject, Keyword


class RequestModel(BaseModel):
    """A model of requests, which accepts its twin: the model of responses.

    ``twin`` is the name of that class. Its read-only properties are left out.
    """

    _twin: ClassVar[str] = ""

    def __init_subclass__(cls, *, twin: str = "", **options: Keyword) -> None:
        super().__init_subclass__(**options)
        cls._twin = twin

    @model_validator(mode="before")
    @classmethod
    def _written_back(cls, value: object) -> object:
        if not isinstance(value, BaseModel) or isinstance(value, cls):
            return value
        is_twin = cls._twin in [found.__name__ for found in type(value).__mro__]
        return _properties(value, cls) if is_twin else value


def _properties(value: BaseModel, model: type[BaseModel]) -> JsonObject:
    """The given properties of a model that another one has, and undeclared ones."""
    known = {field.alias or name for name, field in model.model_fields.items()}
    found: JsonObject = dict(value.model_extra or {})
    for name, field in type(value).model_fields.items():
        wire = field.alias or name
        if name in value.model_fields_set and wire in known:
            found[wire] = getattr(value, name)
    return found
