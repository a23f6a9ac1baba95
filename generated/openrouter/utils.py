"""Retries, timeouts, HTTP clients, and calls with their responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_module
from ._runtime.retries import BackoffStrategy, RetryConfig
from ._runtime.timeouts import Timeout, Timeouts

if TYPE_CHECKING:
    from ._runtime.doors import ApiResponse, Prepared, PreparedAsync
    from ._runtime.http import async_http_client, http_client
    from ._runtime.lenient import Deviation
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "ApiResponse": "_runtime.doors",
            "Deviation": "_runtime.lenient",
            "Prepared": "_runtime.doors",
            "PreparedAsync": "_runtime.doors",
            "async_http_client": "_runtime.http",
            "http_client": "_runtime.http",
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
