"""Error answers that the API describes; ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import InlineError


class CreateOrder422ErrorError(DataError[components.CreateOrder422Error], InlineError):
    """Not acceptable (status 422)."""
