"""Error answers that the API describes; ``data`` is the decoded body."""

from __future__ import annotations

from .. import components
from .._runtime.errors import DataError
from .base import StatusesError


class ProblemError(DataError[components.Problem], StatusesError):
    """Not yet (status 202).

    Broken (status 500).

    Refused (status 200).
    """

    message_path = ("detail", "words")
