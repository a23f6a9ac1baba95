"""Pages of results.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .guardrails import (
        AsyncListGuardrailKeyAssignmentsResponse,
        AsyncListGuardrailMemberAssignmentsResponse,
        AsyncListGuardrailsResponse,
        AsyncListKeyAssignmentsResponse,
        AsyncListMemberAssignmentsResponse,
        ListGuardrailKeyAssignmentsResponse,
        ListGuardrailMemberAssignmentsResponse,
        ListGuardrailsResponse,
        ListKeyAssignmentsResponse,
        ListMemberAssignmentsResponse,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AsyncListGuardrailKeyAssignmentsResponse": "guardrails",
            "AsyncListGuardrailMemberAssignmentsResponse": "guardrails",
            "AsyncListGuardrailsResponse": "guardrails",
            "AsyncListKeyAssignmentsResponse": "guardrails",
            "AsyncListMemberAssignmentsResponse": "guardrails",
            "ListGuardrailKeyAssignmentsResponse": "guardrails",
            "ListGuardrailMemberAssignmentsResponse": "guardrails",
            "ListGuardrailsResponse": "guardrails",
            "ListKeyAssignmentsResponse": "guardrails",
            "ListMemberAssignmentsResponse": "guardrails",
        },
    )

__all__ = [
    "AsyncListGuardrailKeyAssignmentsResponse",
    "AsyncListGuardrailMemberAssignmentsResponse",
    "AsyncListGuardrailsResponse",
    "AsyncListKeyAssignmentsResponse",
    "AsyncListMemberAssignmentsResponse",
    "ListGuardrailKeyAssignmentsResponse",
    "ListGuardrailMemberAssignmentsResponse",
    "ListGuardrailsResponse",
    "ListKeyAssignmentsResponse",
    "ListMemberAssignmentsResponse",
]
