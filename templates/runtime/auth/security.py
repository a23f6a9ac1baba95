# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Credentials: every request asks for their values, and nothing shows them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

from ..errors import ArgumentError, MissingCredentialsError
from .context import NO_AUTH, AppliedAuth

if TYPE_CHECKING:
    from ..http_types import Request, Response
    from ..transport.steps import Steps
    from .context import AuthContext
    from .no_credentials import NoCredentials

Secret: TypeAlias = (
    "str | Callable[[], str | Awaitable[str | None] | None] | NoCredentials"
)
"""A secret, or a function that returns it; a coroutine function in async calls."""


class Security:
    """All credentials of a client.

    ``names`` are the lower-case names of headers and query parameters with secrets.
    """

    names: frozenset[str] = frozenset()

    def static(self, context: AuthContext) -> AppliedAuth | None:
        """The additions to a request, if no function has to be called for them."""
        return None

    def apply(self, context: AuthContext) -> Steps[AppliedAuth]:
        """The additions to a request.

        :raises MissingCredentialsError: when the client lacks a credential.
        """
        raise NotImplementedError


class Scheme(Security):
    """One security scheme: a secret, its location, and a hint for its absence."""

    header: str | None = "authorization"
    is_off = False
    _static: AppliedAuth | None = None

    def __init__(self, secret: Secret | None, hint: str) -> None:
        if not (secret is None or isinstance(secret, str) or callable(secret)):
            from .no_credentials import check_marker

            check_marker(secret, hint)
            self.is_off = True
        self._secret = secret
        self.hint = hint

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def static(self, context: AuthContext) -> AppliedAuth | None:
        if context.requirement is not None or self.header in context.headers:
            return None
        if self._static is None and isinstance(self._secret, str) and self._secret:
            self._static = self.applied(checked(self._secret, self.hint))
        return self._static

    def apply(self, context: AuthContext) -> Steps[AppliedAuth]:
        requirement = context.requirement
        if self.is_replaced(context):
            return self.replaced()
        if self.is_off or (requirement is not None and not any(requirement)):
            return NO_AUTH
        value = yield from self.value(context)
        if value is not None:
            return self.applied(value)
        if context.is_lenient or (requirement is not None and not all(requirement)):
            return NO_AUTH
        raise MissingCredentialsError(f"no credentials: {self.hint}")

    def is_replaced(self, context: AuthContext) -> bool:
        """Whether the caller's own headers replace the secret."""
        return self.header in context.headers

    def replaced(self) -> AppliedAuth:
        """The additions if the caller's own headers replace the secret."""
        return NO_AUTH

    def value(self, context: AuthContext) -> Steps[str | None]:
        """The value to send; ``None`` without a secret."""
        value = yield from resolve(self._secret, context)
        return checked(value, self.hint) if value else None

    def applied(self, value: str) -> AppliedAuth:
        """The value in its location."""
        raise NotImplementedError

    def sign(self, request: Request, context: AuthContext) -> None:
        """Change the request before it is sent."""

    def renew(self, response: Response) -> bool:
        """Whether another attempt may succeed after this refusal."""
        return False


class Bearer(Scheme):
    """``Authorization: Bearer`` (RFC 6750)."""

    def applied(self, value: str) -> AppliedAuth:
        return AppliedAuth({"Authorization": f"Bearer {value}"}, {})


def resolve(secret: Secret | None, context: AuthContext) -> Steps[str | None]:
    """The text of a secret; a function is called for it."""
    if secret is None or isinstance(secret, str):
        return secret
    if not callable(secret):
        return None
    value = secret()
    if value is None or isinstance(value, str):
        return value
    from ..transport.waits import Await

    text: str | None = yield Await(value, "a credential", context.deadline)
    return text


def checked(value: str, hint: str) -> str:
    """The value of a credential.

    :raises ArgumentError: for a value that a header cannot carry (RFC 9110, 5.5).
    """
    if not value.isascii() or not value.isprintable():
        raise ArgumentError(
            "the credential has characters that a header cannot carry, "
            f"such as a line break: {hint}"
        )
    return value
