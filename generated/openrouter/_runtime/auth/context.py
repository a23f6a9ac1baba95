# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The context of credentials, and their additions to a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from ..http_types import AsyncHttpClient, HttpClient, Request, Response
    from ..transport.limits import Deadline
    from ..transport.timeouts import Timeouts
    from .needs import AuthSettings, Requirement


class AuthContext(NamedTuple):
    """One call, as far as credentials need to know it.

    ``requirement`` is ``None`` where the API's own holds. ``headers`` are the
    lower-case names of the caller's headers. ``is_given`` tells that the HTTP client is
    the caller's and may have credentials of its own. ``limits`` are the timeouts of the
    call, and ``deadline`` is its end if they have a total. ``scopes`` are those
    that it needs of a scheme.
    """

    requirement: Requirement | None
    headers: frozenset[str]
    is_given: bool
    is_async: bool
    http: HttpClient | AsyncHttpClient
    settings: AuthSettings
    limits: Timeouts | None
    deadline: Deadline | None
    scopes: Sequence[str] = ()

    @property
    def is_lenient(self) -> bool:
        """Whether the request may go out without the SDK's own credentials."""
        return self.is_given or "authorization" in self.headers

    def remaining(self) -> float | None:
        """Seconds until the deadline, if there is one.

        :raises TotalTimeoutError: after the deadline.
        """
        return None if self.deadline is None else self.deadline.remaining()


class SigningScheme(Protocol):
    """A security scheme that takes part in the exchange."""

    def sign(self, request: Request, context: AuthContext) -> None: ...
    def renew(self, response: Response) -> bool: ...


class AppliedAuth(NamedTuple):
    """The additions of credentials to a request, and the schemes of the exchange."""

    headers: Mapping[str, str]
    query: Mapping[str, str]
    schemes: tuple[SigningScheme, ...] = ()

    def __repr__(self) -> str:
        return "AppliedAuth(***)"

    def sign(self, request: Request, context: AuthContext) -> None:
        """Let the schemes change the request before it is sent."""
        for scheme in self.schemes:
            scheme.sign(request, context)

    def renew(self, response: Response) -> bool:
        """Whether a scheme has other credentials for a response with status 401."""
        if response.status_code != 401:
            return False
        renewed = [scheme.renew(response) for scheme in self.schemes]
        return any(renewed)


NO_AUTH = AppliedAuth({}, {})
