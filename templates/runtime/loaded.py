# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Modules that the program has loaded."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .aliases import Foreign


def loaded_module(name: str) -> ModuleType | None:
    """A module that the program has loaded completely, or ``None``.

    Waits while another thread imports it: ``sys.modules`` has incomplete modules, too.
    """
    if sys.modules.get(name) is None:
        return None
    try:
        return import_module(name)
    except ImportError:  # the import of the other thread has failed
        return None


def loaded_classes(*names: str) -> tuple[type[Foreign], ...]:
    """The classes with these names of all loaded HTTP libraries."""
    libraries = filter(None, map(loaded_module, ("httpx2", "httpx")))
    return tuple(getattr(library, name) for library in libraries for name in names)
