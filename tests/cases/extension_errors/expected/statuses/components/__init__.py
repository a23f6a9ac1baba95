"""Models of the API.

Each module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .jobs import Job, Missing, Problem, ProblemDetail
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Job": "jobs",
            "Missing": "jobs",
            "Problem": "jobs",
            "ProblemDetail": "jobs",
        },
    )

__all__ = [
    "Job",
    "Missing",
    "Problem",
    "ProblemDetail",
]
