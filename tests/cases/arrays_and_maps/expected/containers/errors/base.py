"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class ContainersError(ResponseError):
    """The base of all errors that have a response: one that is not a result."""


class ContainersDefaultError(ContainersError):
    """A response, most often an error, that the API's description does not know.

    One that is not JSON where JSON is declared is another.
    """


class ResponseValidationError(ContainersError):
    """A successful response whose body cannot be read as its declared type."""
