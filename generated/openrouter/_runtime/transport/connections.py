# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The HTTP clients of an SDK client."""

from __future__ import annotations

import os
import sys
import warnings
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, WeakSet

if TYPE_CHECKING:
    from ..aliases import Foreign
    from ..http_types import AsyncHttpClient, HttpClient


class Connections:
    """The caller's HTTP clients, or the SDK's own.

    The first call that needs a client makes it. Only the SDK's own clients are closed.
    A forked process has connections of its own.
    """

    def __init__(
        self,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
    ) -> None:
        self.given = client
        self.given_async = async_client
        self._closed = False
        self._closed_async = False
        self._ssl_context: Foreign = None
        self._own: HttpClient | None = None
        # Connections belong to an event loop, or to a run of trio.
        self._own_async: WeakKeyDictionary[Foreign, AsyncHttpClient] = (
            WeakKeyDictionary()
        )
        self._lock = Lock()
        _all.add(self)

    def sync(self) -> HttpClient:
        """The client of sync calls."""
        http = self._own if self.given is None else self.given
        if http is not None and not self._closed:
            return http
        from .http import http_client

        with self._lock:
            if self._closed:
                raise RuntimeError("the client is closed")
            if self._own is None:
                self._own = http_client(verify=self._tls())
            return self._own

    def of_loop(self) -> AsyncHttpClient:
        """The client of async calls in the running event loop."""
        loop, http = None, self.given_async
        if http is None:
            from .loops import running_loop

            loop = running_loop()
            http = self._own_async.get(loop)
        if http is not None and not self._closed_async:
            return http
        from .http import async_http_client
        from .loops import is_closed

        with self._lock:
            if self._closed_async:
                raise RuntimeError("the client is closed for async calls")
            for other in [o for o in self._own_async if is_closed(o)]:
                del self._own_async[other]
            self._own_async[loop] = async_http_client(verify=self._tls())
            return self._own_async[loop]

    def close(self) -> None:
        """Close the own client of sync calls; more calls are errors."""
        with self._lock:
            self._closed = True
            own, self._own = self._own, None
        if own is not None:
            own.close()

    async def aclose(self) -> None:
        """Close the own client of async calls; more calls are errors.

        This closes the client of the running event loop: the client of another loop
        can only be closed there.
        """
        with self._lock:
            self._closed_async = True
            if not self._own_async:
                return
            from .loops import running_loop

            own = self._own_async.pop(running_loop(), None)
        if own is not None:
            await own.aclose()

    def forget(self) -> None:
        """Start again without clients, and close nothing."""
        self._own = None
        self._own_async = WeakKeyDictionary()
        self._lock = Lock()

    def __del__(self) -> None:
        if sys.is_finalizing() or not (self._own or self._own_async):
            return
        if self._own is not None:
            self._own.close()
        warnings.warn(
            "an SDK client was not closed: use it in a with statement, or call "
            "close() or aclose()",
            ResourceWarning,
            source=self,
            stacklevel=2,
        )

    def _tls(self) -> Foreign:
        if self._ssl_context is None:
            from .http import new_ssl_context

            self._ssl_context = new_ssl_context()
        return self._ssl_context


_all: WeakSet[Connections] = WeakSet()


def _after_fork() -> None:
    """Forget the parent's connections and locks in a forked process.

    Closing the connections would close the parent's.
    """
    from .forks import forget_threads

    forget_threads()
    for connections in list(_all):
        connections.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
