"""Names that modules import later, because the modules refer to each other."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

import pydantic

from .lazy import LATE
from .validation.models import BaseModel

if TYPE_CHECKING:
    from .aliases import Foreign, Keyword, Value

_MISSING: dict[str, dict[str, str]] = {}
"""The names that modules lack, each with the module that defines it."""


def import_later(module: str, names: Mapping[str, str]) -> None:
    """Import names into a module when a model of the SDK is used.

    ``names`` maps each name to a module of the same package. No module imports another
    one at its end: two threads that began at both ends of a circle would wait for each
    other.
    """
    _MISSING[module] = dict(names)


def _complete() -> None:
    """Import all names that are missing."""
    # Importing a module may add names that others define.
    while _MISSING:
        for module, names in list(_MISSING.items()):
            package = module.rpartition(".")[0]
            found = {
                name: getattr(import_module(f".{target}", package), name)
                for name, target in names.items()
            }
            vars(sys.modules[module]).update(found)
            _MISSING.pop(module, None)


def _rebuild(cls: type[BaseModel], /, **options: Keyword) -> Value:
    _complete()
    # The frame of this function is one more.
    depth = options.pop("_parent_namespace_depth", 2) + 1
    build = vars(pydantic.BaseModel)["model_rebuild"].__get__(None, cls)
    return build(**options, _parent_namespace_depth=depth)


def _schema(cls: type[BaseModel], source: Value, handler: Value) -> Value:
    _complete()
    return handler(source)


LATE.append(_complete)
# pydantic builds a model at its first use. It needs all names then.
_HOOKS: dict[str, Foreign] = {
    "model_rebuild": _rebuild,
    "__get_pydantic_core_schema__": _schema,
}
for _name, _function in _HOOKS.items():
    setattr(BaseModel, _name, classmethod(_function))
