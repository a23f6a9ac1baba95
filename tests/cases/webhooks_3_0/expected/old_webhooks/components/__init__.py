"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .webhook_payloads import Message, StatusPayload
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Message": "webhook_payloads",
            "StatusPayload": "webhook_payloads",
        },
    )

__all__ = [
    "Message",
    "StatusPayload",
]
