"""Security Scheme Objects (OpenAPI 3.1, section 4.8.27)."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeAlias

from ..document import Node
from ..ir.security import Credential, CredentialInput, CredentialKind, TokenFlow
from .extensions.lookup import Extension, extension, extension_text


class ClientSetting(Enum):
    """A scheme that the HTTP client handles, not the request."""

    MUTUAL_TLS = "mutualTLS"


MUTUAL_TLS = ClientSetting.MUTUAL_TLS
Scheme: TypeAlias = Credential | ClientSetting

_API_KEY_PLACES = {
    "header": CredentialKind.HEADER,
    "query": CredentialKind.QUERY,
    "cookie": CredentialKind.COOKIE,
}
_HTTP_SCHEMES = {
    "basic": CredentialKind.BASIC,
    "bearer": CredentialKind.BEARER,
    "digest": CredentialKind.DIGEST,
}
# The flows of OpenAPI that have a token endpoint.
_TOKEN_FLOWS = (
    "authorizationCode",
    "clientCredentials",
    "deviceAuthorization",
    "password",
)
# Tokens (RFC 9110, section 5.6.2), and names of environment variables.
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def scheme(name: str, node: Node) -> Scheme | None:
    """The credential of a scheme; ``None`` for unsupported schemes."""
    match node.value:
        case {"type": "http", "scheme": str(written)} if _TOKEN.fullmatch(written):
            # Names of schemes are case-insensitive (RFC 9110, section 11.1).
            kind = _HTTP_SCHEMES.get(written.lower(), CredentialKind.HTTP)
            return _credential(name, node, kind, written)
        case {"type": "apiKey", "in": str(place), "name": str(wire)} if wire:
            found = _API_KEY_PLACES.get(place)
            return None if found is None else _credential(name, node, found, wire)
        case {"type": "oauth2"}:
            return _credential(name, node, CredentialKind.OAUTH2, "Authorization")
        case {"type": "openIdConnect"}:
            return _credential(name, node, CredentialKind.BEARER, "Authorization")
        case {"type": "mutualTLS"}:
            return MUTUAL_TLS
        case _:
            return None


def _credential(name: str, node: Node, kind: CredentialKind, wire: str) -> Credential:
    declared = extension(node, Extension.CREDENTIAL)
    return Credential(
        key=node.id,
        scheme=name,
        kind=kind,
        wire=wire,
        description=node.text("description") or "",
        inputs=_inputs(kind, declared),
        flows=tuple(_flows(node)) if kind is CredentialKind.OAUTH2 else (),
        prefix=(declared and declared.text("prefix")) or "",
    )


def _inputs(kind: CredentialKind, declared: Node | None) -> tuple[CredentialInput, ...]:
    if kind not in (CredentialKind.BASIC, CredentialKind.DIGEST):
        return (_input("", declared),)
    roles = ("username", "password")
    return tuple(_input(role, declared and declared.get(role)) for role in roles)


def _input(role: str, declared: Node | None) -> CredentialInput:
    if declared is None:
        return CredentialInput(role)
    env = declared.text("env")
    usable = env if env and _VARIABLE.fullmatch(env) else None
    return CredentialInput(role, declared.text("name"), usable)


def _flows(node: Node) -> list[TokenFlow]:
    found: list[TokenFlow] = []
    for kind, flow in node.members("flows"):
        url = flow.text("tokenUrl")
        if url and kind in _TOKEN_FLOWS:
            declared = (_client_auth(flow), _client_auth(node))
            auth = next(filter(None, declared), None)
            refresh_url, page = flow.text("refreshUrl"), flow.text("authorizationUrl")
            found.append(TokenFlow(kind, url, refresh_url or None, auth, page or None))
    return found


def _client_auth(node: Node) -> str | None:
    """The authentication method of a token endpoint (RFC 7591, section 2)."""
    declared = extension_text(node, Extension.TOKEN_ENDPOINT_AUTH)
    return (
        declared if declared in ("client_secret_basic", "client_secret_post") else None
    )
