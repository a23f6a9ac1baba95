"""Types of the SDK's interface.

``UNSET`` stands for an argument that was left out, where ``None`` would mean
``null``. It is for arguments alone: a model or a dict leaves the field out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_module
from ._runtime.sentinel import UNSET, OptionalNullable, Unset

if TYPE_CHECKING:
    from ._runtime.validation.models import BaseModel
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "BaseModel": "_runtime.validation.models",
        },
    )

__all__ = [
    "UNSET",
    "BaseModel",
    "OptionalNullable",
    "Unset",
]
