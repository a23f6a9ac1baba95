"""The names of credential arguments of the client."""

from __future__ import annotations

import re

from ..ir.security import Credential, CredentialInput
from .pins import Pins
from .scope import Scope
from .words import snake_case

_PURPOSE = re.compile(
    r"((?:\w+_)?(?:key|token))_(?:auth|authentication|authorization|security|scheme)"
)


def credential_names(
    credentials: tuple[Credential, ...], scope: Scope, pins: Pins
) -> dict[str, tuple[str, ...]]:
    """The arguments of each security scheme, one for each input."""
    return {
        credential.scheme: tuple(
            scope.take(
                credential.key,
                *_preferred_names(credential, item),
                pinned=pins.client.get(f"{credential.key} {index}"),
            )
            for index, item in enumerate(credential.inputs)
        )
        for credential in credentials
    }


def _preferred_names(credential: Credential, item: CredentialInput) -> tuple[str, ...]:
    """The candidates for a name: that of the document, else of the role or the
    scheme.
    """
    scheme = snake_case(credential.scheme)
    if not item.name_hint and not item.role:
        return (_without_purpose(scheme), scheme)
    name = snake_case(item.name_hint) if item.name_hint else item.role or scheme
    return (name,) if name == scheme else (name, f"{scheme}_{name}")


def _without_purpose(scheme: str) -> str:
    """``api_key`` for ``api_key_auth``. A key or token has no other purpose."""
    match = _PURPOSE.fullmatch(scheme)
    return match[1] if match else scheme
