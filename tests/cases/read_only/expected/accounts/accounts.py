"""The methods of ``accounts``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class AccountsResource(BaseResource):
    """The methods of ``accounts``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def create(
        self,
        *,
        name: str,
        owner: components.AccountInput | components.AccountInputTypedDict,
        members: (
            Iterable[components.AccountInput | components.AccountInputTypedDict] | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Team:
        """POST /accounts

        :param owner: An account, which the server numbers.
        """
        call: Call[components.Team] = Call(
            "POST",
            "/accounts",
            operation_id="create",
            body=json_body(
                components.TeamInput,
                {
                    "name": name,
                    "owner": owner,
                    "members": unset_if_none(members),
                },
            ),
            responses={"200": components.Team},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def create_async(
        self,
        *,
        name: str,
        owner: components.AccountInput | components.AccountInputTypedDict,
        members: (
            Iterable[components.AccountInput | components.AccountInputTypedDict] | None
        ) = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Team:
        """POST /accounts

        :param owner: An account, which the server numbers.
        """
        call: Call[components.Team] = Call(
            "POST",
            "/accounts",
            operation_id="create",
            body=json_body(
                components.TeamInput,
                {
                    "name": name,
                    "owner": owner,
                    "members": unset_if_none(members),
                },
            ),
            responses={"200": components.Team},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def note(
        self,
        *,
        text: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /notes"""
        call: Call[None] = Call(
            "POST",
            "/notes",
            operation_id="note",
            body=json_body(
                components.Note,
                {
                    "text": text,
                },
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def note_async(
        self,
        *,
        text: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /notes"""
        call: Call[None] = Call(
            "POST",
            "/notes",
            operation_id="note",
            body=json_body(
                components.Note,
                {
                    "text": text,
                },
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
