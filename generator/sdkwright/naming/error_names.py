"""The names of exceptions."""

from __future__ import annotations

import builtins
import re

from ..ir.api import Api
from .names import ModelName
from .pins import Pins
from .reserved import ERRORS
from .scope import NameReporter, Scope

_IS_ERROR = re.compile(r"(?P<thing>\w*?)(Error|Exception)")


def error_names(
    api: Api,
    client: str,
    models: dict[str, ModelName],
    name_reporter: NameReporter,
    pins: Pins,
) -> dict[str, str]:
    """``<Schema>Error`` for each schema of an error response.

    A schema that is called an error keeps its name, also before other schemas.
    """
    taken = {*ERRORS, f"{client}Error", f"{client}DefaultError", *dir(builtins)}
    scope = Scope("errors", name_reporter, taken, pins.taken_errors)
    responses = [error.model for o in api.operations for error in o.errors]
    classes = {key: models[key].class_name for key in dict.fromkeys(responses)}
    named: dict[str, str] = {}
    for key in sorted(classes, key=lambda key: not _IS_ERROR.fullmatch(classes[key])):
        wanted = _wanted(classes[key])
        free = [name for name in wanted if name not in taken]
        former = pins.errors.get(key)
        named[key] = scope.take(
            key,
            *(free or wanted),
            pinned=None if key in pins.renamed else former,
            former=former,
        )
    return {key: named[key] for key in classes}


def _wanted(class_name: str) -> tuple[str, ...]:
    match = _IS_ERROR.fullmatch(class_name)
    if match is None:
        return f"{class_name}Error", f"{class_name}ResponseError"
    return class_name, f"{match['thing']}ResponseError"
