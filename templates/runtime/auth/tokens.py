# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The tokens of one grant and one set of scopes: requested, kept and renewed."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Sequence
from threading import Lock, get_ident
from typing import TYPE_CHECKING, NamedTuple

from ..transport.waits import Await
from .grants import AnyGrant, Token, TokenEndpoint, refresh_fields

if TYPE_CHECKING:
    from ..http_types import Response
    from ..transport.retries import Clock
    from ..transport.steps import Steps
    from .context import AuthContext

# A token is renewed this long before it expires, or after half its life.
_AHEAD_SECONDS = 60.0
_POLL_SECONDS = 0.01
# The statuses for an invalid refresh token (RFC 6749, section 5.2).
_REFUSED = (400, 401)


class _Held(NamedTuple):
    """A token in use, and the time to renew it."""

    token: Token
    renew_at: float | None


class TokenSource:
    """The token of a grant for one set of scopes, which all calls share."""

    def __init__(
        self, grant: AnyGrant, endpoint: TokenEndpoint, scopes: Sequence[str]
    ) -> None:
        self._grant, self._endpoint, self._scopes = grant, endpoint, scopes
        self._held: _Held | None = None
        self._refused: str | None = None
        self._lock, self._process = Lock(), os.getpid()
        # The thread of the event loop whose task holds the lock.
        self._loop_thread: int | None = None

    def token(self, context: AuthContext) -> Steps[str]:
        """The access token; without one in use, a new one is requested.

        :raises ResponseError: if the token endpoint returns no token.
        """
        held = self._held
        if held is None or self._is_due(held, context):
            held = yield from self._renewed(held, context)
        return held.token.access_token

    def refuse(self, token: str) -> None:
        """Replace the token before the next call, if it is ``token``."""
        # The next attempt replaces the token, under the lock.
        if self._held is not None and self._held.token.access_token == token:
            self._refused = token

    def _is_due(self, held: _Held, context: AuthContext) -> bool:
        if held.token.access_token == self._refused:
            return True
        now = context.settings.clock.now()
        return held.renew_at is not None and held.renew_at <= now

    def _renewed(self, stale: _Held | None, context: AuthContext) -> Steps[_Held]:
        """The token after ``stale``; calls at the same time share one request."""
        has_lock = yield from self._acquire(context)
        try:
            held = self._held
            if held is None or held is stale or self._is_due(held, context):
                held = yield from self._fetched(held, context)
                self._held, self._refused = held, None
            return held
        finally:
            if has_lock:
                self._loop_thread = None
                self._lock.release()

    def _acquire(self, context: AuthContext) -> Steps[bool]:
        """Wait for the lock; returns whether it was acquired.

        :raises TotalTimeoutError: when the call has no time left.
        """
        if self._process != os.getpid():
            # A thread of the parent process cannot release a lock in the forked one.
            self._lock, self._process = Lock(), os.getpid()
        while not (yield _Acquire(self._lock, context.settings.clock)):
            context.remaining()  # raises after the deadline
            # A sync call inside an event loop would wait for a task of its own thread.
            if not context.is_async and self._loop_thread == get_ident():
                return False
        if context.is_async:
            self._loop_thread = get_ident()
        return True

    def _fetched(self, held: _Held | None, context: AuthContext) -> Steps[_Held]:
        from .token_requests import TokenRequest, token_of

        grant = self._grant
        refresh = None if held is None else held.token.refresh_token
        first = grant.fields()
        if self._scopes:
            first["scope"] = " ".join(self._scopes)
        fields = first if refresh is None else refresh_fields(refresh)
        request = TokenRequest(grant, self._endpoint, fields)
        response: Response = yield request.step(context)
        if refresh and grant.repeatable and response.status_code in _REFUSED:
            response = yield request._replace(fields=first).step(context)
        token = token_of(response, refresh, context)
        if grant.on_token is not None:
            result = grant.on_token(token)
            if isinstance(result, Awaitable):
                yield Await(result, "an on_token", context.deadline)
        return _Held(token, _renewal_time(token, context))


class _Acquire(NamedTuple):
    """The step that tries to acquire a lock; its result is whether it did.

    Threads and tasks of all event loops share the lock. A task must not block its loop.
    """

    lock: Lock
    clock: Clock
    deadline: None = None

    def run(self) -> bool:
        return self.lock.acquire(timeout=_POLL_SECONDS)

    async def run_async(self) -> bool:
        if self.lock.acquire(blocking=False):
            return True
        await self.clock.sleep_async(_POLL_SECONDS)
        return False


def _renewal_time(token: Token, context: AuthContext) -> float | None:
    life = token.expires_in
    if life is None:
        return None
    return context.settings.clock.now() + max(life - _AHEAD_SECONDS, life / 2)
