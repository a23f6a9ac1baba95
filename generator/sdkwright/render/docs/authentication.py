"""The section of the README about authentication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...ir.api import Operation
from ...ir.security import Alternative, Credential, CredentialKind, Requirement
from ..code.credentials import arguments_of, credential_arguments, grants
from ..context import Context
from ..python.descriptions import code
from .markdown import line, line_cell
from .usage_examples import client_arguments

_GRANT_EXAMPLES = {
    "AuthorizationCode": (
        'AuthorizationCode("<code>", "<redirect URI>", "<client id>", '
        '"<client secret>")',
        "for a user, from an authorization code",
    ),
    "ClientCredentials": (
        'ClientCredentials("<client id>", "<client secret>")',
        "for the client itself",
    ),
    "PasswordGrant": (
        'PasswordGrant("<user name>", "<password>")',
        "for a user, from the user name and password",
    ),
    "RefreshToken": (
        'RefreshToken("<refresh token>", "<client id>", "<client secret>")',
        "from a stored refresh token",
    ),
}
_REPEATABLE = ("ClientCredentials", "PasswordGrant")
_FIRST_COMPLETE = (
    "It uses the first of these alternatives for which the client has all credentials."
)
_OTHER_REQUIREMENTS = (
    "Some methods have other requirements. Their reference pages say which."
)


@dataclass(frozen=True, slots=True)
class GrantsView:
    """The OAuth 2.0 grants of one argument.

    ``scoped`` names the classes that request the scopes of methods, if there are any.
    ``pages`` are the URLs of the consent pages. ``has_codes`` is true if a grant needs
    an authorization code.
    """

    argument: str
    rows: tuple[tuple[str, str], ...]
    class_name: str
    constructor: str
    more: str
    scoped: str
    pages: tuple[str, ...]
    has_codes: bool


@dataclass(frozen=True, slots=True)
class AuthenticationView:
    """The section about authentication.

    ``rows`` have the arguments, the environment variables, the sent form and the
    description of each credential. ``alternatives`` describes the required
    combinations. ``function`` has the arguments of a client whose credential is a
    function, and ``without`` those of a client of a server without security.
    """

    rows: tuple[tuple[str, ...], ...]
    has_texts: bool
    alternatives: str
    is_optional: bool
    function: str
    without: str
    has_several: bool
    grants: tuple[GrantsView, ...]
    mutual_tls: bool
    more: str


def authentication_view(
    context: Context, first: Operation | None
) -> AuthenticationView | None:
    """The section, or ``None`` if the API uses no credentials."""
    security = context.api.security
    if not security.credentials and not security.mutual_tls:
        return None
    return AuthenticationView(
        rows=tuple(_row(context, c) for c in security.credentials),
        has_texts=_has_texts(context),
        alternatives=_alternatives(context, security.requirement),
        is_optional=() in security.requirement,
        function=_with_function(context, first),
        without=_without_credentials(context),
        has_several=len(credential_arguments(context)) > 1,
        grants=tuple(_grants(context, c) for c in security.credentials if grants(c)),
        mutual_tls=security.mutual_tls,
        more=_server(context),
    )


def _row(context: Context, credential: Credential) -> tuple[str, ...]:
    arguments = arguments_of(context, credential)
    names = ", ".join(f"`{a.name}`" for a in arguments)
    variables = ", ".join(f"`{a.env}`" for a in arguments)
    row = names, variables, _sent_as(credential)
    if not _has_texts(context):
        return row
    return *row, line_cell(line(credential.description))


def _has_texts(context: Context) -> bool:
    return any(c.description.strip() for c in context.api.security.credentials)


def _sent_as(credential: Credential) -> str:
    wire = credential.wire.replace("`", "").replace("|", "\\|")
    match credential.kind:
        case CredentialKind.BEARER | CredentialKind.OAUTH2:
            return "`Authorization: Bearer ...`"
        case CredentialKind.BASIC:
            return "`Authorization: Basic ...`"
        case CredentialKind.DIGEST:
            return "`Authorization: Digest ...`, after a challenge of the server"
        case CredentialKind.HTTP:
            return f"`Authorization: {wire} ...`"
        case CredentialKind.HEADER:
            return f"the header `{wire}`"
        case CredentialKind.QUERY:
            return f"the query parameter `{wire}`"
        case CredentialKind.COOKIE:
            return f"the cookie `{wire}`"


def _alternatives(context: Context, requirement: Requirement) -> str:
    """The required combinations of arguments; empty for a single credential."""
    if len(context.api.security.credentials) < 2:
        return ""
    usual = _without_scopes(requirement)
    shown = _combinations(context, usual)
    verb = "accepts" if () in requirement else "needs"
    sentences = [f"A call {verb} {', or '.join(shown)}."] if shown else []
    if len(shown) > 1:
        sentences.append(_FIRST_COMPLETE)
    if any(_without_scopes(o.security) != usual for o in context.api.operations):
        sentences.append(_OTHER_REQUIREMENTS)
    return " ".join(sentences)


def requirement_of(context: Context, requirement: Requirement) -> str:
    """A sentence about the credentials of one method."""
    shown = _combinations(context, requirement)
    if not shown:
        return "Needs no credentials."
    return f"{'Accepts' if () in requirement else 'Needs'} {', or '.join(shown)}."


def _combinations(context: Context, requirement: Requirement) -> list[str]:
    """The arguments of each alternative: ``"`username` and `password`"``."""
    return [
        " and ".join(_uses(context, alternative))
        for alternative in requirement
        if alternative
    ]


def _uses(context: Context, alternative: Alternative) -> Iterator[str]:
    by_scheme = {c.scheme: c for c in context.api.security.credentials}
    for use in alternative:
        *others, last = arguments_of(context, by_scheme[use.scheme])
        yield from (f"`{argument.name}`" for argument in others)
        yield f"`{last.name}`{_scopes(use.scopes)}"


def _scopes(scopes: tuple[str, ...]) -> str:
    if not scopes:
        return ""
    noun = "scope" if len(scopes) == 1 else "scopes"
    return f" ({noun} {', '.join(map(code, scopes))})"


def _without_scopes(requirement: Requirement) -> Requirement:
    return tuple(tuple(replace(use, scopes=()) for use in uses) for uses in requirement)


def _with_function(context: Context, first: Operation | None) -> str:
    arguments = client_arguments(context, first)
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=os.getenv(")
        if value:
            variable = value.removesuffix(', "")')
            arguments[index] = f"{name}=lambda: os.environ[{variable}]"
            return ", ".join(arguments)
    return ""


def _without_credentials(context: Context) -> str:
    """The arguments of a client of a server without security."""
    arguments = credential_arguments(context)
    if not arguments:
        return ""
    return f'{arguments[0].name}=NO_CREDENTIALS, server_url="http://localhost:8000"'


def _scoped(context: Context, credential: Credential, classes: tuple[str, ...]) -> str:
    """The repeatable grants, if methods need scopes of the scheme."""
    operations = context.api.operations
    uses = (use for o in operations for uses in o.security for use in uses)
    if not any(use.scopes for use in uses if use.scheme == credential.scheme):
        return ""
    return " or ".join(f"`{name}`" for name in classes if name in _REPEATABLE)


def _server(context: Context) -> str:
    """The argument ``server_url``, if clients require it."""
    arguments = client_arguments(context, None)
    return "".join(f", {a}" for a in arguments if a.startswith("server_url="))


def _grants(context: Context, credential: Credential) -> GrantsView:
    argument = arguments_of(context, credential)[0].name
    classes = grants(credential)
    example, _ = _GRANT_EXAMPLES[classes[0]]
    pages = (flow.authorization_url for flow in credential.flows)
    return GrantsView(
        argument=argument,
        rows=tuple(_GRANT_EXAMPLES[name] for name in classes),
        class_name=classes[0],
        constructor=f"{argument}={example}",
        more=_server(context),
        scoped=_scoped(context, credential, classes),
        pages=tuple(dict.fromkeys(page for page in pages if page)),
        has_codes="AuthorizationCode" in classes,
    )
