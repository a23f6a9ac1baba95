"""Recursion as deep as schemas refer to each other."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
# One schema that refers to the next takes about ten calls and five kilobytes.
_CALLS = 200_000
_BYTES = 512 * 1024**2


def with_deep_stack(work: Callable[P, T]) -> Callable[P, T]:
    """The function, run in a thread that has a large stack.

    Its result is returned and its exceptions are raised as usual.
    """

    @wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        results: list[T] = []
        errors: list[BaseException] = []

        def target() -> None:
            try:
                results.append(work(*args, **kwargs))
            except BaseException as error:
                errors.append(error)

        _run(target)
        for error in errors:
            raise error
        return results[0]

    return run


def _run(target: Callable[[], None]) -> None:
    calls, size = sys.getrecursionlimit(), threading.stack_size(_BYTES)
    try:
        sys.setrecursionlimit(_CALLS)
        thread = threading.Thread(target=target, name="sdkwright", daemon=True)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(calls)
