"""Inline error schemas that several operations have in common.

Frameworks such as Litestar repeat the schema of an error in every operation. The SDK
has one class for it, which is named after the component, the title or the status.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..diagnostics import Reporter
from ..document import Node
from ..ir.api import MediaKind
from ..words import comparable, with_suffix
from .media_types import contents
from .operation_names import Declared, component_names
from .status_codes import declared_responses

# The names of statuses (RFC 9110, section 15), which differ between Python versions.
_REASONS = {
    "400": "bad request",
    "401": "unauthorized",
    "402": "payment required",
    "403": "forbidden",
    "404": "not found",
    "405": "method not allowed",
    "406": "not acceptable",
    "408": "request timeout",
    "409": "conflict",
    "410": "gone",
    "412": "precondition failed",
    "413": "content too large",
    "415": "unsupported media type",
    "422": "unprocessable content",
    "429": "too many requests",
    "500": "internal server",
    "501": "not implemented",
    "502": "bad gateway",
    "503": "service unavailable",
    "504": "gateway timeout",
    "4XX": "client",
    "5XX": "server",
}
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class SharedError:
    """A schema that stands for all equal ones, and the suggested name of its class."""

    schema: Node
    hint: str


@dataclass(frozen=True, slots=True)
class _Use:
    """A schema of an error response of an operation."""

    operation: tuple[str, str]
    status: str
    schema: Node


def shared_errors(
    root: Node, declared: tuple[Declared, ...]
) -> Mapping[str, SharedError]:
    """The shared error schemas, by the location of each equal one.

    Schemas with the same suggested name are named after their operations, except for
    the one with most uses.
    """
    equal: dict[str, list[_Use]] = {}
    for operation in declared:
        for use in _uses(operation):
            equal.setdefault(_content(use), []).append(use)
    shared = [uses for uses in equal.values() if len({u.operation for u in uses}) > 1]
    taken = set(map(comparable, component_names(root)))
    found: dict[str, SharedError] = {}
    for uses in sorted(shared, key=lambda uses: -len(uses)):
        hint = _hint(uses)
        if comparable(hint) in taken:
            hint = ""
        taken.add(comparable(hint))
        chosen = SharedError(uses[0].schema, hint)
        found |= {use.schema.id: chosen for use in uses}
    return found


def _uses(operation: Declared) -> Iterator[_Use]:
    # Invalid statuses are reported elsewhere.
    for status, response in declared_responses(operation.node, Reporter()):
        for _, kind, media in contents(response) if status[0] not in "123" else ():
            schema = media.get("schema")
            if kind is MediaKind.JSON and schema is not None and _is_inline(schema):
                yield _Use((operation.method, operation.path), status, schema)


def _is_inline(schema: Node) -> bool:
    return isinstance(schema.value, dict) and "$ref" not in schema.value


def _content(use: _Use) -> str:
    """The content of a schema, in the file in which its references begin.

    Schemas without properties are equal only for equal statuses.
    """
    schema = use.schema
    is_object = isinstance(schema.value, dict) and "properties" in schema.value
    place = f"{schema.id.partition('#')[0]} {'' if is_object else use.status}"
    return place + json.dumps(schema.value, sort_keys=True)


def _hint(uses: list[_Use]) -> str:
    title = uses[0].schema.text("title") or ""
    if 0 < len(title.split()) <= _MOST_WORDS:
        return title
    match uses[0].schema.pointer:
        case ("components", "responses", str(name), *_):
            return with_suffix(name, "error")
        case _:
            statuses = {use.status for use in uses}
    reason = _REASONS.get(statuses.pop(), "api") if len(statuses) == 1 else "api"
    return f"{reason} error"
