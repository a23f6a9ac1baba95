"""Guardrails, and their assignments to API keys and members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components, errors, operations
from ._globals import global_parameters
from ._runtime.call import Call, Options, Path, Query, json_body
from ._runtime.deprecation import warn_deprecated
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Guardrails(BaseResource):
    """Guardrails, and their assignments to API keys and members.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off. The values of ``http_referer``,
    ``x_open_router_title``, ``x_open_router_categories`` replace those of the client.
    """

    def list(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        workspace_id: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListGuardrailsResponse:
        """List guardrails.

        The guardrails of one workspace of the account that the key belongs to. Needs a
        management key.

        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        :param workspace_id: The workspace of the guardrails. The default is the default
            workspace.
        """
        call: Call[components.ListGuardrailsResponse] = Call(
            "GET",
            "/guardrails",
            operation_id="listGuardrails",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Query("offset", offset, int),
                Query("limit", limit, int),
                Query("workspace_id", workspace_id, str),
            ],
            responses={"200": components.ListGuardrailsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ListGuardrailsResponse)

    async def list_async(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        workspace_id: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListGuardrailsResponse:
        """List guardrails.

        The guardrails of one workspace of the account that the key belongs to. Needs a
        management key.

        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        :param workspace_id: The workspace of the guardrails. The default is the default
            workspace.
        """
        call: Call[components.ListGuardrailsResponse] = Call(
            "GET",
            "/guardrails",
            operation_id="listGuardrails",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Query("offset", offset, int),
                Query("limit", limit, int),
                Query("workspace_id", workspace_id, str),
            ],
            responses={"200": components.ListGuardrailsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncListGuardrailsResponse
        )

    def create(
        self,
        *,
        name: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        allowed_models: OptionalNullable[Iterable[str]] = UNSET,
        allowed_providers: OptionalNullable[Iterable[str]] = UNSET,
        content_filter_builtins: OptionalNullable[
            Iterable[
                components.ContentFilterBuiltinEntryInput
                | components.ContentFilterBuiltinEntryInputTypedDict
            ]
        ] = UNSET,
        content_filters: OptionalNullable[
            Iterable[
                components.ContentFilterEntry | components.ContentFilterEntryTypedDict
            ]
        ] = UNSET,
        description: OptionalNullable[str] = UNSET,
        enforce_zdr: OptionalNullable[bool] = UNSET,
        enforce_zdr_anthropic: OptionalNullable[bool] = UNSET,
        enforce_zdr_google: OptionalNullable[bool] = UNSET,
        enforce_zdr_openai: OptionalNullable[bool] = UNSET,
        enforce_zdr_other: OptionalNullable[bool] = UNSET,
        ignored_models: OptionalNullable[Iterable[str]] = UNSET,
        ignored_providers: OptionalNullable[Iterable[str]] = UNSET,
        limit_usd: OptionalNullable[float] = UNSET,
        reset_interval: OptionalNullable[components.GuardrailInterval] = UNSET,
        workspace_id: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.CreateGuardrailResponse:
        """Create a guardrail.

        Adds a guardrail to a workspace of the account that the key belongs to. Needs a
        management key.

        :param name: The name of the new guardrail.
        :param allowed_models: The slugs or canonical slugs of the allowed models.
        :param allowed_providers: The ids of the allowed providers.
        :param content_filter_builtins: Built-in content filters. Only the slug
            "regex-prompt-injection" allows the action "flag". The slugs of personal
            data (email, phone, ssn, credit-card, ip-address, person-name, address)
            allow "block" and "redact".
        :param content_filters: Custom content filters. Their regular expressions are
            matched against the messages of a request.
        :param description: The purpose of the guardrail.
        :param enforce_zdr: Deprecated. Use enforce_zdr_anthropic, enforce_zdr_openai,
            enforce_zdr_google and enforce_zdr_other instead. Whether zero data
            retention is required for all providers. This value applies to each omitted
            field of a provider.
        :param enforce_zdr_anthropic: Whether zero data retention is required for
            Anthropic models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_google: Whether zero data retention is required for Google
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_openai: Whether zero data retention is required for OpenAI
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_other: Whether zero data retention is required for models of
            all providers except Anthropic, OpenAI and Google. If omitted, the value of
            enforce_zdr applies.
        :param ignored_models: The slugs or canonical slugs of the excluded models.
        :param ignored_providers: The ids of the excluded providers.
        :param limit_usd: The spending limit for each interval, in US dollars.
        :param reset_interval: The reset interval of the spending limit: daily, weekly
            or monthly.
        :param workspace_id: The workspace of the new guardrail. The default is the
            default workspace.
        """
        if enforce_zdr is not UNSET:
            warn_deprecated(
                "enforce_zdr",
                "Use enforce_zdr_anthropic, enforce_zdr_openai, enforce_zdr_google "
                "and enforce_zdr_other instead.",
            )
        call: Call[components.CreateGuardrailResponse] = Call(
            "POST",
            "/guardrails",
            operation_id="createGuardrail",
            parameters=global_parameters(
                http_referer, x_open_router_title, x_open_router_categories
            ),
            body=json_body(
                components.CreateGuardrailRequest,
                {
                    "name": name,
                    "allowed_models": allowed_models,
                    "allowed_providers": allowed_providers,
                    "content_filter_builtins": content_filter_builtins,
                    "content_filters": content_filters,
                    "description": description,
                    "enforce_zdr": enforce_zdr,
                    "enforce_zdr_anthropic": enforce_zdr_anthropic,
                    "enforce_zdr_google": enforce_zdr_google,
                    "enforce_zdr_openai": enforce_zdr_openai,
                    "enforce_zdr_other": enforce_zdr_other,
                    "ignored_models": ignored_models,
                    "ignored_providers": ignored_providers,
                    "limit_usd": limit_usd,
                    "reset_interval": reset_interval,
                    "workspace_id": unset_if_none(workspace_id),
                },
            ),
            responses={"201": components.CreateGuardrailResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "403": errors.ForbiddenResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        name: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        allowed_models: OptionalNullable[Iterable[str]] = UNSET,
        allowed_providers: OptionalNullable[Iterable[str]] = UNSET,
        content_filter_builtins: OptionalNullable[
            Iterable[
                components.ContentFilterBuiltinEntryInput
                | components.ContentFilterBuiltinEntryInputTypedDict
            ]
        ] = UNSET,
        content_filters: OptionalNullable[
            Iterable[
                components.ContentFilterEntry | components.ContentFilterEntryTypedDict
            ]
        ] = UNSET,
        description: OptionalNullable[str] = UNSET,
        enforce_zdr: OptionalNullable[bool] = UNSET,
        enforce_zdr_anthropic: OptionalNullable[bool] = UNSET,
        enforce_zdr_google: OptionalNullable[bool] = UNSET,
        enforce_zdr_openai: OptionalNullable[bool] = UNSET,
        enforce_zdr_other: OptionalNullable[bool] = UNSET,
        ignored_models: OptionalNullable[Iterable[str]] = UNSET,
        ignored_providers: OptionalNullable[Iterable[str]] = UNSET,
        limit_usd: OptionalNullable[float] = UNSET,
        reset_interval: OptionalNullable[components.GuardrailInterval] = UNSET,
        workspace_id: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.CreateGuardrailResponse:
        """Create a guardrail.

        Adds a guardrail to a workspace of the account that the key belongs to. Needs a
        management key.

        :param name: The name of the new guardrail.
        :param allowed_models: The slugs or canonical slugs of the allowed models.
        :param allowed_providers: The ids of the allowed providers.
        :param content_filter_builtins: Built-in content filters. Only the slug
            "regex-prompt-injection" allows the action "flag". The slugs of personal
            data (email, phone, ssn, credit-card, ip-address, person-name, address)
            allow "block" and "redact".
        :param content_filters: Custom content filters. Their regular expressions are
            matched against the messages of a request.
        :param description: The purpose of the guardrail.
        :param enforce_zdr: Deprecated. Use enforce_zdr_anthropic, enforce_zdr_openai,
            enforce_zdr_google and enforce_zdr_other instead. Whether zero data
            retention is required for all providers. This value applies to each omitted
            field of a provider.
        :param enforce_zdr_anthropic: Whether zero data retention is required for
            Anthropic models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_google: Whether zero data retention is required for Google
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_openai: Whether zero data retention is required for OpenAI
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_other: Whether zero data retention is required for models of
            all providers except Anthropic, OpenAI and Google. If omitted, the value of
            enforce_zdr applies.
        :param ignored_models: The slugs or canonical slugs of the excluded models.
        :param ignored_providers: The ids of the excluded providers.
        :param limit_usd: The spending limit for each interval, in US dollars.
        :param reset_interval: The reset interval of the spending limit: daily, weekly
            or monthly.
        :param workspace_id: The workspace of the new guardrail. The default is the
            default workspace.
        """
        if enforce_zdr is not UNSET:
            warn_deprecated(
                "enforce_zdr",
                "Use enforce_zdr_anthropic, enforce_zdr_openai, enforce_zdr_google "
                "and enforce_zdr_other instead.",
            )
        call: Call[components.CreateGuardrailResponse] = Call(
            "POST",
            "/guardrails",
            operation_id="createGuardrail",
            parameters=global_parameters(
                http_referer, x_open_router_title, x_open_router_categories
            ),
            body=json_body(
                components.CreateGuardrailRequest,
                {
                    "name": name,
                    "allowed_models": allowed_models,
                    "allowed_providers": allowed_providers,
                    "content_filter_builtins": content_filter_builtins,
                    "content_filters": content_filters,
                    "description": description,
                    "enforce_zdr": enforce_zdr,
                    "enforce_zdr_anthropic": enforce_zdr_anthropic,
                    "enforce_zdr_google": enforce_zdr_google,
                    "enforce_zdr_openai": enforce_zdr_openai,
                    "enforce_zdr_other": enforce_zdr_other,
                    "ignored_models": ignored_models,
                    "ignored_providers": ignored_providers,
                    "limit_usd": limit_usd,
                    "reset_interval": reset_interval,
                    "workspace_id": unset_if_none(workspace_id),
                },
            ),
            responses={"201": components.CreateGuardrailResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "403": errors.ForbiddenResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def delete(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.DeleteGuardrailResponse:
        """Delete a guardrail.

        Removes a guardrail. Needs a management key.

        :param id: The id of the guardrail.
        """
        call: Call[components.DeleteGuardrailResponse] = Call(
            "DELETE",
            "/guardrails/{id}",
            operation_id="deleteGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            responses={"200": components.DeleteGuardrailResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def delete_async(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.DeleteGuardrailResponse:
        """Delete a guardrail.

        Removes a guardrail. Needs a management key.

        :param id: The id of the guardrail.
        """
        call: Call[components.DeleteGuardrailResponse] = Call(
            "DELETE",
            "/guardrails/{id}",
            operation_id="deleteGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            responses={"200": components.DeleteGuardrailResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def get(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.GetGuardrailResponse:
        """Get a guardrail.

        A single guardrail with all of its settings. Needs a management key.

        :param id: The id of the guardrail.
        """
        call: Call[components.GetGuardrailResponse] = Call(
            "GET",
            "/guardrails/{id}",
            operation_id="getGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            responses={"200": components.GetGuardrailResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def get_async(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.GetGuardrailResponse:
        """Get a guardrail.

        A single guardrail with all of its settings. Needs a management key.

        :param id: The id of the guardrail.
        """
        call: Call[components.GetGuardrailResponse] = Call(
            "GET",
            "/guardrails/{id}",
            operation_id="getGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            responses={"200": components.GetGuardrailResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def update(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        allowed_models: OptionalNullable[Iterable[str]] = UNSET,
        allowed_providers: OptionalNullable[Iterable[str]] = UNSET,
        content_filter_builtins: OptionalNullable[
            Iterable[
                components.ContentFilterBuiltinEntryInput
                | components.ContentFilterBuiltinEntryInputTypedDict
            ]
        ] = UNSET,
        content_filters: OptionalNullable[
            Iterable[
                components.ContentFilterEntry | components.ContentFilterEntryTypedDict
            ]
        ] = UNSET,
        description: OptionalNullable[str] = UNSET,
        enforce_zdr: OptionalNullable[bool] = UNSET,
        enforce_zdr_anthropic: OptionalNullable[bool] = UNSET,
        enforce_zdr_google: OptionalNullable[bool] = UNSET,
        enforce_zdr_openai: OptionalNullable[bool] = UNSET,
        enforce_zdr_other: OptionalNullable[bool] = UNSET,
        ignored_models: OptionalNullable[Iterable[str]] = UNSET,
        ignored_providers: OptionalNullable[Iterable[str]] = UNSET,
        limit_usd: OptionalNullable[float] = UNSET,
        name: str | None = None,
        reset_interval: OptionalNullable[components.GuardrailInterval] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.UpdateGuardrailResponse:
        """Update a guardrail.

        Changes the given settings. Omitted settings keep their values. Needs a
        management key.

        :param id: The id of the guardrail.
        :param allowed_models: The new list of slugs or canonical slugs of the allowed
            models.
        :param allowed_providers: The new list of ids of the allowed providers.
        :param content_filter_builtins: Built-in content filters. They replace the
            present filters, and null removes them. Only the slug
            "regex-prompt-injection" allows the action "flag". The slugs of personal
            data (email, phone, ssn, credit-card, ip-address, person-name, address)
            allow "block" and "redact".
        :param content_filters: Custom content filters. They replace the present
            filters. Null removes them.
        :param description: The new purpose of the guardrail.
        :param enforce_zdr: Deprecated. Use enforce_zdr_anthropic, enforce_zdr_openai,
            enforce_zdr_google and enforce_zdr_other instead. Whether zero data
            retention is required for all providers. This value applies to each omitted
            field of a provider.
        :param enforce_zdr_anthropic: Whether zero data retention is required for
            Anthropic models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_google: Whether zero data retention is required for Google
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_openai: Whether zero data retention is required for OpenAI
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_other: Whether zero data retention is required for models of
            all providers except Anthropic, OpenAI and Google. If omitted, the value of
            enforce_zdr applies.
        :param ignored_models: The slugs or canonical slugs of the excluded models.
        :param ignored_providers: The ids of the excluded providers.
        :param limit_usd: The new spending limit for each interval, in US dollars.
        :param name: The new name of the guardrail.
        :param reset_interval: The reset interval of the spending limit: daily, weekly
            or monthly.
        """
        if enforce_zdr is not UNSET:
            warn_deprecated(
                "enforce_zdr",
                "Use enforce_zdr_anthropic, enforce_zdr_openai, enforce_zdr_google "
                "and enforce_zdr_other instead.",
            )
        call: Call[components.UpdateGuardrailResponse] = Call(
            "PATCH",
            "/guardrails/{id}",
            operation_id="updateGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.UpdateGuardrailRequest,
                {
                    "allowed_models": allowed_models,
                    "allowed_providers": allowed_providers,
                    "content_filter_builtins": content_filter_builtins,
                    "content_filters": content_filters,
                    "description": description,
                    "enforce_zdr": enforce_zdr,
                    "enforce_zdr_anthropic": enforce_zdr_anthropic,
                    "enforce_zdr_google": enforce_zdr_google,
                    "enforce_zdr_openai": enforce_zdr_openai,
                    "enforce_zdr_other": enforce_zdr_other,
                    "ignored_models": ignored_models,
                    "ignored_providers": ignored_providers,
                    "limit_usd": limit_usd,
                    "name": unset_if_none(name),
                    "reset_interval": reset_interval,
                },
            ),
            responses={"200": components.UpdateGuardrailResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def update_async(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        allowed_models: OptionalNullable[Iterable[str]] = UNSET,
        allowed_providers: OptionalNullable[Iterable[str]] = UNSET,
        content_filter_builtins: OptionalNullable[
            Iterable[
                components.ContentFilterBuiltinEntryInput
                | components.ContentFilterBuiltinEntryInputTypedDict
            ]
        ] = UNSET,
        content_filters: OptionalNullable[
            Iterable[
                components.ContentFilterEntry | components.ContentFilterEntryTypedDict
            ]
        ] = UNSET,
        description: OptionalNullable[str] = UNSET,
        enforce_zdr: OptionalNullable[bool] = UNSET,
        enforce_zdr_anthropic: OptionalNullable[bool] = UNSET,
        enforce_zdr_google: OptionalNullable[bool] = UNSET,
        enforce_zdr_openai: OptionalNullable[bool] = UNSET,
        enforce_zdr_other: OptionalNullable[bool] = UNSET,
        ignored_models: OptionalNullable[Iterable[str]] = UNSET,
        ignored_providers: OptionalNullable[Iterable[str]] = UNSET,
        limit_usd: OptionalNullable[float] = UNSET,
        name: str | None = None,
        reset_interval: OptionalNullable[components.GuardrailInterval] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.UpdateGuardrailResponse:
        """Update a guardrail.

        Changes the given settings. Omitted settings keep their values. Needs a
        management key.

        :param id: The id of the guardrail.
        :param allowed_models: The new list of slugs or canonical slugs of the allowed
            models.
        :param allowed_providers: The new list of ids of the allowed providers.
        :param content_filter_builtins: Built-in content filters. They replace the
            present filters, and null removes them. Only the slug
            "regex-prompt-injection" allows the action "flag". The slugs of personal
            data (email, phone, ssn, credit-card, ip-address, person-name, address)
            allow "block" and "redact".
        :param content_filters: Custom content filters. They replace the present
            filters. Null removes them.
        :param description: The new purpose of the guardrail.
        :param enforce_zdr: Deprecated. Use enforce_zdr_anthropic, enforce_zdr_openai,
            enforce_zdr_google and enforce_zdr_other instead. Whether zero data
            retention is required for all providers. This value applies to each omitted
            field of a provider.
        :param enforce_zdr_anthropic: Whether zero data retention is required for
            Anthropic models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_google: Whether zero data retention is required for Google
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_openai: Whether zero data retention is required for OpenAI
            models. If omitted, the value of enforce_zdr applies.
        :param enforce_zdr_other: Whether zero data retention is required for models of
            all providers except Anthropic, OpenAI and Google. If omitted, the value of
            enforce_zdr applies.
        :param ignored_models: The slugs or canonical slugs of the excluded models.
        :param ignored_providers: The ids of the excluded providers.
        :param limit_usd: The new spending limit for each interval, in US dollars.
        :param name: The new name of the guardrail.
        :param reset_interval: The reset interval of the spending limit: daily, weekly
            or monthly.
        """
        if enforce_zdr is not UNSET:
            warn_deprecated(
                "enforce_zdr",
                "Use enforce_zdr_anthropic, enforce_zdr_openai, enforce_zdr_google "
                "and enforce_zdr_other instead.",
            )
        call: Call[components.UpdateGuardrailResponse] = Call(
            "PATCH",
            "/guardrails/{id}",
            operation_id="updateGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.UpdateGuardrailRequest,
                {
                    "allowed_models": allowed_models,
                    "allowed_providers": allowed_providers,
                    "content_filter_builtins": content_filter_builtins,
                    "content_filters": content_filters,
                    "description": description,
                    "enforce_zdr": enforce_zdr,
                    "enforce_zdr_anthropic": enforce_zdr_anthropic,
                    "enforce_zdr_google": enforce_zdr_google,
                    "enforce_zdr_openai": enforce_zdr_openai,
                    "enforce_zdr_other": enforce_zdr_other,
                    "ignored_models": ignored_models,
                    "ignored_providers": ignored_providers,
                    "limit_usd": limit_usd,
                    "name": unset_if_none(name),
                    "reset_interval": reset_interval,
                },
            ),
            responses={"200": components.UpdateGuardrailResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list_guardrail_key_assignments(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListGuardrailKeyAssignmentsResponse:
        """List key assignments for a guardrail.

        The API keys with one guardrail. Needs a management key.

        :param id: The id of the guardrail.
        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListKeyAssignmentsResponse] = Call(
            "GET",
            "/guardrails/{id}/assignments/keys",
            operation_id="listGuardrailKeyAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListKeyAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(
            call, operations.ListGuardrailKeyAssignmentsResponse
        )

    async def list_guardrail_key_assignments_async(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListGuardrailKeyAssignmentsResponse:
        """List key assignments for a guardrail.

        The API keys with one guardrail. Needs a management key.

        :param id: The id of the guardrail.
        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListKeyAssignmentsResponse] = Call(
            "GET",
            "/guardrails/{id}/assignments/keys",
            operation_id="listGuardrailKeyAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListKeyAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncListGuardrailKeyAssignmentsResponse
        )

    def bulk_assign_keys(
        self,
        *,
        id: str,
        key_hashes: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkAssignKeysResponse:
        """Bulk assign keys to a guardrail.

        Applies one guardrail to several API keys. Needs a management key.

        :param id: The id of the guardrail.
        :param key_hashes: The hashes of the API keys to assign.
        """
        call: Call[components.BulkAssignKeysResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/keys",
            operation_id="bulkAssignKeysToGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkAssignKeysRequest,
                {
                    "key_hashes": key_hashes,
                },
            ),
            responses={"200": components.BulkAssignKeysResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def bulk_assign_keys_async(
        self,
        *,
        id: str,
        key_hashes: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkAssignKeysResponse:
        """Bulk assign keys to a guardrail.

        Applies one guardrail to several API keys. Needs a management key.

        :param id: The id of the guardrail.
        :param key_hashes: The hashes of the API keys to assign.
        """
        call: Call[components.BulkAssignKeysResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/keys",
            operation_id="bulkAssignKeysToGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkAssignKeysRequest,
                {
                    "key_hashes": key_hashes,
                },
            ),
            responses={"200": components.BulkAssignKeysResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def bulk_unassign_keys(
        self,
        *,
        id: str,
        key_hashes: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkUnassignKeysResponse:
        """Bulk unassign keys from a guardrail.

        Removes one guardrail from several API keys. Needs a management key.

        :param id: The id of the guardrail.
        :param key_hashes: The hashes of the API keys to unassign.
        """
        call: Call[components.BulkUnassignKeysResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/keys/remove",
            operation_id="bulkUnassignKeysFromGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkUnassignKeysRequest,
                {
                    "key_hashes": key_hashes,
                },
            ),
            responses={"200": components.BulkUnassignKeysResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def bulk_unassign_keys_async(
        self,
        *,
        id: str,
        key_hashes: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkUnassignKeysResponse:
        """Bulk unassign keys from a guardrail.

        Removes one guardrail from several API keys. Needs a management key.

        :param id: The id of the guardrail.
        :param key_hashes: The hashes of the API keys to unassign.
        """
        call: Call[components.BulkUnassignKeysResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/keys/remove",
            operation_id="bulkUnassignKeysFromGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkUnassignKeysRequest,
                {
                    "key_hashes": key_hashes,
                },
            ),
            responses={"200": components.BulkUnassignKeysResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list_guardrail_member_assignments(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListGuardrailMemberAssignmentsResponse:
        """List member assignments for a guardrail.

        The organization members with one guardrail. Needs a management key.

        :param id: The id of the guardrail.
        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListMemberAssignmentsResponse] = Call(
            "GET",
            "/guardrails/{id}/assignments/members",
            operation_id="listGuardrailMemberAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListMemberAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(
            call, operations.ListGuardrailMemberAssignmentsResponse
        )

    async def list_guardrail_member_assignments_async(
        self,
        *,
        id: str,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListGuardrailMemberAssignmentsResponse:
        """List member assignments for a guardrail.

        The organization members with one guardrail. Needs a management key.

        :param id: The id of the guardrail.
        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListMemberAssignmentsResponse] = Call(
            "GET",
            "/guardrails/{id}/assignments/members",
            operation_id="listGuardrailMemberAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListMemberAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncListGuardrailMemberAssignmentsResponse
        )

    def bulk_assign_members(
        self,
        *,
        id: str,
        member_user_ids: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkAssignMembersResponse:
        """Bulk assign members to a guardrail.

        Applies one guardrail to several members of the organization. Needs a management
        key.

        :param id: The id of the guardrail.
        :param member_user_ids: The user ids of the members to assign.
        """
        call: Call[components.BulkAssignMembersResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/members",
            operation_id="bulkAssignMembersToGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkAssignMembersRequest,
                {
                    "member_user_ids": member_user_ids,
                },
            ),
            responses={"200": components.BulkAssignMembersResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def bulk_assign_members_async(
        self,
        *,
        id: str,
        member_user_ids: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkAssignMembersResponse:
        """Bulk assign members to a guardrail.

        Applies one guardrail to several members of the organization. Needs a management
        key.

        :param id: The id of the guardrail.
        :param member_user_ids: The user ids of the members to assign.
        """
        call: Call[components.BulkAssignMembersResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/members",
            operation_id="bulkAssignMembersToGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkAssignMembersRequest,
                {
                    "member_user_ids": member_user_ids,
                },
            ),
            responses={"200": components.BulkAssignMembersResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def bulk_unassign_members(
        self,
        *,
        id: str,
        member_user_ids: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkUnassignMembersResponse:
        """Bulk unassign members from a guardrail.

        Removes one guardrail from several members of the organization. Needs a
        management key.

        :param id: The id of the guardrail.
        :param member_user_ids: The user ids of the members to unassign.
        """
        call: Call[components.BulkUnassignMembersResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/members/remove",
            operation_id="bulkUnassignMembersFromGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkUnassignMembersRequest,
                {
                    "member_user_ids": member_user_ids,
                },
            ),
            responses={"200": components.BulkUnassignMembersResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def bulk_unassign_members_async(
        self,
        *,
        id: str,
        member_user_ids: Iterable[str],
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.BulkUnassignMembersResponse:
        """Bulk unassign members from a guardrail.

        Removes one guardrail from several members of the organization. Needs a
        management key.

        :param id: The id of the guardrail.
        :param member_user_ids: The user ids of the members to unassign.
        """
        call: Call[components.BulkUnassignMembersResponse] = Call(
            "POST",
            "/guardrails/{id}/assignments/members/remove",
            operation_id="bulkUnassignMembersFromGuardrail",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Path("id", id, str),
            ],
            body=json_body(
                components.BulkUnassignMembersRequest,
                {
                    "member_user_ids": member_user_ids,
                },
            ),
            responses={"200": components.BulkUnassignMembersResponse},
            errors={
                "400": errors.BadRequestResponseError,
                "401": errors.UnauthorizedResponseError,
                "404": errors.NotFoundResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def list_key_assignments(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListKeyAssignmentsResponse:
        """List all key assignments.

        The key assignments of all guardrails of the account that the key belongs to.
        Needs a management key.

        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListKeyAssignmentsResponse] = Call(
            "GET",
            "/guardrails/assignments/keys",
            operation_id="listKeyAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListKeyAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ListKeyAssignmentsResponse)

    async def list_key_assignments_async(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListKeyAssignmentsResponse:
        """List all key assignments.

        The key assignments of all guardrails of the account that the key belongs to.
        Needs a management key.

        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListKeyAssignmentsResponse] = Call(
            "GET",
            "/guardrails/assignments/keys",
            operation_id="listKeyAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListKeyAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncListKeyAssignmentsResponse
        )

    def list_member_assignments(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListMemberAssignmentsResponse:
        """List all member assignments.

        The member assignments of all guardrails of the account that the key belongs to.
        Needs a management key.

        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListMemberAssignmentsResponse] = Call(
            "GET",
            "/guardrails/assignments/members",
            operation_id="listMemberAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListMemberAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.paginate(call, operations.ListMemberAssignmentsResponse)

    async def list_member_assignments_async(
        self,
        *,
        http_referer: str | None = None,
        x_open_router_title: str | None = None,
        x_open_router_categories: str | None = None,
        offset: int | None = 0,
        limit: int | None = 50,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.AsyncListMemberAssignmentsResponse:
        """List all member assignments.

        The member assignments of all guardrails of the account that the key belongs to.
        Needs a management key.

        :param offset: The number of records before the first returned record.
        :param limit: The maximum number of returned records, at most 100.
        """
        call: Call[components.ListMemberAssignmentsResponse] = Call(
            "GET",
            "/guardrails/assignments/members",
            operation_id="listMemberAssignments",
            parameters=[
                *global_parameters(
                    http_referer, x_open_router_title, x_open_router_categories
                ),
                Query("offset", offset, int),
                Query("limit", limit, int),
            ],
            responses={"200": components.ListMemberAssignmentsResponse},
            errors={
                "401": errors.UnauthorizedResponseError,
                "500": errors.InternalServerResponseError,
            },
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.paginate_async(
            call, operations.AsyncListMemberAssignmentsResponse
        )
