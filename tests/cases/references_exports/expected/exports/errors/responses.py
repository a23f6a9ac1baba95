"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import ExportsError


class Error(DataError[components.Error], ExportsError):
    """Not found (status 404).

    Not found (status default).

    Bad request (status 400).
    """
