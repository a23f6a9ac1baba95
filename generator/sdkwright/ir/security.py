"""Servers and security schemes of an API."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """A scheme that an alternative needs, and the scopes to request for it."""

    scheme: str
    scopes: tuple[str, ...] = ()


Alternative: TypeAlias = tuple[SchemeUse, ...]
Requirement: TypeAlias = tuple[Alternative, ...]
"""Alternatives, each of them schemes; one without schemes comes last.

Without alternatives, nothing is required and nothing is sent.
"""


def schemes_of(alternative: Alternative) -> tuple[str, ...]:
    """The names of the schemes of an alternative."""
    return tuple(use.scheme for use in alternative)


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a server URL. Without ``values``, any value is allowed."""

    name: str
    default: str | None
    values: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    """A server of the API. Its URL may lack a host."""

    key: str
    url: str
    description: str
    variables: tuple[ServerVariable, ...]


class CredentialKind(StrEnum):
    """The kinds of credentials, by their place in the request."""

    BEARER = "bearer"
    BASIC = "basic"
    DIGEST = "digest"
    HTTP = "http"
    OAUTH2 = "oauth2"
    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class CredentialInput:
    """One input of a credential.

    ``role`` distinguishes user name and password; it is empty for other credentials.
    ``env`` is the environment variable that the document declares.
    """

    role: str
    name_hint: str | None = None
    env: str | None = None


@dataclass(frozen=True, slots=True)
class TokenFlow:
    """An OAuth 2.0 flow with a token endpoint (OpenAPI 3.1, section 4.8.29)."""

    kind: str
    token_url: str
    refresh_url: str | None
    client_auth: str | None
    authorization_url: str | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """A security scheme that an operation uses.

    ``key`` is its location. ``wire`` is the name of the header, query parameter, cookie
    or HTTP scheme. ``prefix`` precedes the secret.
    """

    key: str
    scheme: str
    kind: CredentialKind
    wire: str
    description: str
    inputs: tuple[CredentialInput, ...]
    flows: tuple[TokenFlow, ...] = ()
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Security:
    """All schemes in use. ``requirement`` is the default of operations.

    With ``mutual_tls``, an operation requires a client certificate.
    """

    credentials: tuple[Credential, ...] = ()
    requirement: Requirement = ()
    mutual_tls: bool = False
