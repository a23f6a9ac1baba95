"""A forked process, which has only the thread that has forked.

What other threads have locked at that moment stays locked in it: modules that they are
importing, and before Python 3.12 each ``cached_property`` whose function is running.
"""

from __future__ import annotations

import sys
from functools import cached_property
from importlib import _bootstrap
from threading import RLock, get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..aliases import Foreign

_PACKAGE = __name__.partition(".")[0]


def forget_threads() -> None:
    """Forget what other threads of the parent process were doing."""
    _forget_imports()
    if sys.version_info < (3, 12):
        _renew_properties()


def _forget_imports() -> None:
    """End the imports of other threads. They begin again, as after a failure."""
    # Without them, Python would wait for ever.
    locks: Foreign = getattr(_bootstrap, "_module_locks", {})
    for name, reference in list(locks.items()):
        lock = reference()
        if lock is None or lock.owner in (None, get_ident()):
            continue
        del locks[name]
        specification = getattr(sys.modules.get(name), "__spec__", None)
        if getattr(specification, "_initializing", False):
            del sys.modules[name]


def _renew_properties() -> None:
    """Give the properties of the SDK's classes new locks."""
    modules = [m for n, m in sys.modules.items() if n.partition(".")[0] == _PACKAGE]
    classes = [v for m in modules for v in vars(m).values() if isinstance(v, type)]
    for member in [v for c in classes for v in vars(c).values()]:
        if isinstance(member, cached_property):
            member.lock = RLock()  # type: ignore[attr-defined]  # not in its stub
