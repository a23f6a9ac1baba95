"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class RelativeServerError(ResponseError):
    """A response of the server that is not a result; the base of all of them."""


class RelativeServerDefaultError(RelativeServerError):
    """An error response, or any response, that the API's description does not know."""


class ResponseValidationError(RelativeServerError):
    """A successful response whose body cannot be read as its declared type."""
