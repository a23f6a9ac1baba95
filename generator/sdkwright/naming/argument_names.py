"""The names of the arguments of a method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..ir.api import Operation, Parameter
from ..ir.choices import choices
from .exact import Claim, Wanted, take_names, wanted
from .reserved import METHOD_NAMES
from .scope import NameReporter, Scope
from .words import snake_case

# The location of body fields, beside the locations of parameters.
BODY_FIELD = "body"
# The locations of the arguments that choose the media type of the body and of the
# result, and of the body in another media type.
BODY_TYPE = "media type"
ACCEPTED = "accept"
PAYLOAD = "payload"
# The location of the headers of a part is this text and the name of the part.
PART = "part "

# The location of an argument, and its name in the document.
Key = tuple[str, str]


def argument_names(
    operation: Operation,
    name_reporter: NameReporter,
    globals_: Mapping[str, str],
    pinned: Mapping[Key, str],
) -> dict[Key, str]:
    """The names of all arguments. Those in ``pinned`` have been published."""
    where = operation.operation_id
    scope = Scope(where, name_reporter, METHOD_NAMES, pinned.values())
    found = [_parameter(operation, item, globals_) for item in operation.parameters]
    items = [*found, *_body_arguments(operation)]
    kept = {i.key: pinned[i.key] for i in items if _is_kept(i, pinned)}
    named = take_names(items, scope, kept)
    for key, candidates in _others(operation).items():
        named[key] = scope.take(operation.key, *candidates, pinned=pinned.get(key))
    return named


def _is_kept(item: Wanted, pinned: Mapping[Key, str]) -> bool:
    return item.key in pinned and item.claim is not Claim.GLOBAL


def _others(operation: Operation) -> dict[Key, tuple[str, ...]]:
    """The candidates for arguments that are neither parameters nor body fields."""
    found: dict[Key, tuple[str, ...]] = {}
    body = operation.body
    if body is not None and body.fields is not None:
        for encoding in body.encodings:
            for header in encoding.headers:
                name = snake_case(f"{encoding.wire} {header.wire}")
                found[PART + encoding.wire, header.wire] = (name,)
    if body is not None and len(body.all_media_types) > 1:
        found[BODY_TYPE, ""] = ("content_type", "body_content_type")
    if choices(operation):
        found[ACCEPTED, ""] = ("accept", "accept_media_type")
    if body is not None and body.alternatives:
        found[PAYLOAD, ""] = ("payload", "content", "sent_body", "body_to_send")
    return found


def _parameter(
    operation: Operation, item: Parameter, globals_: Mapping[str, str]
) -> Wanted:
    place = item.location.value
    key = (place, item.wire)
    found = wanted(key, operation.key, item.name_hint, f"{{}}_{place}")
    if item.is_global and item.wire in globals_:
        return replace(found, name=globals_[item.wire], claim=Claim.GLOBAL)
    return found


def _body_arguments(operation: Operation) -> list[Wanted]:
    body = operation.body
    if body is None:
        return []
    if body.fields is None:
        whole = wanted((BODY_FIELD, ""), operation.key, "body", "request_{}")
        return [replace(whole, claim=Claim.DERIVED)]
    fields = [
        wanted((BODY_FIELD, field.wire), operation.key, field.name_hint, "body_{}")
        for field in body.fields
    ]
    if not body.whole:
        return fields
    whole = wanted((BODY_FIELD, ""), operation.key, "body", "request_{}")
    return [*fields, replace(whole, claim=Claim.DERIVED)]
