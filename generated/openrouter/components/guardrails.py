"""Models of guardrails."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ..types import BaseModel


class Guardrail(BaseModel):
    """A set of limits and filters for API keys and members."""

    id: str
    """What identifies the guardrail, a UUID."""
    name: str
    """The name of the guardrail."""
    created_at: str
    """When the guardrail was created, in ISO 8601."""
    workspace_id: str
    """The workspace that the guardrail belongs to."""
    allowed_models: list[str] | None = None
    """The models that may be used."""
    allowed_providers: list[str] | None = None
    """The providers that may be used."""
    content_filter_builtins: list[ContentFilterBuiltinEntry] | None = None
    """The ready-made content filters in force."""
    content_filters: list[ContentFilterEntry] | None = None
    """The content filters in force that are regular expressions."""
    description: str | None = None
    """What the guardrail is for."""
    enforce_zdr: Annotated[bool | None, Field(deprecated=True)] = None
    """Zero data retention for all providers at once."""
    enforce_zdr_anthropic: bool | None = None
    """Whether Anthropic models must not retain any data."""
    enforce_zdr_google: bool | None = None
    """Whether Google models must not retain any data."""
    enforce_zdr_openai: bool | None = None
    """Whether OpenAI models must not retain any data."""
    enforce_zdr_other: bool | None = None
    """
    Whether models of any provider but Anthropic, OpenAI and Google must not retain any
    data.
    """
    ignored_models: list[str] | None = None
    """The models that requests are never routed to."""
    ignored_providers: list[str] | None = None
    """The providers that requests are never routed to."""
    limit_usd: float | None = None
    """The most that may be spent in each interval, in US dollars."""
    reset_interval: GuardrailInterval | None = None
    """How often the spending limit starts anew."""
    updated_at: str | None = None
    """When the guardrail was last changed, in ISO 8601."""


class ContentFilterBuiltinEntry(BaseModel):
    """A ready-made content filter in force."""

    action: ContentFilterBuiltinAction
    """
    What happens to a message that a ready-made filter matches. "flag" is for the slug
    "regex-prompt-injection" alone.
    """
    slug: ContentFilterBuiltinSlug
    """What a ready-made filter looks for."""
    label: str | None = None
    """A label for what the filter matches."""
    scan_scope: PromptInjectionScanScope | None = None
    """Which messages are searched for prompt injection."""


ContentFilterBuiltinAction = TypeAliasType(
    "ContentFilterBuiltinAction", Literal["redact", "block", "flag"] | str
)
"""
What happens to a message that a ready-made filter matches. "flag" is for the slug
"regex-prompt-injection" alone.
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
"""What a ready-made filter looks for."""


PromptInjectionScanScope = TypeAliasType(
    "PromptInjectionScanScope", Literal["user_only", "all_messages"] | str
)
"""Which messages are searched for prompt injection."""


class ContentFilterEntry(BaseModel):
    """A content filter of your own, a regular expression."""

    action: ContentFilterAction
    """What happens to a message that a filter matches."""
    pattern: str
    """The regular expression that is matched against messages."""
    label: str | None = None
    """A label for what the filter matches."""


ContentFilterAction = TypeAliasType(
    "ContentFilterAction", Literal["redact", "block"] | str
)
"""What happens to a message that a filter matches."""


GuardrailInterval = TypeAliasType(
    "GuardrailInterval", Literal["daily", "weekly", "monthly"] | str
)
"""How often a spending limit starts anew."""


class CreateGuardrailRequest(BaseModel):
    """The settings of a new guardrail."""

    name: str
    """The name of the new guardrail."""
    allowed_models: list[str] | None = None
    """The models that may be used, each given by its slug or its canonical slug."""
    allowed_providers: list[str] | None = None
    """The ids of the providers that may be used."""
    content_filter_builtins: list[ContentFilterBuiltinEntryInput] | None = None
    """
    Ready-made content filters. The action "flag" is for the slug
    "regex-prompt-injection" alone; the slugs of personal data (email, phone, ssn,
    credit-card, ip-address, person-name, address) take "block" or "redact".
    """
    content_filters: list[ContentFilterEntry] | None = None
    """
    Content filters of your own: regular expressions that are matched against the
    messages of a request.
    """
    description: str | None = None
    """What the guardrail is for."""
    enforce_zdr: Annotated[bool | None, Field(deprecated=True)] = None
    """
    Zero data retention for all providers at once: the value of each of the per-provider
    fields that is left out.
    """
    enforce_zdr_anthropic: bool | None = None
    """
    Whether Anthropic models must not retain any data; the value of enforce_zdr when
    left out.
    """
    enforce_zdr_google: bool | None = None
    """
    Whether Google models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_openai: bool | None = None
    """
    Whether OpenAI models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_other: bool | None = None
    """
    Whether models of any provider but Anthropic, OpenAI and Google must not retain any
    data; the value of enforce_zdr when left out.
    """
    ignored_models: list[str] | None = None
    """
    Models that requests are never routed to, each given by its slug or its canonical
    slug.
    """
    ignored_providers: list[str] | None = None
    """The ids of providers that requests are never routed to."""
    limit_usd: float | None = None
    """The most that may be spent in each interval, in US dollars."""
    reset_interval: GuardrailInterval | None = None
    """How often the spending limit starts anew: daily, weekly or monthly."""
    workspace_id: str | None = None
    """The workspace that gets the guardrail; the default workspace when left out."""


class ContentFilterBuiltinEntryInput(BaseModel):
    """A ready-made content filter to put in force."""

    action: ContentFilterBuiltinAction
    """
    What happens to a message that a ready-made filter matches. "flag" is for the slug
    "regex-prompt-injection" alone.
    """
    slug: ContentFilterBuiltinSlug
    """What a ready-made filter looks for."""
    label: Annotated[str | None, Field(deprecated=True)] = None
    """A label for what the filter matches."""
    scan_scope: PromptInjectionScanScope | None = None
    """Which messages are searched for prompt injection."""


class UpdateGuardrailRequest(BaseModel):
    """The settings to change; those left out keep their value."""

    allowed_models: list[str] | None = None
    """
    The models that may be used from now on, each given by its slug or its canonical
    slug.
    """
    allowed_providers: list[str] | None = None
    """The ids of the providers that may be used from now on."""
    content_filter_builtins: list[ContentFilterBuiltinEntryInput] | None = None
    """
    Ready-made content filters in place of the present ones; null removes them. The
    action "flag" is for the slug "regex-prompt-injection" alone; the slugs of personal
    data (email, phone, ssn, credit-card, ip-address, person-name, address) take "block"
    or "redact".
    """
    content_filters: list[ContentFilterEntry] | None = None
    """Content filters of your own in place of the present ones; null removes them."""
    description: str | None = None
    """What the guardrail is for, from now on."""
    enforce_zdr: Annotated[bool | None, Field(deprecated=True)] = None
    """
    Zero data retention for all providers at once: the value of each of the per-provider
    fields that is left out.
    """
    enforce_zdr_anthropic: bool | None = None
    """
    Whether Anthropic models must not retain any data; the value of enforce_zdr when
    left out.
    """
    enforce_zdr_google: bool | None = None
    """
    Whether Google models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_openai: bool | None = None
    """
    Whether OpenAI models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_other: bool | None = None
    """
    Whether models of any provider but Anthropic, OpenAI and Google must not retain any
    data; the value of enforce_zdr when left out.
    """
    ignored_models: list[str] | None = None
    """
    Models that requests are never routed to, each given by its slug or its canonical
    slug.
    """
    ignored_providers: list[str] | None = None
    """The ids of providers that requests are never routed to."""
    limit_usd: float | None = None
    """The most that may be spent in each interval from now on, in US dollars."""
    name: str | None = None
    """The name of the guardrail from now on."""
    reset_interval: GuardrailInterval | None = None
    """How often the spending limit starts anew: daily, weekly or monthly."""


class ListGuardrailsResponse(BaseModel):
    """One page of guardrails."""

    data: list[Guardrail]
    """The guardrails of this page."""
    total_count: int
    """The number of guardrails on all pages together."""


class CreateGuardrailResponse(BaseModel):
    """A guardrail that was just created."""

    data: Guardrail
    """A set of limits and filters for API keys and members."""


class GetGuardrailResponse(BaseModel):
    """A single guardrail."""

    data: Guardrail
    """A set of limits and filters for API keys and members."""


class UpdateGuardrailResponse(BaseModel):
    """A guardrail after a change."""

    data: Guardrail
    """A set of limits and filters for API keys and members."""


class DeleteGuardrailResponse(BaseModel):
    """The confirmation that a guardrail is gone."""

    deleted: Literal[True]
    """Always true."""


class KeyAssignment(BaseModel):
    """A guardrail that applies to an API key."""

    id: str
    """What identifies the assignment, a UUID."""
    guardrail_id: str
    """The guardrail that applies."""
    key_hash: str
    """The hash of the API key."""
    key_name: str
    """The name of the API key."""
    key_label: str
    """The API key as it is shown, shortened."""
    created_at: str
    """When the assignment was made, in ISO 8601."""
    assigned_by: str | None
    """The id of the user who made the assignment."""


class MemberAssignment(BaseModel):
    """A guardrail that applies to a member of the organization."""

    id: str
    """What identifies the assignment, a UUID."""
    guardrail_id: str
    """The guardrail that applies."""
    user_id: str
    """The id of the member."""
    organization_id: str
    """The id of the organization."""
    created_at: str
    """When the assignment was made, in ISO 8601."""
    assigned_by: str | None
    """The id of the user who made the assignment."""


class ListKeyAssignmentsResponse(BaseModel):
    """One page of key assignments."""

    data: list[KeyAssignment]
    """The assignments of this page."""
    total_count: int
    """The number of assignments on all pages together."""


class ListMemberAssignmentsResponse(BaseModel):
    """One page of member assignments."""

    data: list[MemberAssignment]
    """The assignments of this page."""
    total_count: int
    """The number of assignments on all pages together."""


class BulkAssignKeysRequest(BaseModel):
    """The API keys that a guardrail shall apply to."""

    key_hashes: list[str]
    """The hashes of the API keys that the guardrail shall apply to."""


class BulkAssignKeysResponse(BaseModel):
    """The outcome of assigning API keys."""

    assigned_count: int
    """The number of API keys that were assigned."""


class BulkUnassignKeysRequest(BaseModel):
    """The API keys that a guardrail shall no longer apply to."""

    key_hashes: list[str]
    """The hashes of the API keys that the guardrail shall no longer apply to."""


class BulkUnassignKeysResponse(BaseModel):
    """The outcome of unassigning API keys."""

    unassigned_count: int
    """The number of API keys that were unassigned."""


class BulkAssignMembersRequest(BaseModel):
    """The members that a guardrail shall apply to."""

    member_user_ids: list[str]
    """The user ids of the members that the guardrail shall apply to."""


class BulkAssignMembersResponse(BaseModel):
    """The outcome of assigning members."""

    assigned_count: int
    """The number of members that were assigned."""


class BulkUnassignMembersRequest(BaseModel):
    """The members that a guardrail shall no longer apply to."""

    member_user_ids: list[str]
    """The user ids of the members that the guardrail shall no longer apply to."""


class BulkUnassignMembersResponse(BaseModel):
    """The outcome of unassigning members."""

    unassigned_count: int
    """The number of members that were unassigned."""


class ErrorDetail(BaseModel):
    """What went wrong."""

    code: int
    """The HTTP status of the answer."""
    message: str
    """What went wrong, for people."""
    metadata: dict[str, Any] | None = None
    """More about the error, as far as the server has more to say."""


class BadRequestResponse(BaseModel):
    """The request is malformed, or a value in it is not accepted."""

    error: ErrorDetail
    """What went wrong."""
    user_id: str | None = None
    """The user whose key was used, when the server knows it."""
    openrouter_metadata: dict[str, Any] | None = None
    """How the request was handled, for support."""


class UnauthorizedResponse(BaseModel):
    """The key is missing or not valid."""

    error: ErrorDetail
    """What went wrong."""
    user_id: str | None = None
    """The user whose key was used, when the server knows it."""
    openrouter_metadata: dict[str, Any] | None = None
    """How the request was handled, for support."""


class ForbiddenResponse(BaseModel):
    """The key does not allow this action."""

    error: ErrorDetail
    """What went wrong."""
    user_id: str | None = None
    """The user whose key was used, when the server knows it."""
    openrouter_metadata: dict[str, Any] | None = None
    """How the request was handled, for support."""


class NotFoundResponse(BaseModel):
    """The guardrail does not exist."""

    error: ErrorDetail
    """What went wrong."""
    user_id: str | None = None
    """The user whose key was used, when the server knows it."""
    openrouter_metadata: dict[str, Any] | None = None
    """How the request was handled, for support."""


class InternalServerResponse(BaseModel):
    """The server failed to answer."""

    error: ErrorDetail
    """What went wrong."""
    user_id: str | None = None
    """The user whose key was used, when the server knows it."""
    openrouter_metadata: dict[str, Any] | None = None
    """How the request was handled, for support."""
