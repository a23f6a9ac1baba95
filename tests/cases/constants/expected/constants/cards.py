"""The methods of ``cards``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.request.bodies import form_body
from ._runtime.request.fields import FormField
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from ._runtime.streaming.undeclared import Undeclared
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Cards(BaseResource):
    """The methods of ``cards``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def add(
        self,
        *,
        number: str,
        type: Literal["card"] = "card",
        version: Literal[2] = 2,
        agreed: Literal[True] = True,
        mode: Literal["fast"] | None = "fast",
        the_kind: Literal["k"] = "k",
        deleted: Literal[True] | None = None,
        maybe: OptionalNullable[Literal["m"]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Card:
        """POST /cards

        :param type: By a reference.
        :param deleted: Only deleted cards have it.
        """
        call: Call[components.Card] = Call(
            "POST",
            "/cards",
            operation_id="add",
            body=json_body(
                components.Card,
                {
                    "type": type,
                    "number": number,
                    "version": version,
                    "agreed": agreed,
                    "mode": mode,
                    "the-kind": the_kind,
                    "deleted": unset_if_none(deleted),
                    "maybe": maybe,
                },
            ),
            responses={"200": components.Card},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_async(
        self,
        *,
        number: str,
        type: Literal["card"] = "card",
        version: Literal[2] = 2,
        agreed: Literal[True] = True,
        mode: Literal["fast"] | None = "fast",
        the_kind: Literal["k"] = "k",
        deleted: Literal[True] | None = None,
        maybe: OptionalNullable[Literal["m"]] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Card:
        """POST /cards

        :param type: By a reference.
        :param deleted: Only deleted cards have it.
        """
        call: Call[components.Card] = Call(
            "POST",
            "/cards",
            operation_id="add",
            body=json_body(
                components.Card,
                {
                    "type": type,
                    "number": number,
                    "version": version,
                    "agreed": agreed,
                    "mode": mode,
                    "the-kind": the_kind,
                    "deleted": unset_if_none(deleted),
                    "maybe": maybe,
                },
            ),
            responses={"200": components.Card},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def add_form(
        self,
        *,
        type: Literal["bank"] | None = None,
        iban: str | None = None,
        zero: Literal[0] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """POST /forms"""
        call: Call[Any] = Call(
            "POST",
            "/forms",
            operation_id="addForm",
            body=form_body(
                [
                    FormField(
                        "type", unset_if_none(type), Literal["bank"], constant="bank"
                    ),
                    FormField("iban", unset_if_none(iban), str),
                    FormField("zero", unset_if_none(zero), Literal[0], constant=0),
                ],
                optional=True,
            ),
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def add_form_async(
        self,
        *,
        type: Literal["bank"] | None = None,
        iban: str | None = None,
        zero: Literal[0] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """POST /forms"""
        call: Call[Any] = Call(
            "POST",
            "/forms",
            operation_id="addForm",
            body=form_body(
                [
                    FormField(
                        "type", unset_if_none(type), Literal["bank"], constant="bank"
                    ),
                    FormField("iban", unset_if_none(iban), str),
                    FormField("zero", unset_if_none(zero), Literal[0], constant=0),
                ],
                optional=True,
            ),
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
