# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""OAuth 2.0 grants, which obtain access tokens, and their token endpoints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple, TypeAlias


class TokenEndpoint(NamedTuple):
    """The token endpoint of a flow.

    Relative URLs start at the API's server. ``client_auth`` is the place of the
    client's own secret: ``client_secret_basic`` or ``client_secret_post``.
    """

    url: str
    refresh_url: str | None = None
    client_auth: str = "client_secret_basic"


@dataclass(frozen=True, slots=True)
class Token:
    """The response of a token endpoint (RFC 6749, section 5.1); times in seconds."""

    access_token: str = field(repr=False)
    expires_in: float | None = None
    refresh_token: str | None = field(default=None, repr=False)
    scope: str | None = None


@dataclass(frozen=True, kw_only=True)
class Grant:
    """The credentials of a token request.

    ``scopes`` are the requested scopes. By default, a grant that is ``repeatable``
    requests those that the call needs, with one token for each set of scopes, and other
    grants request none. ``extra`` are more fields of the request, such as ``audience``.
    ``token_url`` replaces the URL of the API's description. ``on_token`` is called with
    every new token, so that its refresh token can be saved.
    """

    scopes: Sequence[str] | None = None
    extra: Mapping[str, str] | None = field(default=None, repr=False)
    token_url: str | None = None
    on_token: Callable[[Token], object] | None = None

    flows: ClassVar[Sequence[str]]
    repeatable: ClassVar[bool] = True

    def fields(self) -> dict[str, str]:
        """The fields of the first token request, without scopes."""
        raise NotImplementedError

    def requested(self, needed: Sequence[str]) -> Sequence[str]:
        """The scopes to request for a call that needs ``needed``, each once."""
        default = needed if self.repeatable else ()
        return tuple(dict.fromkeys(default if self.scopes is None else self.scopes))


@dataclass(frozen=True)
class ClientCredentials(Grant):
    """The client's own credentials (RFC 6749, section 4.4)."""

    client_id: str
    client_secret: str = field(repr=False)

    flows = ("clientCredentials",)

    def fields(self) -> dict[str, str]:
        return {"grant_type": "client_credentials"}


@dataclass(frozen=True)
class PasswordGrant(Grant):
    """A user's name and password (RFC 6749, section 4.3)."""

    username: str
    password: str = field(repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)

    flows = ("password",)

    def fields(self) -> dict[str, str]:
        user = {"username": self.username, "password": self.password}
        return {"grant_type": "password", **user}


@dataclass(frozen=True)
class AuthorizationCode(Grant):
    """An authorization code (RFC 6749, section 4.1; RFC 7636).

    It is valid for one token, which is renewed with its refresh token.
    """

    code: str = field(repr=False)
    redirect_uri: str | None = None
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    code_verifier: str | None = field(default=None, repr=False)

    flows = ("authorizationCode",)
    repeatable = False

    def fields(self) -> dict[str, str]:
        fields = {
            "grant_type": "authorization_code",
            "code": self.code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": self.code_verifier,
        }
        return {name: value for name, value in fields.items() if value is not None}


@dataclass(frozen=True)
class RefreshToken(Grant):
    """A refresh token that was obtained before (RFC 6749, section 6)."""

    refresh_token: str = field(repr=False)
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)

    flows = ("authorizationCode", "deviceAuthorization", "password")
    repeatable = False

    def fields(self) -> dict[str, str]:
        return refresh_fields(self.refresh_token)


AnyGrant: TypeAlias = (
    ClientCredentials | PasswordGrant | AuthorizationCode | RefreshToken
)


def refresh_fields(token: str) -> dict[str, str]:
    """The fields of a request with a refresh token (RFC 6749, section 6)."""
    return {"grant_type": "refresh_token", "refresh_token": token}
