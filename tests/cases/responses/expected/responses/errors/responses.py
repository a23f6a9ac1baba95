"""Error responses that the API declares. ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import ResponsesError


class ProblemError(DataError[components.Problem], ResponsesError):
    """What went wrong (status 404).

    What went wrong (status 4XX).

    What went wrong (status default).
    """
