"""OAuth 2.0: tokens that the SDK obtains by itself (RFC 6749)."""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast
from urllib.parse import quote_plus, urlencode, urljoin

from ..transport.timeouts import phases
from .security import Ask, Bearer, Secret, Sent, checked

if TYPE_CHECKING:
    from ..transport.http import Request, Response

# A token is renewed this long before it expires, or after half its life.
_AHEAD_SECONDS = 60.0
_POLL_SECONDS = 0.01
# A refresh token that is no longer good (RFC 6749, section 5.2).
_REFUSED = (400, 401)


class TokenEndpoint(NamedTuple):
    """Where a flow's tokens come from.

    Relative URLs start at the API's server. ``client_auth`` is how the endpoint wants
    the client's own secret: ``client_secret_basic`` or ``client_secret_post``.
    """

    url: str
    refresh_url: str | None = None
    client_auth: str = "client_secret_basic"


@dataclass(frozen=True, slots=True)
class Token:
    """An answer of a token endpoint (RFC 6749, section 5.1); times in seconds."""

    access_token: str = field(repr=False)
    expires_in: float | None = None
    refresh_token: str | None = field(default=None, repr=False)
    scope: str | None = None


@dataclass(frozen=True, kw_only=True)
class Grant:
    """What a token is obtained with.

    ``scopes`` are asked for, ``extra`` are more fields of the token request, such as
    ``audience``. ``token_url`` replaces the one that the API names. ``on_token`` is
    called with every new token, whose refresh token may be worth keeping.
    """

    scopes: Sequence[str] = ()
    extra: Mapping[str, str] | None = field(default=None, repr=False)
    token_url: str | None = None
    on_token: Callable[[Token], object] | None = None

    flows: ClassVar[Sequence[str]]
    repeatable: ClassVar[bool] = True

    def first(self) -> dict[str, str]:
        """The fields of the first token request."""
        raise NotImplementedError

    def client(self) -> tuple[str | None, str | None]:
        """The client's name and secret."""
        raise NotImplementedError

    def wanted(self) -> dict[str, str]:
        """The field of the scopes."""
        return {"scope": " ".join(self.scopes)} if self.scopes else {}


@dataclass(frozen=True)
class ClientCredentials(Grant):
    """The client's own credentials (RFC 6749, section 4.4)."""

    client_id: str
    client_secret: str = field(repr=False)

    flows = ("clientCredentials",)

    def first(self) -> dict[str, str]:
        return {"grant_type": "client_credentials"}

    def client(self) -> tuple[str | None, str | None]:
        return self.client_id, self.client_secret


@dataclass(frozen=True)
class PasswordGrant(Grant):
    """A user's name and password (RFC 6749, section 4.3)."""

    username: str
    password: str = field(repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)

    flows = ("password",)

    def first(self) -> dict[str, str]:
        user = {"username": self.username, "password": self.password}
        return {"grant_type": "password", **user}

    def client(self) -> tuple[str | None, str | None]:
        return self.client_id, self.client_secret


@dataclass(frozen=True)
class AuthorizationCode(Grant):
    """A code that a user's consent gave (RFC 6749, section 4.1; RFC 7636).

    It is good for one token, which is kept alive with its refresh token.
    """

    code: str = field(repr=False)
    redirect_uri: str | None = None
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    code_verifier: str | None = field(default=None, repr=False)

    flows = ("authorizationCode",)
    repeatable = False

    def first(self) -> dict[str, str]:
        fields = {
            "grant_type": "authorization_code",
            "code": self.code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": self.code_verifier,
        }
        return {name: value for name, value in fields.items() if value is not None}

    def client(self) -> tuple[str | None, str | None]:
        return self.client_id, self.client_secret


@dataclass(frozen=True)
class RefreshToken(Grant):
    """A refresh token that was obtained before (RFC 6749, section 6)."""

    refresh_token: str = field(repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)

    flows = ("authorizationCode", "deviceAuthorization", "password")
    repeatable = False

    def first(self) -> dict[str, str]:
        return refreshing(self.refresh_token)

    def client(self) -> tuple[str | None, str | None]:
        return self.client_id, self.client_secret


class _Held(NamedTuple):
    """A token in use, and when to renew it."""

    token: Token
    renew_at: float | None


class OAuth2Bearer(Bearer):
    """An access token, or what it is obtained with; ``endpoints`` are by flow."""

    def __init__(
        self,
        secret: Secret | Grant | None,
        hint: str,
        endpoints: Mapping[str, TokenEndpoint],
    ) -> None:
        super().__init__(None if isinstance(secret, Grant) else secret, hint)
        self._grant: Grant | None = None
        if isinstance(secret, Grant):
            self._grant, self._endpoint = secret, _chosen(secret, endpoints)
        self._held: _Held | None = None
        self._refused: str | None = None
        self._lock, self._process = Lock(), os.getpid()
        # The thread whose event loop has a task with the lock.
        self._looping: int | None = None

    async def value(self, ask: Ask) -> str | None:
        if self._grant is None:
            return await super().value(ask)
        held = self._held
        if held is None or self._is_due(held, ask):
            held = await self._renewed(self._grant, held, ask)
        return checked(held.token.access_token, self.hint)

    def placed(self, value: str) -> Sent:
        schemes = () if self._grant is None else (self,)
        return super().placed(value)._replace(schemes=schemes)

    def renew(self, response: Response) -> bool:
        # The token itself is replaced by whoever has the lock.
        sent: str = response.request.headers.get("Authorization", "")
        self._refused = sent.removeprefix("Bearer ") or None
        return bool(sent)

    def _is_due(self, held: _Held, ask: Ask) -> bool:
        if held.token.access_token == self._refused:
            return True
        return held.renew_at is not None and held.renew_at <= ask.settings.clock.now()

    async def _renewed(self, grant: Grant, stale: _Held | None, ask: Ask) -> _Held:
        """The token after ``stale``: one request however many calls want it."""
        has_lock = await self._acquire(ask)
        try:
            held = self._held
            if held is None or held is stale or self._is_due(held, ask):
                held = await self._fetched(grant, held, ask)
                self._held, self._refused = held, None
            return held
        finally:
            if has_lock:
                self._looping = None
                self._lock.release()

    async def _acquire(self, ask: Ask) -> bool:
        """Wait for the lock; whether it is there.

        :raises TotalTimeoutError: when the call has no time left.
        """
        if self._process != os.getpid():
            # Nobody in a forked process releases what a thread of the parent held.
            self._lock, self._process = Lock(), os.getpid()
        if ask.is_async:
            # Threads and tasks of any event loop share the lock, and a task must not
            # block its loop: it comes again.
            while not self._lock.acquire(blocking=False):
                ask.budget.remaining()
                await ask.settings.clock.sleep_async(_POLL_SECONDS)
            self._looping = get_ident()
            return True
        while not self._lock.acquire(timeout=_POLL_SECONDS):
            ask.budget.remaining()
            # A task of this very thread cannot go on while a sync call waits for it.
            if self._looping == get_ident():
                return False
        return True

    async def _fetched(self, grant: Grant, held: _Held | None, ask: Ask) -> _Held:
        kept = None if held is None else held.token.refresh_token
        response: Response | None = None
        if kept is not None:
            request = _TokenRequest(grant, self._endpoint, refreshing(kept))
            response = await request.send(ask)
        if response is None or (grant.repeatable and response.status_code in _REFUSED):
            fields = grant.first() | grant.wanted()
            response = await _TokenRequest(grant, self._endpoint, fields).send(ask)
        token = _read(response, kept, ask)
        if grant.on_token is not None:
            await _told(grant.on_token(token), ask)
        return _Held(token, _renewal(token, ask))


class _TokenRequest(NamedTuple):
    """A request to a token endpoint (RFC 6749, sections 2.3.1 and 3.2)."""

    grant: Grant
    endpoint: TokenEndpoint
    fields: Mapping[str, str]

    def __repr__(self) -> str:
        return f"_TokenRequest({self.grant!r})"

    async def send(self, ask: Ask) -> Response:
        http: Any = ask.http  # of either library
        request = self._request(ask)
        # No redirect takes the secrets elsewhere.
        if ask.is_async:
            answer: Response = await http.send(request, follow_redirects=False)
            return answer
        if ask.budget.end is None:
            response: Response = http.send(request, follow_redirects=False)
            return response
        from ..transport.http import hurried, read_within

        request = hurried(request, http, ask.budget)
        response = http.send(request, stream=True, follow_redirects=False)
        return read_within(response, ask.budget)

    def _request(self, ask: Ask) -> Request:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": ask.settings.user_agent,
        }
        fields = {**self.fields, **(self.grant.extra or {})}
        name, secret = self.grant.client()
        if name and secret and self.endpoint.client_auth == "client_secret_basic":
            pair = f"{quote_plus(name)}:{quote_plus(secret)}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        else:
            given = {"client_id": name, "client_secret": secret}
            fields |= {key: value for key, value in given.items() if value}
        options: dict[str, Any] = {"content": urlencode(fields).encode()}
        limits, remaining = ask.budget.limits, ask.budget.remaining()
        if limits is not None:
            options["timeout"] = phases(limits, ask.http, remaining)
        request: Request = ask.http.build_request(
            "POST", self._url(ask), headers=headers, **options
        )
        return request

    def _url(self, ask: Ask) -> str:
        url = self.endpoint.url
        if "refresh_token" in self.fields and self.endpoint.refresh_url:
            url = self.endpoint.refresh_url
        return urljoin(f"{ask.settings.server_url}/", url)


def refreshing(token: str) -> dict[str, str]:
    """The fields of a request with a refresh token (RFC 6749, section 6)."""
    return {"grant_type": "refresh_token", "refresh_token": token}


def _chosen(grant: Grant, endpoints: Mapping[str, TokenEndpoint]) -> TokenEndpoint:
    found = [endpoints[flow] for flow in grant.flows if flow in endpoints]
    known = next(iter((*found, *endpoints.values())), TokenEndpoint(""))
    if grant.token_url is not None:
        return known._replace(url=grant.token_url, refresh_url=None)
    if not found:
        name = type(grant).__name__
        raise ValueError(f"the API has no token_url for {name}: pass one to it")
    return found[0]


def _read(response: Response, kept: str | None, ask: Ask) -> Token:
    """:raises ResponseError: for an answer without a token."""
    try:
        answer: Any = json.loads(response.content)
    except ValueError:
        answer = None
    match answer:
        case {"access_token": str(access)} if access and response.status_code < 300:
            fields = cast("dict[str, Any]", answer)  # JSON objects have text keys
            refresh = fields.get("refresh_token") or kept
            return Token(
                access, _seconds(fields.get("expires_in")), refresh, fields.get("scope")
            )
        case {"error": str(code), "error_description": str(text)}:
            problem = f": {code}: {text}"
        case {"error": str(code)}:
            problem = f": {code}"
        case _:
            problem = " without an access token"
    message = f"no token: the token endpoint answered {response.status_code}{problem}"
    raise ask.settings.errors.default(message, response)


def _seconds(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except ValueError:
        return None


def _renewal(token: Token, ask: Ask) -> float | None:
    life = token.expires_in
    if life is None:
        return None
    return ask.settings.clock.now() + max(life - _AHEAD_SECONDS, life / 2)


async def _told(result: object, ask: Ask) -> None:
    """Wait for what ``on_token`` has begun."""
    if not isinstance(result, Awaitable):
        return
    if not ask.is_async:
        if isinstance(result, Coroutine):
            result.close()  # which nobody waits for, and Python would complain of
        raise TypeError("a coroutine function is an on_token for async calls only")
    await result
