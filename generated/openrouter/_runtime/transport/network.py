# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Additions to the connections of the HTTP libraries.

Reads and writes end with the call that they are for. A connection on which the server
has sent more than its responses is not used again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..aliases import Foreign, Value
    from ..http_types import Response

# The limit of a write is one of each part that the system takes. This is about a part.
_PIECE = 65_536
# From a response to its framing. A library without this way has no such check.
_TO_FRAMING = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")


class Limit(float):
    """The seconds of a phase that also ends with its call.

    The HTTP library asks for the limit of a phase once, and uses it for each read.
    """

    __slots__ = ("_call_has_left", "own")

    own: float | None
    _call_has_left: Callable[[], float]

    def __new__(
        cls, own: float | None, remaining: float, call_has_left: Callable[[], float]
    ) -> Limit:
        """A phase with a limit of its ``own``, or none; the ``remaining`` time now."""
        if isinstance(own, Limit):
            own = own.own
        short = remaining if own is None or remaining < own else own
        made = float.__new__(cls, short)
        made.own, made._call_has_left = own, call_has_left
        return made

    def left(self) -> float:
        """Seconds for a read or a write that begins now; not positive after the end."""
        left, own = self._call_has_left(), self.own
        return left if own is None or left < own else own


def obey_limits(network: Foreign) -> None:
    """Let a connection end its reads and writes with the call."""
    # Another library's object may not allow this.
    with suppress(TypeError):
        class_: Foreign = network.__class__
        if not isinstance(network, _Connection):
            network.__class__ = _class_of(class_)


def watch(response: Response, network: Foreign) -> None:
    """Let the connection of a response notice bytes behind the response."""
    found: Foreign = response.stream
    for name in _TO_FRAMING:
        found = getattr(found, name, None)
    obey_limits(network)
    with suppress(AttributeError):
        network.framing = found


@cache
def _class_of(class_: Foreign) -> type[Foreign]:
    is_async = hasattr(class_, "aclose")
    bases = (_Connection if is_async else _SyncConnection, class_)
    return type(class_.__name__, bases, {"__module__": class_.__module__})


class _Connection:
    """The part of a connection that is not the library's."""

    framing: Foreign

    def get_extra_info(self, info: str) -> Value:
        # The library closes an idle connection that is readable, but does not see what
        # it has read behind the last response. The next one would begin with that.
        if info == "is_readable":
            framing = getattr(self, "framing", None)
            if framing is not None and framing.trailing_data[0]:
                return True
        library: Foreign = super()
        return library.get_extra_info(info)


class _SyncConnection(_Connection):
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if isinstance(timeout, Limit):
            timeout = self._left(timeout, "ReadTimeout")
        library: Foreign = super()
        found: bytes = library.read(max_bytes, timeout)
        return found

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        library: Foreign = super()
        if not isinstance(timeout, Limit):
            library.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _PIECE):
            left = self._left(timeout, "WriteTimeout")
            library.write(buffer[start : start + _PIECE], left)

    def _left(self, limit: Limit, error: str) -> float:
        """Seconds for a read or a write that begins now.

        :raises TimeoutException: of the library, after the end.
        """
        left = limit.left()
        if left <= 0:
            library = sys.modules[type(self).__module__.partition(".")[0]]
            raise getattr(library, error)
        return left
