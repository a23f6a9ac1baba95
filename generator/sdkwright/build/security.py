"""Security Scheme and Security Requirement Objects (OpenAPI 3.1, 4.8.27, 4.8.30)."""

from __future__ import annotations

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import Credential, CredentialKind

_API_KEY_PLACES = {
    "header": CredentialKind.HEADER,
    "query": CredentialKind.QUERY,
    "cookie": CredentialKind.COOKIE,
}


def credential(root: Node, reporter: Reporter) -> Credential | None:
    """The credential of the first security requirement that the SDK can send."""
    components = root.get("components")
    schemes = None if components is None else components.get("securitySchemes")
    if schemes is None:
        return None
    for name in _required_schemes(root) or [name for name, _ in schemes.items()]:
        scheme = schemes.get(name)
        found = None if scheme is None else _credential(name, scheme.follow())
        if found is not None:
            return found
    reporter.warning(
        "security.unsupported",
        "no security scheme is a bearer token or an API key: "
        "calls are sent without a credential",
        at=schemes.location(),
        hint="callers can add headers with http_headers=",
    )
    return None


def is_authenticated(operation: Node, root: Node) -> bool:
    """Whether the operation wants the credential."""
    for holder in (operation, root):
        requirements = holder.get("security")
        if requirements is not None:
            return any(element.value for element in requirements.elements())
    return False


def _required_schemes(root: Node) -> list[str]:
    requirements = root.get("security")
    if requirements is None:
        return []
    return [name for element in requirements.elements() for name, _ in element.items()]


def _credential(name: str, node: Node) -> Credential | None:
    description = node.text("description") or ""
    match node.value:
        case {"type": "http", "scheme": str(scheme)} if scheme.lower() == "bearer":
            return Credential(name, CredentialKind.BEARER, "Authorization", description)
        case {"type": "apiKey", "in": str(place), "name": str(wire)}:
            kind = _API_KEY_PLACES.get(place)
            return None if kind is None else Credential(name, kind, wire, description)
        case _:
            return None
