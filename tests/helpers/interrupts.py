"""Interrupts of processes that tests start."""

from __future__ import annotations

import signal


def interruptible() -> None:
    """Let a new process have the usual reaction to an interrupt.

    A shell starts background processes, and so the tests, with interrupts ignored.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
