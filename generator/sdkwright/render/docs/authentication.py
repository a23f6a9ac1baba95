"""What the README says about credentials."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Operation
from ...ir.security import Credential, CredentialKind, Requirement
from ..code.credentials import arguments_of, grants
from ..context import Context
from .markdown import cell
from .usage_examples import client_arguments

_GRANT_EXAMPLES = {
    "AuthorizationCode": (
        'AuthorizationCode("<code>", "<redirect URI>", "<client id>", '
        '"<client secret>")',
        "with the code that a user's consent gives",
    ),
    "ClientCredentials": (
        'ClientCredentials("<client id>", "<client secret>")',
        "for the client itself",
    ),
    "PasswordGrant": (
        'PasswordGrant("<user name>", "<password>")',
        "with a user's name and password",
    ),
    "RefreshToken": (
        'RefreshToken("<refresh token>", "<client id>", "<client secret>")',
        "with a refresh token that was kept",
    ),
}


@dataclass(frozen=True, slots=True)
class GrantsView:
    """How tokens are obtained for one argument; ``pages`` are where users consent.

    ``has_codes`` tells that consent comes as a code.
    """

    argument: str
    rows: tuple[tuple[str, str], ...]
    class_name: str
    constructor: str
    more: str
    pages: tuple[str, ...]
    has_codes: bool


@dataclass(frozen=True, slots=True)
class AuthenticationView:
    """The section about credentials.

    ``rows`` are arguments, variables, what is sent and what the document says of it.
    ``alternatives`` says which of several are needed, ``function`` makes a client with
    a function.
    """

    rows: tuple[tuple[str, ...], ...]
    has_texts: bool
    alternatives: str
    is_optional: bool
    function: str
    grants: tuple[GrantsView, ...]
    mutual_tls: bool
    more: str


def authentication_view(
    context: Context, first: Operation | None
) -> AuthenticationView | None:
    """The section, unless the API wants to see nothing."""
    security = context.api.security
    if not security.credentials and not security.mutual_tls:
        return None
    return AuthenticationView(
        rows=tuple(_row(context, c) for c in security.credentials),
        has_texts=_has_texts(context),
        alternatives=_alternatives(context, security.requirement),
        is_optional=() in security.requirement,
        function=_with_function(context, first),
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
    text, _, _ = credential.description.strip().partition("\n\n")
    return *row, cell(" ".join(text.split()))


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
            return "a digest that answers the server's challenge"
        case CredentialKind.HTTP:
            return f"`Authorization: {wire} ...`"
        case CredentialKind.HEADER:
            return f"the header `{wire}`"
        case CredentialKind.QUERY:
            return f"the query parameter `{wire}`"
        case CredentialKind.COOKIE:
            return f"the cookie `{wire}`"


def _alternatives(context: Context, requirement: Requirement) -> str:
    """Which arguments calls need; empty where there is nothing to choose."""
    if len(context.api.security.credentials) < 2:
        return ""
    by_scheme = {c.scheme: c for c in context.api.security.credentials}
    shown: list[str] = []
    for names in requirement:
        arguments = [a for n in names for a in arguments_of(context, by_scheme[n])]
        if arguments:
            shown.append(" and ".join(f"`{a.name}`" for a in arguments))
    first = ": the first that the client has is sent" if len(shown) > 1 else ""
    verb = "takes" if () in requirement else "needs"
    text = f"A call {verb} {', or '.join(shown)}{first}." if shown else ""
    if any(o.security != requirement for o in context.api.operations):
        return f"{text} Some methods differ: their examples show what they need."
    return text


def _with_function(context: Context, first: Operation | None) -> str:
    arguments = client_arguments(context, first)
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=os.getenv(")
        if value:
            variable = value.removesuffix(', "")')
            arguments[index] = f"{name}=lambda: os.environ[{variable}]"
            return ", ".join(arguments)
    return ""


def _server(context: Context) -> str:
    """The server's URL, where a client cannot be made without one."""
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
        pages=tuple(dict.fromkeys(page for page in pages if page)),
        has_codes="AuthorizationCode" in classes,
    )
