"""Retries, timeouts, HTTP clients and raw responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_module
from ._runtime.transport.retries import BackoffStrategy, RetryConfig
from ._runtime.transport.timeouts import Timeout, Timeouts

if TYPE_CHECKING:
    from ._runtime.raw_responses import ApiResponse, Prepared, PreparedAsync
    from ._runtime.response.lenient import Deviation
    from ._runtime.transport.http import async_http_client, http_client
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "ApiResponse": "_runtime.raw_responses",
            "Deviation": "_runtime.response.lenient",
            "Prepared": "_runtime.raw_responses",
            "PreparedAsync": "_runtime.raw_responses",
            "async_http_client": "_runtime.transport.http",
            "http_client": "_runtime.transport.http",
        },
    )

__all__ = [
    "ApiResponse",
    "BackoffStrategy",
    "Deviation",
    "Prepared",
    "PreparedAsync",
    "RetryConfig",
    "Timeout",
    "Timeouts",
    "async_http_client",
    "http_client",
]
