"""The methods of ``forms``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID

from . import components
from ._runtime.call import Call, Options
from ._runtime.request.bodies import form_body, multipart_body
from ._runtime.request.fields import FileField, FormField
from ._runtime.request.uploads import FileInput
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Forms(BaseResource):
    """The methods of ``forms``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def send_form(
        self,
        *,
        id: str | UUID,
        rate: float | Decimal | None = None,
        rates: Iterable[float | Decimal] | None = None,
        limits: components.Limits | components.LimitsTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /forms"""
        call: Call[None] = Call(
            "POST",
            "/forms",
            operation_id="sendForm",
            body=form_body(
                [
                    FormField("id", id, str),
                    FormField("rate", unset_if_none(rate), float),
                    FormField("rates", unset_if_none(rates), list[float]),
                    FormField("limits", unset_if_none(limits), components.Limits),
                ]
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_form_async(
        self,
        *,
        id: str | UUID,
        rate: float | Decimal | None = None,
        rates: Iterable[float | Decimal] | None = None,
        limits: components.Limits | components.LimitsTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """POST /forms"""
        call: Call[None] = Call(
            "POST",
            "/forms",
            operation_id="sendForm",
            body=form_body(
                [
                    FormField("id", id, str),
                    FormField("rate", unset_if_none(rate), float),
                    FormField("rates", unset_if_none(rates), list[float]),
                    FormField("limits", unset_if_none(limits), components.Limits),
                ]
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def send_parts(
        self,
        *,
        id: str | UUID | None = None,
        rate: float | Decimal | None = None,
        limits: components.Limits | components.LimitsTypedDict | None = None,
        price: components.Price | components.PriceTypedDict | None = None,
        file: FileInput | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /forms

        :param price: A price, which is read and sent.
        """
        call: Call[None] = Call(
            "PUT",
            "/forms",
            operation_id="sendParts",
            body=multipart_body(
                [
                    FormField("id", unset_if_none(id), str),
                    FormField("rate", unset_if_none(rate), float),
                    FormField("limits", unset_if_none(limits), components.Limits),
                    FormField("price", unset_if_none(price), components.Price),
                    FileField("file", unset_if_none(file)),
                ]
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def send_parts_async(
        self,
        *,
        id: str | UUID | None = None,
        rate: float | Decimal | None = None,
        limits: components.Limits | components.LimitsTypedDict | None = None,
        price: components.Price | components.PriceTypedDict | None = None,
        file: FileInput | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """PUT /forms

        :param price: A price, which is read and sent.
        """
        call: Call[None] = Call(
            "PUT",
            "/forms",
            operation_id="sendParts",
            body=multipart_body(
                [
                    FormField("id", unset_if_none(id), str),
                    FormField("rate", unset_if_none(rate), float),
                    FormField("limits", unset_if_none(limits), components.Limits),
                    FormField("price", unset_if_none(price), components.Price),
                    FileField("file", unset_if_none(file)),
                ]
            ),
            responses={"204": None},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
