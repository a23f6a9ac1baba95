"""The arguments that keep credentials out of recorded calls."""

from __future__ import annotations

from ...ir.security import CredentialKind
from ..context import Context
from ..python.literals import string


def recording_arguments(context: Context) -> str:
    """The arguments of a cassette of vcrpy, with a leading comma."""
    headers: dict[str, None] = {}
    parameters: list[str] = []
    for credential in context.api.security.credentials:
        match credential.kind:
            case CredentialKind.QUERY:
                parameters.append(credential.wire)
            case CredentialKind.HEADER:
                headers[credential.wire.lower()] = None
            case CredentialKind.COOKIE:
                headers["cookie"] = None
            case _:
                headers["authorization"] = None
    found = {"filter_headers": [*headers], "filter_query_parameters": parameters}
    return "".join(
        f", {name}=[{', '.join(map(string, values))}]"
        for name, values in found.items()
        if values
    )
