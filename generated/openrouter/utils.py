"""Retry policies."""

from __future__ import annotations

from ._runtime.retries import BackoffStrategy, RetryConfig

__all__ = ["BackoffStrategy", "RetryConfig"]
