"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import TwoResourcesError


class ProblemError(DataError[components.Problem], TwoResourcesError):
    """Problem (status 500)."""
