"""Modules that are loaded when they are first used, and those that others load."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType


def lazy_module(
    package: str, exports: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` (PEP 562) for a package.

    ``exports`` maps each name to the module, relative to ``package``, that has it.
    """

    def get(name: str) -> object:
        module = exports.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        # A plain module stands beside its names, a package above them.
        anchor = package if hasattr(sys.modules[package], "__path__") else _parent
        value: object = getattr(import_module(f".{module}", anchor), name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    _parent = package.rpartition(".")[0]
    return get, names


def lazy_submodules(package: str, *modules: str) -> Callable[[str], object]:
    """``__getattr__`` (PEP 562) for a package: ``modules`` of it are attributes."""

    def get(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return import_module(f".{name}", package)

    return get


def loaded_module(name: str) -> ModuleType | None:
    """A module that the program has loaded, whole, or ``None``.

    One that another thread is importing is waited for: it is in ``sys.modules``
    already, but what it is asked for may not be in it yet.
    """
    if sys.modules.get(name) is None:
        return None
    try:
        return import_module(name)
    except ImportError:  # the other thread's import has failed
        return None
