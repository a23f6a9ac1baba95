"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import ExamplesError


class ProblemError(DataError[components.Problem], ExamplesError):
    """An error with an example (status 404)."""
