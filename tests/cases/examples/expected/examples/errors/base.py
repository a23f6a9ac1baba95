"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class ExamplesError(ResponseError):
    """A response of the server that is not a result; the base of all of them."""


class ExamplesDefaultError(ExamplesError):
    """An error response, or any response, that the API's description does not know."""


class ResponseValidationError(ExamplesError):
    """A successful response whose body cannot be read as its declared type."""
