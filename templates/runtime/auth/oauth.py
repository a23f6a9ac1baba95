"""OAuth 2.0: tokens that the SDK obtains by itself (RFC 6749)."""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock, get_ident
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast
from urllib.parse import quote_plus, urlencode, urljoin

from ..transport.steps import Await, Send
from .context import AppliedAuth
from .security import Bearer, Secret, checked

if TYPE_CHECKING:
    from ..aliases import Json, JsonObject, Keywords
    from ..http_types import Request, Response
    from ..transport.retries import Clock
    from ..transport.steps import Steps
    from .context import AuthContext

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

    def value(self, context: AuthContext) -> Steps[str | None]:
        if self._grant is None:
            return (yield from super().value(context))
        held = self._held
        if held is None or self._is_due(held, context):
            held = yield from self._renewed(self._grant, held, context)
        return checked(held.token.access_token, self.hint)

    def placed(self, value: str) -> AppliedAuth:
        schemes = () if self._grant is None else (self,)
        return super().placed(value)._replace(schemes=schemes)

    def renew(self, response: Response) -> bool:
        # The token itself is replaced by whoever has the lock.
        sent: str = response.request.headers.get("Authorization", "")
        self._refused = sent.removeprefix("Bearer ") or None
        return bool(sent)

    def _is_due(self, held: _Held, context: AuthContext) -> bool:
        if held.token.access_token == self._refused:
            return True
        now = context.settings.clock.now()
        return held.renew_at is not None and held.renew_at <= now

    def _renewed(
        self, grant: Grant, stale: _Held | None, context: AuthContext
    ) -> Steps[_Held]:
        """The token after ``stale``: one request however many calls want it."""
        has_lock = yield from self._acquire(context)
        try:
            held = self._held
            if held is None or held is stale or self._is_due(held, context):
                held = yield from self._fetched(grant, held, context)
                self._held, self._refused = held, None
            return held
        finally:
            if has_lock:
                self._looping = None
                self._lock.release()

    def _acquire(self, context: AuthContext) -> Steps[bool]:
        """Wait for the lock; whether it is held now.

        :raises TotalTimeoutError: when the call has no time left.
        """
        if self._process != os.getpid():
            # A thread of the parent process cannot release a lock in the forked one.
            self._lock, self._process = Lock(), os.getpid()
        while not (yield _Acquire(self._lock, context.settings.clock)):
            context.remaining()  # raises after the deadline
            # A task of this very thread cannot go on while a sync call waits for it.
            if not context.is_async and self._looping == get_ident():
                return False
        if context.is_async:
            self._looping = get_ident()
        return True

    def _fetched(
        self, grant: Grant, held: _Held | None, context: AuthContext
    ) -> Steps[_Held]:
        kept = None if held is None else held.token.refresh_token
        fields = grant.first() | grant.wanted() if kept is None else refreshing(kept)
        request = _TokenRequest(grant, self._endpoint, fields)
        response: Response = yield request.step(context)
        if kept and grant.repeatable and response.status_code in _REFUSED:
            fields = grant.first() | grant.wanted()
            request = _TokenRequest(grant, self._endpoint, fields)
            response = yield request.step(context)
        token = _read(response, kept, context)
        if grant.on_token is not None:
            result = grant.on_token(token)
            if isinstance(result, Awaitable):
                yield Await(result, "an on_token", context.deadline)
        return _Held(token, _renewal(token, context))


class _Acquire(NamedTuple):
    """The step that tries to acquire a lock for a moment; whether it has done so.

    Threads and tasks of any event loop share the lock. A task must not block its loop.
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


class _TokenRequest(NamedTuple):
    """A request to a token endpoint (RFC 6749, sections 2.3.1 and 3.2)."""

    grant: Grant
    endpoint: TokenEndpoint
    fields: Mapping[str, str]

    def __repr__(self) -> str:
        return f"_TokenRequest({self.grant!r})"

    def step(self, context: AuthContext) -> Send:
        """The step that sends the request."""
        # No redirect takes the secrets elsewhere.
        return Send(
            context.http,
            self._request(context),
            context.deadline,
            options={"follow_redirects": False},
        )

    def _request(self, context: AuthContext) -> Request:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": context.settings.user_agent,
        }
        fields = {**self.fields, **(self.grant.extra or {})}
        name, secret = self.grant.client()
        if name and secret and self.endpoint.client_auth == "client_secret_basic":
            pair = f"{quote_plus(name)}:{quote_plus(secret)}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        else:
            given = {"client_id": name, "client_secret": secret}
            fields |= {key: value for key, value in given.items() if value}
        options: Keywords = {"content": urlencode(fields).encode()}
        if context.limits is not None:
            from ..transport.limits import phases

            options["timeout"] = phases(
                context.limits, context.http, context.remaining()
            )
        request: Request = context.http.build_request(
            "POST", self._url(context), headers=headers, **options
        )
        return request

    def _url(self, context: AuthContext) -> str:
        url = self.endpoint.url
        if "refresh_token" in self.fields and self.endpoint.refresh_url:
            url = self.endpoint.refresh_url
        return urljoin(f"{context.settings.server_url}/", url)


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


def _read(response: Response, kept: str | None, context: AuthContext) -> Token:
    """:raises ResponseError: for an answer without a token."""
    try:
        answer: Json = json.loads(response.content)
    except ValueError:
        answer = None
    match answer:
        case {"access_token": str(access)} if access and response.status_code < 300:
            fields = cast("JsonObject", answer)  # its keys are text
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
    raise context.settings.errors.default(message, response)


def _seconds(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except ValueError:
        return None


def _renewal(token: Token, context: AuthContext) -> float | None:
    life = token.expires_in
    if life is None:
        return None
    return context.settings.clock.now() + max(life - _AHEAD_SECONDS, life / 2)
