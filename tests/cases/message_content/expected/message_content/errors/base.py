"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class MessageContentError(ResponseError):
    """The base class of all errors with a response."""


class MessageContentDefaultError(MessageContentError):
    """An error response, or any other response, without a declared schema.

    A response that is not JSON, but is declared to be, raises this error, too.
    """


class ResponseValidationError(MessageContentError):
    """A successful response whose body does not match its declared type."""
