"""Imports at the end of modules that refer to each other."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module

from .lazy import LATE

_MISSING: dict[str, dict[str, str]] = {}
"""The names that modules lack, each with the module that defines it."""


def import_later(module: str, names: Mapping[str, str]) -> None:
    """Import names at the end of a module.

    ``names`` maps each name to a module of the same package. A module that is being
    imported itself does not define its names yet: they follow at its end.
    """
    _MISSING[module] = dict(names)
    _complete()


def _complete() -> None:
    """Import all names that are missing, as far as their modules define them by now."""
    for module in list(_MISSING):
        package, names = module.rpartition(".")[0], _MISSING.get(module, {})
        for target in dict.fromkeys(names.values()):
            # Waits for a thread that is importing it.
            import_module(f".{target}", package)
        for name, target in list(names.items()):
            found = vars(sys.modules[f"{package}.{target}"])
            if name in found and module in sys.modules:
                setattr(sys.modules[module], name, found[name])
                names.pop(name, None)
        if not names:
            _MISSING.pop(module, None)


LATE.append(_complete)
