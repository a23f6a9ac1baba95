"""Models of guardrails as plain dicts, for type checkers."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class ContentFilterEntryTypedDict(TypedDict):
    """A content filter of your own, a regular expression."""

    action: Literal["redact", "block"] | str
    """What happens to a message that a filter matches."""
    pattern: str
    """The regular expression that is matched against messages."""
    label: NotRequired[str | None]
    """A label for what the filter matches."""


class CreateGuardrailRequestTypedDict(TypedDict):
    """The settings of a new guardrail."""

    name: str
    """The name of the new guardrail."""
    allowed_models: NotRequired[list[str] | None]
    """The models that may be used, each given by its slug or its canonical slug."""
    allowed_providers: NotRequired[list[str] | None]
    """The ids of the providers that may be used."""
    content_filter_builtins: NotRequired[
        list[ContentFilterBuiltinEntryInputTypedDict] | None
    ]
    """
    Ready-made content filters. The action "flag" is for the slug
    "regex-prompt-injection" alone; the slugs of personal data (email, phone, ssn,
    credit-card, ip-address, person-name, address) take "block" or "redact".
    """
    content_filters: NotRequired[list[ContentFilterEntryTypedDict] | None]
    """
    Content filters of your own: regular expressions that are matched against the
    messages of a request.
    """
    description: NotRequired[str | None]
    """What the guardrail is for."""
    enforce_zdr: NotRequired[bool | None]
    """
    Zero data retention for all providers at once: the value of each of the per-provider
    fields that is left out.
    """
    enforce_zdr_anthropic: NotRequired[bool | None]
    """
    Whether Anthropic models must not retain any data; the value of enforce_zdr when
    left out.
    """
    enforce_zdr_google: NotRequired[bool | None]
    """
    Whether Google models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_openai: NotRequired[bool | None]
    """
    Whether OpenAI models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_other: NotRequired[bool | None]
    """
    Whether models of any provider but Anthropic, OpenAI and Google must not retain any
    data; the value of enforce_zdr when left out.
    """
    ignored_models: NotRequired[list[str] | None]
    """
    Models that requests are never routed to, each given by its slug or its canonical
    slug.
    """
    ignored_providers: NotRequired[list[str] | None]
    """The ids of providers that requests are never routed to."""
    limit_usd: NotRequired[float | None]
    """The most that may be spent in each interval, in US dollars."""
    reset_interval: NotRequired[Literal["daily", "weekly", "monthly"] | str | None]
    """How often the spending limit starts anew: daily, weekly or monthly."""
    workspace_id: NotRequired[str]
    """The workspace that gets the guardrail; the default workspace when left out."""


class ContentFilterBuiltinEntryInputTypedDict(TypedDict):
    """A ready-made content filter to put in force."""

    action: Literal["redact", "block", "flag"] | str
    """
    What happens to a message that a ready-made filter matches. "flag" is for the slug
    "regex-prompt-injection" alone.
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
    """What a ready-made filter looks for."""
    label: NotRequired[str]
    """A label for what the filter matches."""
    scan_scope: NotRequired[Literal["user_only", "all_messages"] | str]
    """Which messages are searched for prompt injection."""


class UpdateGuardrailRequestTypedDict(TypedDict):
    """The settings to change; those left out keep their value."""

    allowed_models: NotRequired[list[str] | None]
    """
    The models that may be used from now on, each given by its slug or its canonical
    slug.
    """
    allowed_providers: NotRequired[list[str] | None]
    """The ids of the providers that may be used from now on."""
    content_filter_builtins: NotRequired[
        list[ContentFilterBuiltinEntryInputTypedDict] | None
    ]
    """
    Ready-made content filters in place of the present ones; null removes them. The
    action "flag" is for the slug "regex-prompt-injection" alone; the slugs of personal
    data (email, phone, ssn, credit-card, ip-address, person-name, address) take "block"
    or "redact".
    """
    content_filters: NotRequired[list[ContentFilterEntryTypedDict] | None]
    """Content filters of your own in place of the present ones; null removes them."""
    description: NotRequired[str | None]
    """What the guardrail is for, from now on."""
    enforce_zdr: NotRequired[bool | None]
    """
    Zero data retention for all providers at once: the value of each of the per-provider
    fields that is left out.
    """
    enforce_zdr_anthropic: NotRequired[bool | None]
    """
    Whether Anthropic models must not retain any data; the value of enforce_zdr when
    left out.
    """
    enforce_zdr_google: NotRequired[bool | None]
    """
    Whether Google models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_openai: NotRequired[bool | None]
    """
    Whether OpenAI models must not retain any data; the value of enforce_zdr when left
    out.
    """
    enforce_zdr_other: NotRequired[bool | None]
    """
    Whether models of any provider but Anthropic, OpenAI and Google must not retain any
    data; the value of enforce_zdr when left out.
    """
    ignored_models: NotRequired[list[str] | None]
    """
    Models that requests are never routed to, each given by its slug or its canonical
    slug.
    """
    ignored_providers: NotRequired[list[str] | None]
    """The ids of providers that requests are never routed to."""
    limit_usd: NotRequired[float | None]
    """The most that may be spent in each interval from now on, in US dollars."""
    name: NotRequired[str]
    """The name of the guardrail from now on."""
    reset_interval: NotRequired[Literal["daily", "weekly", "monthly"] | str | None]
    """How often the spending limit starts anew: daily, weekly or monthly."""


class BulkAssignKeysRequestTypedDict(TypedDict):
    """The API keys that a guardrail shall apply to."""

    key_hashes: list[str]
    """The hashes of the API keys that the guardrail shall apply to."""


class BulkUnassignKeysRequestTypedDict(TypedDict):
    """The API keys that a guardrail shall no longer apply to."""

    key_hashes: list[str]
    """The hashes of the API keys that the guardrail shall no longer apply to."""


class BulkAssignMembersRequestTypedDict(TypedDict):
    """The members that a guardrail shall apply to."""

    member_user_ids: list[str]
    """The user ids of the members that the guardrail shall apply to."""


class BulkUnassignMembersRequestTypedDict(TypedDict):
    """The members that a guardrail shall no longer apply to."""

    member_user_ids: list[str]
    """The user ids of the members that the guardrail shall no longer apply to."""
