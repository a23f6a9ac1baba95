# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The settings of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias

from .sentinel import UNSET, OptionalNullable
from .transport.retries import Clock, RetryConfig

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .aliases import Value
    from .auth.security import Security
    from .errors import ErrorTypes
    from .transport.hooks import Hooks
    from .transport.servers import ServerChoice
    from .transport.timeouts import Timeout

Validation: TypeAlias = Literal["strict", "lenient"]
"""Results that break their schema are errors, or are read as far as they fit."""


class Logger(Protocol):
    """Takes messages, like a logger of ``logging``."""

    def debug(self, msg: str, /, *args: object) -> object: ...


class Settings(NamedTuple):
    """The settings of a client; they hold for every call.

    ``globals`` are values of parameters, by name on the wire. ``server`` is for calls
    that have servers of their own. ``idempotency_header`` gets a key for each call
    whose method is not idempotent. Calls are ``traced`` where OpenTelemetry is
    installed. Logs hide the values of fields whose lower-case names are ``redacted``.
    """

    server_url: str
    user_agent: str
    errors: ErrorTypes
    hooks: Hooks
    security: Security | None = None
    globals: Mapping[str, Value] = {}
    retries: OptionalNullable[RetryConfig] = UNSET
    timeout_ms: Timeout | None = None
    default_timeout_ms: int | None = None
    idempotency_header: str | None = None
    validation: Validation = "strict"
    logger: Logger | None = None
    clock: Clock = Clock()
    server: ServerChoice | None = None
    traced: bool = True
    redacted: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        # The URL and the parameters may hold secrets.
        return f"Settings(user_agent={self.user_agent!r}, security={self.security!r})"

    @property
    def hidden(self) -> frozenset[str]:
        """The lower-case names of secrets, besides names that look like secrets."""
        security = self.security
        return self.redacted if security is None else security.names | self.redacted
