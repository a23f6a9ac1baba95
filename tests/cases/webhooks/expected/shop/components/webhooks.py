"""Models of webhooks."""

from __future__ import annotations

from .._runtime.validation.read_only import SharedModel


class Address(SharedModel, read_only=("id",)):
    id: str | None = None
    url: str
    secret: str | None = None
