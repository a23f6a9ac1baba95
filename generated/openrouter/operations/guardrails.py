"""Pages of the guardrails operations."""

from __future__ import annotations

from .. import components
from .._runtime.pagination.offsets import OffsetPaging
from .._runtime.pagination.pages import AsyncPage, Page

_LIST = OffsetPaging(
    offset="offset", limit="limit", items=("data",), default_limit=50, max_limit=100
)
_LIST_GUARDRAIL_KEY_ASSIGNMENTS = OffsetPaging(
    offset="offset", limit="limit", items=("data",), default_limit=50, max_limit=100
)
_LIST_GUARDRAIL_MEMBER_ASSIGNMENTS = OffsetPaging(
    offset="offset", limit="limit", items=("data",), default_limit=50, max_limit=100
)
_LIST_KEY_ASSIGNMENTS = OffsetPaging(
    offset="offset", limit="limit", items=("data",), default_limit=50, max_limit=100
)
_LIST_MEMBER_ASSIGNMENTS = OffsetPaging(
    offset="offset", limit="limit", items=("data",), default_limit=50, max_limit=100
)


class ListGuardrailsResponse(
    Page[components.ListGuardrailsResponse, components.Guardrail]
):
    """One page of ``guardrails.list``."""

    paging = _LIST


class AsyncListGuardrailsResponse(
    AsyncPage[components.ListGuardrailsResponse, components.Guardrail]
):
    """One page of ``guardrails.list_async``."""

    paging = _LIST


class ListGuardrailKeyAssignmentsResponse(
    Page[components.ListKeyAssignmentsResponse, components.KeyAssignment]
):
    """One page of ``guardrails.list_guardrail_key_assignments``."""

    paging = _LIST_GUARDRAIL_KEY_ASSIGNMENTS


class AsyncListGuardrailKeyAssignmentsResponse(
    AsyncPage[components.ListKeyAssignmentsResponse, components.KeyAssignment]
):
    """One page of ``guardrails.list_guardrail_key_assignments_async``."""

    paging = _LIST_GUARDRAIL_KEY_ASSIGNMENTS


class ListGuardrailMemberAssignmentsResponse(
    Page[components.ListMemberAssignmentsResponse, components.MemberAssignment]
):
    """One page of ``guardrails.list_guardrail_member_assignments``."""

    paging = _LIST_GUARDRAIL_MEMBER_ASSIGNMENTS


class AsyncListGuardrailMemberAssignmentsResponse(
    AsyncPage[components.ListMemberAssignmentsResponse, components.MemberAssignment]
):
    """One page of ``guardrails.list_guardrail_member_assignments_async``."""

    paging = _LIST_GUARDRAIL_MEMBER_ASSIGNMENTS


class ListKeyAssignmentsResponse(
    Page[components.ListKeyAssignmentsResponse, components.KeyAssignment]
):
    """One page of ``guardrails.list_key_assignments``."""

    paging = _LIST_KEY_ASSIGNMENTS


class AsyncListKeyAssignmentsResponse(
    AsyncPage[components.ListKeyAssignmentsResponse, components.KeyAssignment]
):
    """One page of ``guardrails.list_key_assignments_async``."""

    paging = _LIST_KEY_ASSIGNMENTS


class ListMemberAssignmentsResponse(
    Page[components.ListMemberAssignmentsResponse, components.MemberAssignment]
):
    """One page of ``guardrails.list_member_assignments``."""

    paging = _LIST_MEMBER_ASSIGNMENTS


class AsyncListMemberAssignmentsResponse(
    AsyncPage[components.ListMemberAssignmentsResponse, components.MemberAssignment]
):
    """One page of ``guardrails.list_member_assignments_async``."""

    paging = _LIST_MEMBER_ASSIGNMENTS
