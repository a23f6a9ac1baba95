"""What the client's constructor calls its credentials."""

from __future__ import annotations

from ..ir.security import Credential, CredentialInput
from .scope import Scope
from .words import snake_case


def credential_names(
    credentials: tuple[Credential, ...], scope: Scope
) -> dict[str, tuple[str, ...]]:
    """The arguments of each scheme, one for each of its inputs."""
    return {
        credential.scheme: tuple(
            scope.take(credential.key, *_preferred_names(credential, item))
            for item in credential.inputs
        )
        for credential in credentials
    }


def _preferred_names(credential: Credential, item: CredentialInput) -> tuple[str, ...]:
    """The name that the document wants, else the role's or the scheme's."""
    scheme = snake_case(credential.scheme)
    name = snake_case(item.name_hint) if item.name_hint else item.role or scheme
    return (name,) if name == scheme else (name, f"{scheme}_{name}")
