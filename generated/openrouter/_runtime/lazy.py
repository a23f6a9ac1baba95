# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Modules that are loaded at their first use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

LATE: list[Callable[[], None]] = []
"""Completes the modules that refer to each other, if there are any."""


def lazy_module(
    package: str, exports: Mapping[str, str], renamed: Mapping[str, str] | None = None
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` (PEP 562) for a module or package.

    ``exports`` maps each name to its module, relative to ``package``. The keys of
    ``renamed`` are deprecated names.
    """

    def get(name: str) -> object:
        if renamed is not None and name in renamed:
            from .deprecation import warn_deprecated

            warn_deprecated(name, f"Use `{renamed[name]}` instead.")
            return getattr(sys.modules[package], renamed[name])
        module = exports.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        # Exports of a plain module are relative to its parent.
        is_package = hasattr(sys.modules[package], "__path__")
        anchor = package if is_package else package.rpartition(".")[0]
        found = import_module(f".{module}", anchor)
        for complete in LATE:
            complete()
        value: object = getattr(found, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return get, names


def lazy_submodules(package: str, *modules: str) -> Callable[[str], object]:
    """``__getattr__`` (PEP 562) for a package: ``modules`` of it are attributes."""

    def get(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return import_module(f".{name}", package)

    return get
