"""The order of definitions in a module of models.

Python evaluates an alias immediately, and pydantic the annotations of a class that it
can evaluate. A class that is defined later is no problem, unless a builtin has its
name: then pydantic takes the builtin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..ir.models import Model, ModelKind
from .names import ModelName
from .partition import strongly_connected
from .reserved import BUILTIN_CLASSES

Before = Mapping[str, list[str]]


def defined_before(models: Iterable[Model], names: Mapping[str, ModelName]) -> Before:
    """The keys of the models that must precede each model in its module."""
    found: dict[str, list[str]] = {}
    for model in models:
        module = names[model.key].module
        is_alias = model.kind is ModelKind.ALIAS
        found[model.key] = [
            key
            for key in dict.fromkeys(model.referenced)
            if names[key].module == module
            and (is_alias or names[key].class_name in BUILTIN_CLASSES)
        ]
    return found


def without_order(
    models: Iterable[Model], names: Mapping[str, ModelName]
) -> Iterable[str]:
    """The models that have the name of a builtin, and must precede each other."""
    if not any(name.class_name in BUILTIN_CLASSES for name in names.values()):
        return
    for members in strongly_connected(defined_before(models, names)):
        if len(members) > 1:
            named = (key for key in members if names[key].class_name in BUILTIN_CLASSES)
            yield from named
