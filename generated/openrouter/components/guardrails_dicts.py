"""Models of guardrails as plain dicts, for type checkers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from .guardrails import ContentFilterBuiltinEntryInput, ContentFilterEntry


class ContentFilterEntryTypedDict(TypedDict):
    """A custom content filter with a regular expression."""

    action: Literal["redact", "block"] | str
    """The action for a message that a filter matches."""
    pattern: str
    """The regular expression for messages."""
    label: NotRequired[str | None]
    """A label for matches of the filter."""


class CreateGuardrailRequestTypedDict(TypedDict):
    """The settings of a new guardrail."""

    name: str
    """The name of the new guardrail."""
    allowed_models: NotRequired[list[str] | None]
    """The slugs or canonical slugs of the allowed models."""
    allowed_providers: NotRequired[list[str] | None]
    """The ids of the allowed providers."""
    content_filter_builtins: NotRequired[
        Sequence[
            ContentFilterBuiltinEntryInput | ContentFilterBuiltinEntryInputTypedDict
        ]
        | None
    ]
    """
    Built-in content filters. Only the slug "regex-prompt-injection" allows the action
    "flag". The slugs of personal data (email, phone, ssn, credit-card, ip-address,
    person-name, address) allow "block" and "redact".
    """
    content_filters: NotRequired[
        Sequence[ContentFilterEntry | ContentFilterEntryTypedDict] | None
    ]
    """
    Custom content filters. Their regular expressions are matched against the messages
    of a request.
    """
    description: NotRequired[str | None]
    """The purpose of the guardrail."""
    enforce_zdr: NotRequired[bool | None]
    """
    Whether zero data retention is required for all providers. This value applies to
    each omitted field of a provider.
    """
    enforce_zdr_anthropic: NotRequired[bool | None]
    """
    Whether zero data retention is required for Anthropic models. If omitted, the value
    of enforce_zdr applies.
    """
    enforce_zdr_google: NotRequired[bool | None]
    """
    Whether zero data retention is required for Google models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_openai: NotRequired[bool | None]
    """
    Whether zero data retention is required for OpenAI models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_other: NotRequired[bool | None]
    """
    Whether zero data retention is required for models of all providers except
    Anthropic, OpenAI and Google. If omitted, the value of enforce_zdr applies.
    """
    ignored_models: NotRequired[list[str] | None]
    """The slugs or canonical slugs of the excluded models."""
    ignored_providers: NotRequired[list[str] | None]
    """The ids of the excluded providers."""
    limit_usd: NotRequired[float | None]
    """The spending limit for each interval, in US dollars."""
    reset_interval: NotRequired[Literal["daily", "weekly", "monthly"] | str | None]
    """The reset interval of the spending limit: daily, weekly or monthly."""
    workspace_id: NotRequired[str]
    """The workspace of the new guardrail. The default is the default workspace."""


class ContentFilterBuiltinEntryInputTypedDict(TypedDict):
    """A built-in content filter to activate."""

    action: Literal["redact", "block", "flag"] | str
    """
    The action for a message that a built-in filter matches. Only the slug
    "regex-prompt-injection" allows "flag".
    """
    slug: (
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
        | str
    )
    """The content that a built-in filter matches."""
    label: NotRequired[str]
    """A label for matches of the filter."""
    scan_scope: NotRequired[Literal["user_only", "all_messages"] | str]
    """The messages that are scanned for prompt injection."""


class UpdateGuardrailRequestTypedDict(TypedDict):
    """The settings to change. Omitted settings keep their values."""

    allowed_models: NotRequired[list[str] | None]
    """The new list of slugs or canonical slugs of the allowed models."""
    allowed_providers: NotRequired[list[str] | None]
    """The new list of ids of the allowed providers."""
    content_filter_builtins: NotRequired[
        Sequence[
            ContentFilterBuiltinEntryInput | ContentFilterBuiltinEntryInputTypedDict
        ]
        | None
    ]
    """
    Built-in content filters. They replace the present filters, and null removes them.
    Only the slug "regex-prompt-injection" allows the action "flag". The slugs of
    personal data (email, phone, ssn, credit-card, ip-address, person-name, address)
    allow "block" and "redact".
    """
    content_filters: NotRequired[
        Sequence[ContentFilterEntry | ContentFilterEntryTypedDict] | None
    ]
    """Custom content filters. They replace the present filters. Null removes them."""
    description: NotRequired[str | None]
    """The new purpose of the guardrail."""
    enforce_zdr: NotRequired[bool | None]
    """
    Whether zero data retention is required for all providers. This value applies to
    each omitted field of a provider.
    """
    enforce_zdr_anthropic: NotRequired[bool | None]
    """
    Whether zero data retention is required for Anthropic models. If omitted, the value
    of enforce_zdr applies.
    """
    enforce_zdr_google: NotRequired[bool | None]
    """
    Whether zero data retention is required for Google models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_openai: NotRequired[bool | None]
    """
    Whether zero data retention is required for OpenAI models. If omitted, the value of
    enforce_zdr applies.
    """
    enforce_zdr_other: NotRequired[bool | None]
    """
    Whether zero data retention is required for models of all providers except
    Anthropic, OpenAI and Google. If omitted, the value of enforce_zdr applies.
    """
    ignored_models: NotRequired[list[str] | None]
    """The slugs or canonical slugs of the excluded models."""
    ignored_providers: NotRequired[list[str] | None]
    """The ids of the excluded providers."""
    limit_usd: NotRequired[float | None]
    """The new spending limit for each interval, in US dollars."""
    name: NotRequired[str]
    """The new name of the guardrail."""
    reset_interval: NotRequired[Literal["daily", "weekly", "monthly"] | str | None]
    """The reset interval of the spending limit: daily, weekly or monthly."""


class BulkAssignKeysRequestTypedDict(TypedDict):
    """The API keys to assign to a guardrail."""

    key_hashes: list[str]
    """The hashes of the API keys to assign."""


class BulkUnassignKeysRequestTypedDict(TypedDict):
    """The API keys to unassign from a guardrail."""

    key_hashes: list[str]
    """The hashes of the API keys to unassign."""


class BulkAssignMembersRequestTypedDict(TypedDict):
    """The members to assign to a guardrail."""

    member_user_ids: list[str]
    """The user ids of the members to assign."""


class BulkUnassignMembersRequestTypedDict(TypedDict):
    """The members to unassign from a guardrail."""

    member_user_ids: list[str]
    """The user ids of the members to unassign."""
