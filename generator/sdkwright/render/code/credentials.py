"""Credentials: the arguments of the constructor, and the security schemes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...ir.api import Api
from ...ir.security import (
    Alternative,
    Credential,
    CredentialKind,
    Requirement,
    SchemeUse,
    TokenFlow,
)
from ..context import Context
from ..python.literals import string, wrapped_string
from .argument import optional

# The classes of grants, by flow.
_GRANTS = {
    "authorizationCode": ("AuthorizationCode", "RefreshToken"),
    "clientCredentials": ("ClientCredentials",),
    "deviceAuthorization": ("RefreshToken",),
    "password": ("PasswordGrant", "RefreshToken"),
}
_HINT_WIDTH = 58
_NOUNS = {"": "credential", "username": "user name", "password": "password"}


@dataclass(frozen=True, slots=True)
class CredentialArgument:
    """A constructor argument, and the environment variable that is its default."""

    name: str
    annotation: str
    env: str
    text: str

    @property
    def signature(self) -> str:
        """The argument with the default ``None``."""
        return optional(self.name, f"{self.annotation} | None", "None")

    @property
    def env_literal(self) -> str:
        """The name of the environment variable as a string literal."""
        return string(self.env)

    @property
    def example(self) -> str:
        """The argument in examples."""
        return f'{self.name}=os.getenv({self.env_literal}, "")'

    @property
    def test_argument(self) -> str:
        """The argument in tests."""
        return f'{self.name}="test"'


def credential_arguments(context: Context) -> tuple[CredentialArgument, ...]:
    """The arguments of all security schemes."""
    credentials = context.api.security.credentials
    return tuple(a for c in credentials for a in arguments_of(context, c))


def arguments_of(
    context: Context, credential: Credential
) -> tuple[CredentialArgument, ...]:
    """The arguments of one security scheme."""
    names = context.names.credentials[credential.scheme]
    pairs = zip(names, credential.inputs, strict=True)
    found: list[CredentialArgument] = []
    for name, item in pairs:
        env = item.env or f"{context.info.env_prefix}_{name.upper()}"
        types = ("Secret", *grants(credential))
        source = ", or a grant that obtains tokens" if types[1:] else ""
        text = (
            f"The {_noun(context, credential, item.role)}, or a function that returns "
            f"it before each request{source}. Default: ``{env}``. "
            "``types.NO_CREDENTIALS`` is for a server without security."
        )
        found.append(CredentialArgument(name, " | ".join(types), env, text))
    return tuple(found)


def grants(credential: Credential) -> tuple[str, ...]:
    """The grant classes that can obtain the token of a scheme, sorted."""
    found = (name for flow in credential.flows for name in _GRANTS[flow.kind])
    return tuple(sorted(set(found)))


def example_arguments(
    context: Context, requirement: Requirement
) -> list[CredentialArgument]:
    """The constructor arguments that satisfy a requirement."""
    by_scheme = {c.scheme: c for c in context.api.security.credentials}
    uses = next(iter(requirement), ())
    return [a for use in uses for a in arguments_of(context, by_scheme[use.scheme])]


def needs_alternatives(api: Api) -> bool:
    """Whether calls choose among several security requirements, or need scopes."""
    security = api.security
    if any(use.scopes for o in api.operations for uses in o.security for use in uses):
        return True
    single = [((SchemeUse(c.scheme),),) for c in security.credentials]
    return bool(single) and single != [security.requirement]


def security_expression(context: Context) -> str | None:
    """The security of the client: one scheme, or ``AnyOf`` with all schemes.

    ``None`` without security schemes.
    """
    security = context.api.security
    schemes = {c.scheme: _scheme(context, c) for c in security.credentials}
    if not schemes:
        return None
    if not needs_alternatives(context.api):
        return next(iter(schemes.values()))
    table = ", ".join(f"{string(name)}: {made}" for name, made in schemes.items())
    return f"AnyOf({requirement_literal(security.requirement)}, {{{table}}})"


def requirement_literal(requirement: Requirement) -> str:
    """A requirement as a literal: ``[["a", "b"], {"c": ["scope"]}]``."""
    return f"[{', '.join(map(_alternative_literal, requirement))}]"


def _alternative_literal(alternative: Alternative) -> str:
    if any(use.scopes for use in alternative):
        scopes = (f"{string(use.scheme)}: {_list(use.scopes)}" for use in alternative)
        return f"{{{', '.join(scopes)}}}"
    return _list(use.scheme for use in alternative)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(string, texts))}]"


def _scheme(context: Context, credential: Credential) -> str:
    arguments = arguments_of(context, credential)
    given = ", ".join(argument.name for argument in arguments)
    hint = wrapped_string(
        f"pass {' and '.join(f'{a.name}=' for a in arguments)} "
        f"or set {' and '.join(a.env for a in arguments)}",
        _HINT_WIDTH,
    )
    match credential.kind:
        case CredentialKind.BEARER:
            return f"Bearer({given}, {hint})"
        case CredentialKind.BASIC:
            return f"BasicAuth({given}, {hint})"
        case CredentialKind.DIGEST:
            return f"DigestAuth({given}, {hint})"
        case CredentialKind.HTTP:
            return f"HttpAuth({string(credential.wire)}, {given}, {hint})"
        case CredentialKind.OAUTH2 if grants(credential):
            table = ", ".join(map(_endpoint, credential.flows))
            return f"OAuth2Bearer({given}, {hint}, {{{table}}})"
        case CredentialKind.OAUTH2:
            return f"Bearer({given}, {hint})"
        case CredentialKind.HEADER | CredentialKind.QUERY | CredentialKind.COOKIE:
            place, wire = string(credential.kind.value), string(credential.wire)
            prefix = f", {string(credential.prefix)}" if credential.prefix else ""
            return f"ApiKey({place}, {wire}, {given}, {hint}{prefix})"


def _endpoint(flow: TokenFlow) -> str:
    parts = [string(flow.token_url)]
    if flow.refresh_url is not None and flow.refresh_url != flow.token_url:
        parts.append(f"refresh_url={string(flow.refresh_url)}")
    if flow.client_auth is not None and flow.client_auth != "client_secret_basic":
        parts.append(f"client_auth={string(flow.client_auth)}")
    return f"{string(flow.kind)}: TokenEndpoint({', '.join(parts)})"


def _noun(context: Context, credential: Credential, role: str) -> str:
    if len(context.api.security.credentials) == 1:
        return _NOUNS[role]
    return f"{_NOUNS[role]} of ``{credential.scheme}``"
