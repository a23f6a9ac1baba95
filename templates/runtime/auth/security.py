"""Credentials; the value is asked for before every request and never shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from ..errors import MissingCredentialsError

if TYPE_CHECKING:
    from ..client import Settings
    from ..request.build import Draft
    from ..transport.http import AsyncHttpClient, HttpClient, Request, Response
    from ..transport.timeouts import Budget

T = TypeVar("T")
Secret: TypeAlias = str | Callable[[], str | Awaitable[str | None] | None]
"""A secret, or a function that returns it; a coroutine function in async calls."""

Requirement: TypeAlias = Sequence[Sequence[str]]
"""Names of schemes: one of the lists is enough, an empty one asks for nothing."""


class Ask(NamedTuple):
    """What one request needs, and what its caller brings.

    ``requirement`` is ``None`` where the API's own holds. ``headers`` are the names of
    the caller's headers, lower-case; ``is_given`` tells that the HTTP client is the
    caller's, too, and may have credentials of its own. ``budget`` is the call's time.
    """

    requirement: Requirement | None
    headers: frozenset[str]
    is_given: bool
    is_async: bool
    http: HttpClient | AsyncHttpClient
    settings: Settings
    budget: Budget

    @property
    def is_lenient(self) -> bool:
        """Whether the request may go out without the SDK's own credentials."""
        return self.is_given or "authorization" in self.headers


class Sent(NamedTuple):
    """What credentials add to a request; ``schemes`` take part in the exchange."""

    headers: Mapping[str, str]
    query: Mapping[str, str]
    schemes: tuple[Scheme, ...] = ()

    def __repr__(self) -> str:
        return "Sent(***)"

    def sign(self, request: Request, ask: Ask) -> None:
        """Let the schemes see the request as it goes out."""
        for scheme in self.schemes:
            scheme.sign(request, ask)

    def renews(self, response: Response) -> bool:
        """Whether credentials that were refused are worth another attempt."""
        if response.status_code != 401:
            return False
        renewed = [scheme.renew(response) for scheme in self.schemes]
        return any(renewed)


NOTHING = Sent({}, {})


class Security:
    """All credentials of a client; here, none.

    ``names`` are the headers and query parameters, lower-case, that hold secrets.
    """

    names: frozenset[str] = frozenset()

    def known(self, ask: Ask) -> Sent | None:
        """What a request gets, if nobody has to be asked for it."""
        return None

    async def sent(self, ask: Ask) -> Sent:
        """What a request gets.

        :raises MissingCredentialsError: when the client lacks what it needs.
        """
        return NOTHING


class Scheme(Security):
    """One security scheme: a secret, where it travels, and a hint for its lack."""

    header: str | None = "authorization"
    _known: Sent | None = None

    def __init__(self, secret: Secret | None, hint: str) -> None:
        self._secret = secret
        self.hint = hint

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def known(self, ask: Ask) -> Sent | None:
        if ask.requirement is not None or self.is_replaced(ask):
            return None
        if self._known is None and isinstance(self._secret, str) and self._secret:
            self._known = self.placed(checked(self._secret, self.hint))
        return self._known

    async def sent(self, ask: Ask) -> Sent:
        requirement = ask.requirement
        if self.is_replaced(ask):
            return self.replaced()
        if requirement is not None and not any(requirement):
            return NOTHING
        value = await self.value(ask)
        if value is not None:
            return self.placed(value)
        if ask.is_lenient or (requirement is not None and not all(requirement)):
            return NOTHING
        raise MissingCredentialsError(f"no credentials: {self.hint}")

    def is_replaced(self, ask: Ask) -> bool:
        """Whether the caller's own headers stand in for the secret."""
        return self.header in ask.headers

    def replaced(self) -> Sent:
        """What a request gets whose caller has given the header of the secret."""
        return NOTHING

    async def value(self, ask: Ask) -> str | None:
        """What is sent, ``None`` without a secret."""
        value = await resolve(self._secret, ask)
        return checked(value, self.hint) if value else None

    def placed(self, value: str) -> Sent:
        """The value where it travels."""
        raise NotImplementedError

    def sign(self, request: Request, ask: Ask) -> None:
        """Look at the request before it goes out."""

    def renew(self, response: Response) -> bool:
        """Whether another attempt may be accepted where this one was not."""
        return False


class Bearer(Scheme):
    """``Authorization: Bearer`` (RFC 6750)."""

    def placed(self, value: str) -> Sent:
        return Sent({"Authorization": f"Bearer {value}"}, {})


_NO_SECURITY = Security()


def security_of(ask: Ask, draft: Draft) -> Security:
    """What one request of a call gets its credentials from."""
    security = ask.settings.security
    # What is at another origin is not the secret's business.
    if security is None or draft.is_elsewhere:
        return _NO_SECURITY
    return security


async def resolve(secret: Secret | None, ask: Ask) -> str | None:
    """The secret itself, which a function is asked for."""
    if secret is None or isinstance(secret, str):
        return secret
    value = secret()
    if value is None or isinstance(value, str):
        return value
    if not ask.is_async:
        if isinstance(value, Coroutine):
            value.close()
        raise TypeError("a coroutine function is a credential for async calls only")
    return await value


def checked(value: str, hint: str) -> str:
    """:raises ValueError: for a secret that a header cannot carry (RFC 9110, 5.5)."""
    if not value.isascii() or not value.isprintable():
        raise ValueError(
            "the credential has characters that a header cannot carry, "
            f"such as a line break: {hint}"
        )
    return value


def now(work: Coroutine[Any, Any, T]) -> T:  # what it yields is for event loops
    """The result of a coroutine in a sync call, where nothing has to be waited for.

    So the sync and the async side share what they do about credentials.
    """
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    work.close()
    raise RuntimeError("a sync call cannot wait")
