# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Schemes of the Authorization header besides Bearer (RFC 9110, section 11)."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from ..errors import ArgumentError
from .context import AppliedAuth
from .no_credentials import NO_CREDENTIALS
from .security import Scheme, Secret, resolve

if TYPE_CHECKING:
    from ..transport.steps import Steps
    from .context import AuthContext


class BasicAuth(Scheme):
    """User name and password (RFC 7617); both are required, one may be empty."""

    def __init__(
        self, username: Secret | None, password: Secret | None, hint: str
    ) -> None:
        super().__init__(None, hint)
        self._username, self._password = username, password
        self.is_off = NO_CREDENTIALS in (username, password)

    def pair(self, context: AuthContext) -> Steps[tuple[str, str] | None]:
        """User name and password; ``None`` unless both exist."""
        username = yield from resolve(self._username, context)
        password = yield from resolve(self._password, context)
        if username is None or password is None or not (username or password):
            return None
        if ":" in username:
            raise ArgumentError(f"a user name cannot have a colon: {self.hint}")
        return username, password

    def value(self, context: AuthContext) -> Steps[str | None]:
        pair = yield from self.pair(context)
        return None if pair is None else b64encode(":".join(pair).encode()).decode()

    def applied(self, value: str) -> AppliedAuth:
        return AppliedAuth({"Authorization": f"Basic {value}"}, {})


class HttpAuth(Scheme):
    """Another scheme of the Authorization header, such as ``Token``."""

    def __init__(self, scheme: str, secret: Secret | None, hint: str) -> None:
        super().__init__(secret, hint)
        self._scheme = scheme

    def applied(self, value: str) -> AppliedAuth:
        return AppliedAuth({"Authorization": f"{self._scheme} {value}"}, {})
