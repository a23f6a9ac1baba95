"""The runtime modules that an SDK needs, and the types that it exports from them."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

from ..ir.api import Api, MediaKind
from ..ir.choices import has_formats
from ..ir.models import ModelKind
from ..ir.pagination import (
    CursorPagination,
    LinkPagination,
    NextUrlPagination,
    OffsetPagination,
    PageNumberPagination,
)
from ..ir.security import CredentialKind
from .code.components import has_circles
from .code.credentials import grants, needs_alternatives
from .code.special_fields import (
    has_dates_with_times,
    has_numbers,
    has_undecided_unions,
    read_only_fields,
)
from .code.variants import VARIANTS_MODULE, discriminated_unions
from .code.webhooks import has_functions
from .context import Context
from .imports import imported_modules

# Modules that the generated modules of every SDK import.
_ALWAYS = (
    "base_client",
    "call",
    "client",
    "deprecation",
    "errors",
    "http_types",
    "lazy",
    "observe.logs",
    "raw_responses",
    "resources",
    "response.results",
    "sentinel",
    "settings",
    "testing.examples",
    "testing.transport",
    "transport.hooks",
    "transport.http",
    "transport.retries",
    "transport.server_variables",
    "transport.servers",
    "transport.timeouts",
    "validation.models",
)
# Types that the SDK exports, by their modules.
_TYPES = {
    "auth.grants": (
        "AuthorizationCode",
        "ClientCredentials",
        "PasswordGrant",
        "RefreshToken",
        "Token",
    ),
    "request.uploads": ("FileInput",),
    "response.downloads": ("Download", "DownloadAsync"),
    "streaming.events": ("ServerSentEvent",),
    "streaming.streams": ("EventStream", "EventStreamAsync"),
    "validation.numbers": ("Number", "NumberOrText"),
}
_UNIONS = "validation.unions"
_NUMBERS = "validation.numbers"


def needed_modules(context: Context, runtime: Path) -> frozenset[str]:
    """The runtime modules that the SDK needs, such as ``auth.oauth``.

    ``runtime`` is the folder of the runtime. The result includes packages.
    """
    needed = (*_ALWAYS, *_features(context.api), *_models(context))
    needed += ("late_imports",) if has_circles(context) else ()
    return imported_modules(runtime, needed)


def _features(api: Api) -> list[str]:
    """The modules that generated modules import only for certain features."""
    kinds = {body.kind for o in api.operations if o.body for body in o.body.every}
    needed: list[str] = []
    if kinds - {MediaKind.JSON}:
        needed.append("request.bodies")
    needed += _results(api)
    needed += _pagination(api)
    if has_functions(api):
        needed.append("webhooks.payloads")
        needed += ["webhooks.signatures"] if api.signature is not None else []
    return needed + _security(api)


def _models(context: Context) -> list[str]:
    """The modules for models of certain kinds."""
    models, annotations = context.api.models, context.annotations
    needed: list[str] = []
    if next(discriminated_unions(context.api), None) is not None:
        needed.append(_UNIONS)
    if any(m.twin is not None for m in models if m.kind is ModelKind.OBJECT):
        needed.append("validation.written_back")
    if any(read_only_fields(annotations, model) for model in models):
        needed.append("validation.read_only")
    if annotations.python_values and any(map(has_numbers, models)):
        needed.append(_NUMBERS)
    if has_undecided_unions(annotations, context.api):
        needed.append("validation.undecided")
    if any(map(has_dates_with_times, models)):
        needed.append("validation.dates")
    return needed


def _results(api: Api) -> list[str]:
    """The modules for downloads, streams and results of several kinds."""
    responses = [r for o in api.operations for r in o.responses]
    kinds = {content.kind for r in responses for content in r.results}
    needed = ["formats"] if has_formats(api) else []
    if MediaKind.BINARY in kinds:
        needed.append("response.downloads")
    if any(len(r.results) > 1 for r in responses):
        needed.append("response.alternatives")
    if MediaKind.UNDECLARED in kinds:
        needed.append("streaming.undeclared")
    if kinds & {MediaKind.EVENTS, MediaKind.JSON_LINES}:
        needed.append("streaming.streams")
    return needed


def _pagination(api: Api) -> list[str]:
    """The modules for the kinds of pagination that operations use."""
    kinds = [o.pagination for o in api.operations if o.pagination is not None]
    needed = ["pagination.pages"] if kinds else []
    for kind in kinds:
        match kind:
            case OffsetPagination():
                needed.append("pagination.offsets")
            case PageNumberPagination():
                needed.append("pagination.page_numbers")
            case CursorPagination():
                needed.append("pagination.cursors")
            case NextUrlPagination() | LinkPagination():
                needed.append("pagination.links")
            case _:
                assert_never(kind)
    return needed


def _security(api: Api) -> list[str]:
    """The modules for the security schemes of the API."""
    needed = ["auth.alternatives"] if needs_alternatives(api) else []
    needed += ["auth.no_credentials"] if api.security.credentials else []
    for credential in api.security.credentials:
        match credential.kind:
            case CredentialKind.BASIC | CredentialKind.HTTP:
                needed.append("auth.http_auth")
            case CredentialKind.DIGEST:
                needed.append("auth.digest")
            case CredentialKind.OAUTH2 if grants(credential):
                needed.append("auth.oauth")
            case CredentialKind.OAUTH2 | CredentialKind.BEARER:
                pass
            case CredentialKind.HEADER | CredentialKind.QUERY | CredentialKind.COOKIE:
                needed.append("auth.api_keys")
    return needed


def shown_types(api: Api, modules: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The types that an SDK with these modules exports, with their modules, sorted."""
    found = [("BaseModel", "_runtime.validation.models")]
    if api.security.credentials:
        found.append(("NO_CREDENTIALS", "_runtime.auth.no_credentials"))
    for module, names in _TYPES.items():
        if module in modules:
            found += [(name, f"_runtime.{module}") for name in names]
    if _UNIONS in modules:
        found.append(("UnknownVariant", f"components.{VARIANTS_MODULE}"))
    return tuple(sorted(found))
