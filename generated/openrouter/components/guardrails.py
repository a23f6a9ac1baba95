"""Models of guardrails."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ..types import BaseModel


class Guardrail(BaseModel):
    """A set of limits and filters for API keys and members."""

    id: str
    """The id of the guardrail, a UUID."""
    name: str
    """The name of the guardrail."""
    created_at: str
    """The time of creation, in ISO 8601."""
    workspace_id: str
    """The workspace of the guardrail."""
    allowed_models: list[str] | None = None
    """The allowed models."""
    allowed_providers: list[str] | None = None
    """The allowed providers."""
    content_filter_builtins: list[ContentFilterBuiltinEntry] | None = None
    """The active built-in content filters."""
    content_filters: list[ContentFilterEntry] | None = None
    """The active content filters with regular expressions."""
    description: str | None = None
    """The purpose of the guardrail."""
    enforce_zdr: Annotated[bool | None, Field(deprecated=True)] = None
    """Whether zero data retention is required for all providers."""
    enforce_zdr_anthropic: bool | None = None
    """Whether zero data retention is required for Anthropic models."""
    enforce_zdr_google: bool | None = None
    """Whether zero data retention is required for Google models."""
    enforce_zdr_openai: bool | None = None
    """Whether zero data retention is required for OpenAI models."""
    enforce_zdr_other: bool | None = None
    """
    Whether zero data retention is required for models of all providers except
    Anthropic, OpenAI and Google.
    """
    ignored_models: list[str] | None = None
    """The excluded models."""
    ignored_providers: list[str] | None = None
    """The excluded providers."""
    limit_usd: float | None = None
    """The spending limit for each interval, in US dollars."""
    reset_interval: GuardrailInterval | None = None
    """The reset interval of the spending limit."""
    updated_at: str | None = None
    """The time of the last change, in ISO 8601."""


class ContentFilterBuiltinEntry(BaseModel):
    """An active built-in content filter."""

    action: ContentFilterBuiltinAction
    """
    The action for a message that a built-in filter matches. Only the slug
    "regex-prompt-injection" allows "flag".
    """
    slug: ContentFilterBuiltinSlug
    """The content that a built-in filter matches."""
    label: str | None = None
    """A label for matches of the filter."""
    scan_scope: PromptInjectionScanScope | None = None
    """The messages that are scanned for prompt injection."""


ContentFilterBuiltinAction = TypeAliasType(
    "ContentFilterBuiltinAction", Literal["redact", "block", "flag"] | str
)
"""
The action for a message that a built-in filter matches. Only the slug
"regex-prompt-injection" allows "flag".
"""


ContentFilterBuiltinSlug = TypeAliasType(
    "ContentFilterBuiltinSlug",
    Literal[
        "email",
        "phone",
        "ssn",
        "credit-card",
        "ip-address",
        "person-name",
        "address",
        "regex-prompt-injection",
    ]
    | str,
)
"""The content that a built-in filter matches."""


PromptInjectionScanScope = TypeAliasType(
    "PromptInjectionScanScope", Literal["user_only", "all_messages"] | str
)
"""The messages that are scanned for prompt injection."""


class ContentFilterEntry(BaseModel):
    """A custom content filter with a regular expression."""

    action: ContentFilterAction
    """The action for a message that a filter matches."""
    pattern: str
    """The regular expression for messages."""
    label: str | None = None
    """A label for matches of the filter."""


ContentFilterAction = TypeAliasType(
    "ContentFilterAction", Literal["redact", "block"] | str
)
"""The action for a message that a filter matches."""


GuardrailInterval = TypeAliasType(
    "GuardrailInterval", Literal["daily", "weekly", "monthly"] | str
)
"""The reset interval of a spending limit."""


class CreateGuardrailRequest(BaseModel):
    """The settings of a new guardrail."""

    name: str
    """The name of the new guardrail."""
    allowed_models: list[str] | None = None
    """The slugs or canonical slugs of the allowed models."""
    allowed_providers: list[str] | None = None
    """The ids of the allowed providers."""
    content_filter_builtins: list[ContentFilterBuiltinEntryInput] | None = None
    """
    Built-in content filters. Only the slug "regex-prompt-injection" allows the action
    "flag". The slugs of personal data (email, phone, ssn, credit-card, ip-address,
    person-name, address) allow "block" and "redact".
    """
    content_filters: list[ContentFilterEntry] | None = None
    """
    Custom content filters. Their regular expressions are matched against the messages
    of a request.
    """
    description: str | None = None
    """The purpose of the guardrail."""
    enforce_zdr: Annotated[bool | None, Field(deprecated=True)] = None
    """
    Whether zero data retention is required for all providers. This value applies to
    each omitted field of a provider.
    """
    enforce_zdr_anthropic: bool | None = None
    """
    Whether zero data retention is required for Anthropic models. If omitted, the value
    of enforce_zdr applies.
    """
    enforce_zdr_google: bool | None = None
    """
    Whether zero data retention is required for Google models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_openai: bool | None = None
    """
    Whether zero data retention is required for OpenAI models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_other: bool | None = None
    """
    Whether zero data retention is required for models of all providers except
    Anthropic, OpenAI and Google. If omitted, the value of enforce_zdr applies.
    """
    ignored_models: list[str] | None = None
    """The slugs or canonical slugs of the excluded models."""
    ignored_providers: list[str] | None = None
    """The ids of the excluded providers."""
    limit_usd: float | None = None
    """The spending limit for each interval, in US dollars."""
    reset_interval: GuardrailInterval | None = None
    """The reset interval of the spending limit: daily, weekly or monthly."""
    workspace_id: str | None = None
    """The workspace of the new guardrail. The default is the default workspace."""


class ContentFilterBuiltinEntryInput(BaseModel):
    """A built-in content filter to activate."""

    action: ContentFilterBuiltinAction
    """
    The action for a message that a built-in filter matches. Only the slug
    "regex-prompt-injection" allows "flag".
    """
    slug: ContentFilterBuiltinSlug
    """The content that a built-in filter matches."""
    label: Annotated[str | None, Field(deprecated=True)] = None
    """A label for matches of the filter."""
    scan_scope: PromptInjectionScanScope | None = None
    """The messages that are scanned for prompt injection."""


class UpdateGuardrailRequest(BaseModel):
    """The settings to change. Omitted settings keep their values."""

    allowed_models: list[str] | None = None
    """The new list of slugs or canonical slugs of the allowed models."""
    allowed_providers: list[str] | None = None
    """The new list of ids of the allowed providers."""
    content_filter_builtins: list[ContentFilterBuiltinEntryInput] | None = None
    """
    Built-in content filters. They replace the present filters, and null removes them.
    Only the slug "regex-prompt-injection" allows the action "flag". The slugs of
    personal data (email, phone, ssn, credit-card, ip-address, person-name, address)
    allow "block" and "redact".
    """
    content_filters: list[ContentFilterEntry] | None = None
    """Custom content filters. They replace the present filters. Null removes them."""
    description: str | None = None
    """The new purpose of the guardrail."""
    enforce_zdr: Annotated[bool | None, Field(deprecated=True)] = None
    """
    Whether zero data retention is required for all providers. This value applies to
    each omitted field of a provider.
    """
    enforce_zdr_anthropic: bool | None = None
    """
    Whether zero data retention is required for Anthropic models. If omitted, the value
    of enforce_zdr applies.
    """
    enforce_zdr_google: bool | None = None
    """
    Whether zero data retention is required for Google models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_openai: bool | None = None
    """
    Whether zero data retention is required for OpenAI models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_other: bool | None = None
    """
    Whether zero data retention is required for models of all providers except
    Anthropic, OpenAI and Google. If omitted, the value of enforce_zdr applies.
    """
    ignored_models: list[str] | None = None
    """The slugs or canonical slugs of the excluded models."""
    ignored_providers: list[str] | None = None
    """The ids of the excluded providers."""
    limit_usd: float | None = None
    """The new spending limit for each interval, in US dollars."""
    name: str | None = None
    """The new name of the guardrail."""
    reset_interval: GuardrailInterval | None = None
    """The reset interval of the spending limit: daily, weekly or monthly."""


class ListGuardrailsResponse(BaseModel):
    """One page of guardrails."""

    data: list[Guardrail]
    """The guardrails of this page."""
    total_count: int
    """The total number of guardrails on all pages."""


class CreateGuardrailResponse(BaseModel):
    """A new guardrail."""

    data: Guardrail
    """A set of limits and filters for API keys and members."""


class GetGuardrailResponse(BaseModel):
    """A single guardrail."""

    data: Guardrail
    """A set of limits and filters for API keys and members."""


class UpdateGuardrailResponse(BaseModel):
    """An updated guardrail."""

    data: Guardrail
    """A set of limits and filters for API keys and members."""


class DeleteGuardrailResponse(BaseModel):
    """The confirmation of a deletion."""

    deleted: Literal[True] = True
    """Always true."""


class KeyAssignment(BaseModel):
    """The assignment of a guardrail to an API key."""

    id: str
    """The id of the assignment, a UUID."""
    guardrail_id: str
    """The id of the guardrail."""
    key_hash: str
    """The hash of the API key."""
    key_name: str
    """The name of the API key."""
    key_label: str
    """The shortened API key, for display."""
    created_at: str
    """The time of the assignment, in ISO 8601."""
    assigned_by: str | None
    """The id of the user who made the assignment."""


class MemberAssignment(BaseModel):
    """The assignment of a guardrail to a member of the organization."""

    id: str
    """The id of the assignment, a UUID."""
    guardrail_id: str
    """The id of the guardrail."""
    user_id: str
    """The id of the member."""
    organization_id: str
    """The id of the organization."""
    created_at: str
    """The time of the assignment, in ISO 8601."""
    assigned_by: str | None
    """The id of the user who made the assignment."""


class ListKeyAssignmentsResponse(BaseModel):
    """One page of key assignments."""

    data: list[KeyAssignment]
    """The assignments of this page."""
    total_count: int
    """The total number of assignments on all pages."""


class ListMemberAssignmentsResponse(BaseModel):
    """One page of member assignments."""

    data: list[MemberAssignment]
    """The assignments of this page."""
    total_count: int
    """The total number of assignments on all pages."""


class BulkAssignKeysRequest(BaseModel):
    """The API keys to assign to a guardrail."""

    key_hashes: list[str]
    """The hashes of the API keys to assign."""


class BulkAssignKeysResponse(BaseModel):
    """The result of an assignment of API keys."""

    assigned_count: int
    """The number of assigned API keys."""


class BulkUnassignKeysRequest(BaseModel):
    """The API keys to unassign from a guardrail."""

    key_hashes: list[str]
    """The hashes of the API keys to unassign."""


class BulkUnassignKeysResponse(BaseModel):
    """The result of the removal of assignments of API keys."""

    unassigned_count: int
    """The number of unassigned API keys."""


class BulkAssignMembersRequest(BaseModel):
    """The members to assign to a guardrail."""

    member_user_ids: list[str]
    """The user ids of the members to assign."""


class BulkAssignMembersResponse(BaseModel):
    """The result of an assignment of members."""

    assigned_count: int
    """The number of assigned members."""


class BulkUnassignMembersRequest(BaseModel):
    """The members to unassign from a guardrail."""

    member_user_ids: list[str]
    """The user ids of the members to unassign."""


class BulkUnassignMembersResponse(BaseModel):
    """The result of the removal of assignments of members."""

    unassigned_count: int
    """The number of unassigned members."""


class ErrorDetail(BaseModel):
    """The details of an error."""

    code: int
    """The HTTP status of the response."""
    message: str
    """The error message for humans."""
    metadata: dict[str, Any] | None = None
    """More details of the error, if the server has any."""


class BadRequestResponse(BaseModel):
    """The request is malformed or has an invalid value."""

    error: ErrorDetail
    """The details of an error."""
    user_id: str | None = None
    """The user to whom the key belongs, if the server knows the user."""
    openrouter_metadata: dict[str, Any] | None = None
    """Information about the processing of the request, for support."""


class UnauthorizedResponse(BaseModel):
    """The key is missing or invalid."""

    error: ErrorDetail
    """The details of an error."""
    user_id: str | None = None
    """The user to whom the key belongs, if the server knows the user."""
    openrouter_metadata: dict[str, Any] | None = None
    """Information about the processing of the request, for support."""


class ForbiddenResponse(BaseModel):
    """The key does not allow this action."""

    error: ErrorDetail
    """The details of an error."""
    user_id: str | None = None
    """The user to whom the key belongs, if the server knows the user."""
    openrouter_metadata: dict[str, Any] | None = None
    """Information about the processing of the request, for support."""


class NotFoundResponse(BaseModel):
    """The guardrail does not exist."""

    error: ErrorDetail
    """The details of an error."""
    user_id: str | None = None
    """The user to whom the key belongs, if the server knows the user."""
    openrouter_metadata: dict[str, Any] | None = None
    """Information about the processing of the request, for support."""


class InternalServerResponse(BaseModel):
    """The server has an internal error."""

    error: ErrorDetail
    """The details of an error."""
    user_id: str | None = None
    """The user to whom the key belongs, if the server knows the user."""
    openrouter_metadata: dict[str, Any] | None = None
    """Information about the processing of the request, for support."""
