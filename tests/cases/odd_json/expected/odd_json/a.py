"""The methods of ``a``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from ._runtime.streaming.undeclared import Undeclared
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class A(BaseResource):
    """The methods of ``a``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def a(
        self,
        *,
        limit: float | Decimal | None = None,
        least: float | Decimal | None = None,
        id: int | None = None,
        mode: Literal["�", "b"] | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Half a character: �, a whole one: 😀, a NUL: \x00

        :param limit: Default: `float("inf")`.
        :param least: Default: `float("inf")`.
        """
        call: Call[Any] = Call(
            "GET",
            "/a",
            operation_id="a",
            parameters=[
                Query("limit", limit, float),
                Query("least", least, float),
                Query("id", id, int),
                Query("mode", mode, Literal["�", "b"] | str),
            ],
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def a_async(
        self,
        *,
        limit: float | Decimal | None = None,
        least: float | Decimal | None = None,
        id: int | None = None,
        mode: Literal["�", "b"] | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Half a character: �, a whole one: 😀, a NUL: \x00

        :param limit: Default: `float("inf")`.
        :param least: Default: `float("inf")`.
        """
        call: Call[Any] = Call(
            "GET",
            "/a",
            operation_id="a",
            parameters=[
                Query("limit", limit, float),
                Query("least", least, float),
                Query("id", id, int),
                Query("mode", mode, Literal["�", "b"] | str),
            ],
            responses={"200": Undeclared()},
            stream=True,
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
