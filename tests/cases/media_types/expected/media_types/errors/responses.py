"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import MediaTypesError


class ProblemError(DataError[components.Problem], MediaTypesError):
    """An error (status 4XX)."""


class ReportError(DataError[components.Report], MediaTypesError):
    """An error (status 4XX)."""
