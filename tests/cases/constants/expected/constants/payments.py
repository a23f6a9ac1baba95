"""The methods of ``payments``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from . import components
from ._runtime.call import Call, Options, json_body
from ._runtime.request.bodies import lines_body
from ._runtime.resources import BaseResource
from ._runtime.sentinel import unset_if_none
from ._runtime.streaming.undeclared import Undeclared
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class Payments(BaseResource):
    """The methods of ``payments``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def pay(
        self,
        *,
        method: components.Method | components.MethodTypedDict,
        others: Iterable[components.Method | components.MethodTypedDict] | None = None,
        pet: components.Pet | components.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PayResponse:
        """POST /payments

        :param method: All members have a constant.
        :param pet: The mapping says what the property of the members does not.
        """
        call: Call[components.PayResponse] = Call(
            "POST",
            "/payments",
            operation_id="pay",
            body=json_body(
                components.PayRequest,
                {
                    "method": method,
                    "others": unset_if_none(others),
                    "pet": unset_if_none(pet),
                },
            ),
            responses={"200": components.PayResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def pay_async(
        self,
        *,
        method: components.Method | components.MethodTypedDict,
        others: Iterable[components.Method | components.MethodTypedDict] | None = None,
        pet: components.Pet | components.PetTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.PayResponse:
        """POST /payments

        :param method: All members have a constant.
        :param pet: The mapping says what the property of the members does not.
        """
        call: Call[components.PayResponse] = Call(
            "POST",
            "/payments",
            operation_id="pay",
            body=json_body(
                components.PayRequest,
                {
                    "method": method,
                    "others": unset_if_none(others),
                    "pet": unset_if_none(pet),
                },
            ),
            responses={"200": components.PayResponse},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)

    def pay_all(
        self,
        *,
        body: Iterable[components.Method | components.MethodTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """POST /batches"""
        call: Call[Any] = Call(
            "POST",
            "/batches",
            operation_id="payAll",
            body=lines_body(components.Method, body, "application/jsonl"),
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def pay_all_async(
        self,
        *,
        body: Iterable[components.Method | components.MethodTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """POST /batches"""
        call: Call[Any] = Call(
            "POST",
            "/batches",
            operation_id="payAll",
            body=lines_body(components.Method, body, "application/jsonl"),
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
