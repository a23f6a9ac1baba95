"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .webhook_payloads import (
        Endless,
        Expression,
        ExpressionSum,
        Form,
        Tags,
        Thing,
        TwoMethodsPayload,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Endless": "webhook_payloads",
            "Expression": "webhook_payloads",
            "ExpressionSum": "webhook_payloads",
            "Form": "webhook_payloads",
            "Tags": "webhook_payloads",
            "Thing": "webhook_payloads",
            "TwoMethodsPayload": "webhook_payloads",
        },
    )

__all__ = [
    "Endless",
    "Expression",
    "ExpressionSum",
    "Form",
    "Tags",
    "Thing",
    "TwoMethodsPayload",
]
