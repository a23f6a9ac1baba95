"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class ReferencesError(ResponseError):
    """The base of all errors that have a response: one that is not a result."""


class ReferencesDefaultError(ReferencesError):
    """A response, most often an error, that the API's description does not know.

    One that is not JSON where JSON is declared is another.
    """


class ResponseValidationError(ReferencesError):
    """A successful response whose body cannot be read as its declared type."""
