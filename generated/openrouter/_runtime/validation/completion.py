# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Corrects which fields of a model were given, after its validation."""

from __future__ import annotations

from collections.abc import Callable

import pydantic


def completion(
    constants: tuple[str, ...], by_caller: str
) -> Callable[[pydantic.BaseModel, object], None]:
    """The function that corrects the fields of a model after its validation.

    The ``constants`` of a model of the caller count as given, so that they are sent. An
    unknown property with the name of a field is not this field, which has another name
    on the wire.
    """

    def complete(model: pydantic.BaseModel, context: object) -> None:
        if context is by_caller:
            model.model_fields_set.update(constants)
        if model.model_extra:
            for name in type(model).model_fields.keys() & model.model_extra.keys():
                if getattr(model, name) is None:
                    model.model_fields_set.discard(name)

    return complete
