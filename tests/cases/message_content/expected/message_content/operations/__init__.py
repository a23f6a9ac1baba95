"""Pages of results.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    pass
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {},
    )

__all__ = []
