# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The event loops that connections belong to."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from ..loaded import loaded_module

if TYPE_CHECKING:
    from ..aliases import Foreign


def running_loop() -> Foreign:
    """The running event loop of asyncio, or the running trio."""
    trio = loaded_module("trio")
    if trio is not None:
        with suppress(RuntimeError):
            return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


def is_closed(loop: Foreign) -> bool:
    """Whether a loop has ended; a run of trio vanishes with its token."""
    return hasattr(loop, "is_closed") and loop.is_closed()
