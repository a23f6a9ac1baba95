"""Where an API is offered, and what it wants to see before it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Requirement: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives, each of them names of schemes; one without names comes last.

Without alternatives, nothing is required and nothing is sent.
"""


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A variable of a server's URL; without ``values`` it may have any value."""

    name: str
    default: str | None
    values: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    """A server the API is offered at; its URL may have no host."""

    key: str
    url: str
    description: str
    variables: tuple[ServerVariable, ...]


class CredentialKind(StrEnum):
    """How a credential travels."""

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
    """What a caller gives; ``env`` is the variable that the document wants for it.

    ``role`` tells a user's name and password apart and is empty for anything else.
    """

    role: str
    name_hint: str | None = None
    env: str | None = None


@dataclass(frozen=True, slots=True)
class TokenFlow:
    """An OAuth 2.0 flow (OpenAPI 3.1, section 4.8.29) that has a token endpoint."""

    kind: str
    token_url: str
    refresh_url: str | None
    client_auth: str | None
    authorization_url: str | None = None


@dataclass(frozen=True, slots=True)
class Credential:
    """A security scheme that some operation uses.

    ``key`` is its place, ``wire`` the name of its header, query parameter or cookie,
    or of its HTTP scheme, and ``prefix`` is put before the secret.
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
    """All schemes that are in use; ``requirement`` holds where nothing else is said.

    ``mutual_tls`` tells that some operation wants a certificate of the client.
    """

    credentials: tuple[Credential, ...] = ()
    requirement: Requirement = ()
    mutual_tls: bool = False
