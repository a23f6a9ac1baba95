"""Work without the collector of reference cycles."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def without_collection(work: Callable[P, T]) -> Callable[P, T]:
    """The function, run without the collector.

    The trees of a document live until the end of a run, have no cycles, and have
    hundreds of thousands of values. Looking through them again and again takes an
    eighth of the time of a run.
    """

    @wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if was_enabled:
                gc.enable()

    return run
