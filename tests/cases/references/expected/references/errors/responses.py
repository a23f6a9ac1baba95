"""Error answers that the API describes; ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import ReferencesError


class ProblemDetailError(DataError[components.ProblemDetail], ReferencesError):
    """Bad request (status 400)."""
