# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""A forked process, which has only the thread that has forked.

What other threads have locked at that moment stays locked in it: the modules that they
are importing.
"""

from __future__ import annotations

import sys
from importlib import _bootstrap
from threading import get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..aliases import Foreign


def forget_threads() -> None:
    """End the imports of other threads. They begin again, as after a failure."""
    # Python would wait for them for ever.
    locks: Foreign = getattr(_bootstrap, "_module_locks", {})
    for name, reference in list(locks.items()):
        lock = reference()
        if lock is None or lock.owner in (None, get_ident()):
            continue
        del locks[name]
        specification = getattr(sys.modules.get(name), "__spec__", None)
        if getattr(specification, "_initializing", False):
            del sys.modules[name]
