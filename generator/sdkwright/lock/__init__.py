"""The lock of an SDK: the names that it has published, which stay."""

from __future__ import annotations

from .contents import LOCK_FILE, Lock
from .match import pins_of
from .parse import parse_lock
from .record import lock_of, print_lock

__all__ = ["LOCK_FILE", "Lock", "lock_of", "parse_lock", "pins_of", "print_lock"]
