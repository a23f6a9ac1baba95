"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import OpenRouterError


class BadRequestResponseError(
    DataError[components.BadRequestResponse], OpenRouterError
):
    """The request is malformed, or a value in it is not accepted (status 400)."""


class ForbiddenResponseError(DataError[components.ForbiddenResponse], OpenRouterError):
    """The key does not allow this action (status 403)."""


class InternalServerResponseError(
    DataError[components.InternalServerResponse], OpenRouterError
):
    """The server failed to answer (status 500)."""


class NotFoundResponseError(DataError[components.NotFoundResponse], OpenRouterError):
    """There is no guardrail with this id (status 404)."""


class UnauthorizedResponseError(
    DataError[components.UnauthorizedResponse], OpenRouterError
):
    """The key is missing or not valid (status 401)."""
