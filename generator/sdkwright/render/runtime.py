"""Which parts of the runtime an SDK needs, and which types it shows of them."""

from __future__ import annotations

from ..ir.api import Api, MediaKind
from ..ir.security import CredentialKind
from ..ir.transform import types_in
from ..ir.types import ListOf, MapOf, Nullable, TupleOf, Type, UnionOf
from .credentials import grants, needs_alternatives
from .webhooks import has_functions

_PLAIN = (MediaKind.JSON, None)
# Modules that only some SDKs need.
_HIDDEN = (
    "alternatives",
    "api_keys",
    "bodies",
    "closing",
    "digest",
    "events",
    "http_auth",
    "multipart",
    "paging",
    "paging_kinds",
    "payloads",
    "signatures",
    "sources",
    "stream_items",
)
# The same, with the types that users see.
_TYPES = {
    "downloads": ("Download", "DownloadAsync"),
    "oauth": (
        "AuthorizationCode",
        "ClientCredentials",
        "PasswordGrant",
        "RefreshToken",
        "Token",
    ),
    "streams": ("EventStream", "EventStreamAsync"),
    "unions": ("UnknownVariant",),
    "uploads": ("FileInput",),
}
# What modules import of these.
_IMPORTED = {
    "bodies": ("multipart", "sources", "uploads"),
    "digest": ("http_auth",),
    "downloads": ("closing",),
    "paging": ("paging_kinds",),
    "streams": ("closing", "events", "stream_items"),
}


def left_out(api: Api) -> frozenset[str]:
    """The names of the runtime's modules that the SDK can do without."""
    kinds = {None if o.body is None else o.body.kind for o in api.operations}
    needed: list[str] = []
    if any(kind not in _PLAIN for kind in kinds):
        needed.append("bodies")
    needed += _results(api)
    if any(operation.pagination is not None for operation in api.operations):
        needed.append("paging")
    if any(_is_discriminated(type_) for type_ in types_in(api.models)):
        needed.append("unions")
    if has_functions(api):
        needed.append("payloads")
        needed += ["signatures"] if api.signature is not None else []
    needed += _security(api)
    imported = [name for module in needed for name in _IMPORTED.get(module, ())]
    return frozenset({*_HIDDEN, *_TYPES}.difference(needed, imported))


def _results(api: Api) -> list[str]:
    """What results are made of that are read while they come."""
    contents = (c for o in api.operations for r in o.responses for c in r.contents)
    kinds = {content.kind for content in contents}
    needed = ["downloads"] if MediaKind.BINARY in kinds else []
    if kinds & {MediaKind.EVENTS, MediaKind.JSON_LINES}:
        needed.append("streams")
    return needed


def _security(api: Api) -> list[str]:
    """What the API's security schemes are made of."""
    needed = ["alternatives"] if needs_alternatives(api) else []
    for credential in api.security.credentials:
        match credential.kind:
            case CredentialKind.BASIC | CredentialKind.HTTP:
                needed.append("http_auth")
            case CredentialKind.DIGEST:
                needed.append("digest")
            case CredentialKind.OAUTH2 if grants(credential):
                needed.append("oauth")
            case CredentialKind.OAUTH2 | CredentialKind.BEARER:
                pass
            case CredentialKind.HEADER | CredentialKind.QUERY | CredentialKind.COOKIE:
                needed.append("api_keys")
    return needed


def shown_types(api: Api) -> tuple[tuple[str, str], ...]:
    """The runtime's types that users see, with their modules, sorted."""
    absent = left_out(api)
    found = [("BaseModel", "_runtime.models")]
    for module, names in _TYPES.items():
        if module not in absent:
            found += [(name, f"_runtime.{module}") for name in names]
    return tuple(sorted(found))


def _is_discriminated(type_: Type) -> bool:
    match type_:
        case UnionOf(members, discriminator=found):
            return found is not None or any(map(_is_discriminated, members))
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            return _is_discriminated(inner)
        case TupleOf(items):
            return any(map(_is_discriminated, items))
        case _:
            return False
