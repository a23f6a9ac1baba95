"""The reference page of webhooks and callbacks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from ...ir.api import Api, Content, MediaKind, Operation, Parameter, Payload, Webhook
from ...ir.types import Scalar, Type
from ...ir.webhook_signatures import Signature
from ...naming.reserved import WEBHOOK_MODULE
from ...naming.webhooks import PARSE_ANY
from ...values import Json
from ..code.webhooks import discriminator_property, function_views
from ..context import Context
from ..python.accepted_values import fits
from ..python.descriptions import code
from ..python.literals import string
from .entries import deprecation, item
from .example_values import sample
from .markdown import heading, line
from .notation import Notation
from .pages import Pages
from .prose import block

# An example does not show a longer body. The limit is in characters.
_LONGEST = 2_000
_MOST_EXAMPLES = 50
# JSON with more lines is written on one line.
_LINES = 60


@dataclass(frozen=True, slots=True)
class UnionDocs:
    """A function that parses any payload of a union."""

    name: str
    about: str
    payload: str
    wire: str


@dataclass(frozen=True, slots=True)
class WebhookDocs:
    """The section of one webhook."""

    heading: str
    link: str
    summary: str
    description: str
    arrival: str
    example: str
    payload: str
    parameters: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WebhookPage:
    """The whole page. ``signature`` is empty if the API does not sign.

    ``parameters`` and ``answers`` are those of all requests; the sections of webhooks
    do not repeat them.
    """

    module: str
    package: str
    signature: str
    has_timestamp: bool
    first: str
    unions: tuple[UnionDocs, ...]
    parameters: tuple[str, ...]
    answers: tuple[str, ...]
    webhooks: tuple[WebhookDocs, ...]


def webhook_page(pages: Pages) -> WebhookPage:
    """The page of all webhooks and callbacks."""
    context = pages.context
    functions, signature = function_views(context), context.api.signature
    found = tuple(_webhooks(pages))
    parameters = _common([webhook.parameters for webhook in found])
    answers = _common([webhook.answers for webhook in found])
    return WebhookPage(
        module=WEBHOOK_MODULE,
        package=context.info.package,
        signature=_signed(signature) if signature and functions else "",
        has_timestamp=signature is not None and signature.has_timestamp,
        first=functions[0].unwrap if functions else "",
        unions=tuple(_unions(pages)),
        parameters=parameters,
        answers=answers,
        webhooks=tuple(
            replace(
                webhook,
                parameters=tuple(p for p in webhook.parameters if p not in parameters),
                answers=tuple(a for a in webhook.answers if a not in answers),
            )
            for webhook in found
        ),
    )


def _common(items: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The items that all webhooks have; none for a single webhook."""
    if len(items) < 2:
        return ()
    return tuple(x for x in items[0] if all(x in others for others in items))


def _signed(signature: Signature) -> str:
    if signature.kind == "standard-webhooks":
        return "the format is [Standard Webhooks](https://www.standardwebhooks.com)"
    what = "the body" if signature.content == "{body}" else code(signature.content)
    return (
        f"the header {code(signature.header)} has an HMAC "
        f"({signature.algorithm.upper()}) of {what}"
    )


def callback_links(pages: Pages, operation: Operation) -> tuple[str, ...]:
    """Links to the callbacks of an operation."""
    return tuple(_link(pages, callback) for callback in operation.callbacks.items)


def _with_operations(api: Api) -> Iterator[tuple[Webhook, Operation | None]]:
    for webhook in api.webhooks.items:
        yield webhook, None
    for operation in api.operations:
        for callback in operation.callbacks.items:
            yield callback, operation


def _unions(pages: Pages) -> Iterator[UnionDocs]:
    context, api = pages.context, pages.context.api
    if api.webhooks.union is not None:
        yield _union(pages, PARSE_ANY, "any webhook", api.webhooks.union)
    for operation in api.operations:
        union = operation.callbacks.union
        if union is not None:
            about = f"any callback of `{context.qualified(operation)}`"
            yield _union(pages, context.names.webhooks[operation.key], about, union)


def _union(pages: Pages, name: str, about: str, type_: Type) -> UnionDocs:
    notation = pages.notation()
    payload = notation.bold(notation.type(type_))
    wire = code(discriminator_property(pages.context, type_))
    return UnionDocs(name, about, payload, wire)


def _webhooks(pages: Pages) -> Iterator[WebhookDocs]:
    """The sections. On a long page, only the first one has an example."""
    every = list(_with_operations(pages.context.api))
    examples = every[: 1 if len(every) > _MOST_EXAMPLES else None]
    for webhook, operation in every:
        has_example = (webhook, operation) in examples
        yield _webhook(pages, webhook, operation, has_example=has_example)


def _webhook(
    pages: Pages, webhook: Webhook, operation: Operation | None, *, has_example: bool
) -> WebhookDocs:
    context, notation = pages.context, pages.notation()
    payload = webhook.payload
    shown = payload if has_example else None
    return WebhookDocs(
        heading=heading(_title(context, webhook)),
        link=_link(pages, webhook),
        summary=line(webhook.summary) or line(webhook.description),
        description=_description(notation, webhook),
        arrival=_arrival(pages, webhook, operation),
        example="" if shown is None else _example(context, webhook, shown),
        payload=_payload(notation, payload),
        parameters=tuple(_parameter(notation, p) for p in webhook.parameters),
        answers=tuple(_answers(notation, webhook)),
    )


def _title(context: Context, webhook: Webhook) -> str:
    """The name of the function, or the name in the document if there is no function."""
    return context.names.webhooks.get(webhook.key, webhook.name)


def _link(pages: Pages, webhook: Webhook) -> str:
    name = pages.context.names.webhooks.get(webhook.key)
    if name is None:
        return code(webhook.name)
    return f"[`{name}`]({pages.webhook_link(name)})"


def _description(notation: Notation, webhook: Webhook) -> str:
    texts = [block(webhook.description) or line(webhook.summary)]
    if webhook.deprecated is not None:
        texts.insert(0, deprecation(notation, webhook.deprecated))
    return "\n\n".join(filter(None, texts))


def _arrival(pages: Pages, webhook: Webhook, operation: Operation | None) -> str:
    sent = f"The API sends a `{webhook.method}` request for {code(webhook.name)}"
    if webhook.expression:
        sent += f", to {code(webhook.expression)}"
    if operation is None:
        return f"{sent}."
    method = f"[`{pages.context.qualified(operation)}`]({pages.method_link(operation)})"
    return f"{sent}, after a call of {method}."


def _payload(notation: Notation, payload: Payload | None) -> str:
    if payload is None:
        return "The request has no body."
    media_type = code(payload.media_type)
    match payload.type:
        case Scalar() if not payload.is_structured:
            what = "Text" if payload.kind is MediaKind.TEXT else "Bytes"
            return f"{what} ({media_type}): the unchanged body."
        case type_:
            spelled = notation.bold(notation.type(type_))
            unread = "" if payload.is_structured else ". No function parses it."
            return f"{spelled} ({media_type}){unread}"


def _parameter(notation: Notation, parameter: Parameter) -> str:
    required = ", required" if parameter.required else ""
    type_ = notation.type(parameter.type, required=parameter.required)
    place = parameter.location.value
    head = f"{code(parameter.wire)} ({place}, {type_}{required})"
    return item(head, parameter.description)


def _answers(notation: Notation, webhook: Webhook) -> Iterator[str]:
    for response in webhook.responses:
        bodies = [_answer(notation, content) for content in response.contents]
        if bodies or response.description:
            body = f" ({' or '.join(bodies)})" if bodies else ""
            yield item(f"{code(response.status)}{body}", response.description)


def _answer(notation: Notation, content: Content) -> str:
    if content.kind in (MediaKind.TEXT, MediaKind.BINARY):
        return code(content.media_type)
    return notation.type(content.type)


def _example(context: Context, webhook: Webhook, payload: Payload) -> str:
    """A complete program that parses one payload."""
    function = context.names.webhooks.get(webhook.key)
    value = _value(context, payload)
    # Some schemas have no valid value.
    if function is None or not fits(context.annotations.models, payload.type, value):
        return ""
    body = _body(payload, value)
    imports = f"from {context.info.package} import {WEBHOOK_MODULE}"
    parsed = f"payload = {WEBHOOK_MODULE}.{function}(body)"
    if len(body) > _LONGEST:
        head = "def receive(body: bytes) -> None:"
        lines = [imports, "", "", head, f"    {parsed}", "    print(payload)"]
    else:
        lines = [imports, "", f"body = {body}", parsed, "print(payload)"]
    return "\n".join(lines)


def _value(context: Context, payload: Payload) -> Json:
    """The example of the document if it matches the type, or a generated value."""
    example = payload.example
    models = context.annotations.models
    if example is not None and fits(models, payload.type, example.value):
        return example.value
    return sample(context, payload.type)


def _body(payload: Payload, value: Json) -> str:
    """The expression for a body. JSON with escapes is a raw string."""
    if payload.kind is MediaKind.FORM:
        return string(urlencode(list(_pairs(value))))
    text = json.dumps(value, indent=2, ensure_ascii=False)
    if text.count("\n") > _LINES:
        text = json.dumps(value, ensure_ascii=False)
    raw = "r" if "\\" in text else ""
    if text.isprintable():
        return f"{raw}'{text}'" if "'" not in text else string(text)
    return f'{raw}"""\n{_printable(text)}\n"""'


def _printable(text: str) -> str:
    return "".join(
        char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1]
        for char in text
    )


def _pairs(value: Json) -> Iterator[tuple[str, str]]:
    for key, found in value.items() if isinstance(value, dict) else ():
        for part in found if isinstance(found, list) else [found]:
            yield key, part if isinstance(part, str) else _json(part)


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
