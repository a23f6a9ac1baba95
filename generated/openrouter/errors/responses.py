"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import OpenRouterError


class BadRequestResponseError(
    DataError[components.BadRequestResponse], OpenRouterError
):
    """The request is malformed or has an invalid value (status 400)."""


class ForbiddenResponseError(DataError[components.ForbiddenResponse], OpenRouterError):
    """The key does not allow this action (status 403)."""


class InternalServerResponseError(
    DataError[components.InternalServerResponse], OpenRouterError
):
    """The server has an internal error (status 500)."""


class NotFoundResponseError(DataError[components.NotFoundResponse], OpenRouterError):
    """No guardrail has this id (status 404)."""


class UnauthorizedResponseError(
    DataError[components.UnauthorizedResponse], OpenRouterError
):
    """The key is missing or invalid (status 401)."""
