"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class OddTextError(ResponseError):
    """The base of all errors that have a response: one that is not a result."""


class OddTextDefaultError(OddTextError):
    """A response, most often an error, that the API's description does not know.

    One that is not JSON where JSON is declared is another.
    """


class ResponseValidationError(OddTextError):
    """A successful response whose body cannot be read as its declared type."""
