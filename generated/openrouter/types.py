"""Types in the signatures of the SDK.

``UNSET`` is the default of arguments for which ``None`` means ``null``. It is for
arguments only: in a model or a dict, omit the field instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_module
from ._runtime.sentinel import UNSET, OptionalNullable, Unset

if TYPE_CHECKING:
    from ._runtime.auth.no_credentials import NO_CREDENTIALS
    from ._runtime.validation.models import BaseModel
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "BaseModel": "_runtime.validation.models",
            "NO_CREDENTIALS": "_runtime.auth.no_credentials",
        },
    )

__all__ = [
    "NO_CREDENTIALS",
    "UNSET",
    "BaseModel",
    "OptionalNullable",
    "Unset",
]
