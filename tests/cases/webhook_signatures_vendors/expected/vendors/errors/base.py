"""The base classes of the SDK's errors."""

from __future__ import annotations

from .._runtime.errors import ResponseError


class VendorsError(ResponseError):
    """A response of the server that is not a result; the base of all of them."""


class VendorsDefaultError(VendorsError):
    """An error response, or any response, that the API's description does not know."""


class ResponseValidationError(VendorsError):
    """A successful response whose body cannot be read as its declared type."""
