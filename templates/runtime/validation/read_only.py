# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Models that are received and sent, without a class of their own for requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import SerializationInfo, SerializerFunctionWrapHandler, model_serializer

from .models import SENT, BaseModel

if TYPE_CHECKING:
    from ..aliases import Keyword


class SharedModel(BaseModel):
    """A model whose ``read_only`` attributes requests leave out."""

    _read_only: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(
        cls, *, read_only: tuple[str, ...] = (), **options: Keyword
    ) -> None:
        super().__init_subclass__(**options)
        cls._read_only = (*cls._read_only, *read_only)

    if not TYPE_CHECKING:
        # An annotation of the result would replace the JSON schema of the model.
        @model_serializer(mode="wrap")
        def _without_read_only(
            self, handler: SerializerFunctionWrapHandler, info: SerializationInfo
        ):
            found = handler(self)
            if info.context is SENT:
                for name in self._read_only:
                    alias = type(self).model_fields[name].alias
                    found.pop(alias if info.by_alias and alias else name, None)
            return found
