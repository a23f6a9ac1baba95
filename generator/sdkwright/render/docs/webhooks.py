"""The reference page of webhooks and callbacks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
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
from ..python.literals import string
from .example_values import sample
from .markdown import anchor, cell, code, heading

_REQUIRED = ":heavy_check_mark:"
_OPTIONAL = ":heavy_minus_sign:"
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
    """The section of one webhook. Rows have rendered table cells."""

    heading: str
    link: str
    summary: str
    description: str
    arrival: str
    example: str
    payload: str
    rows: tuple[tuple[str, ...], ...]
    answers: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class WebhookPage:
    """The whole page. ``signature`` is empty if the API does not sign."""

    module: str
    package: str
    signature: str
    has_timestamp: bool
    first: str
    unions: tuple[UnionDocs, ...]
    webhooks: tuple[WebhookDocs, ...]


def webhook_page(context: Context) -> WebhookPage:
    """The page of all webhooks and callbacks."""
    functions, signature = function_views(context), context.api.signature
    return WebhookPage(
        module=WEBHOOK_MODULE,
        package=context.info.package,
        signature=_signed(signature) if signature and functions else "",
        has_timestamp=signature is not None and signature.has_timestamp,
        first=functions[0].unwrap if functions else "",
        unions=tuple(_unions(context)),
        webhooks=tuple(
            _webhook(context, item, operation)
            for item, operation in _with_operations(context.api)
        ),
    )


def _signed(signature: Signature) -> str:
    if signature.kind == "standard-webhooks":
        return "the format is [Standard Webhooks](https://www.standardwebhooks.com)"
    what = "the body" if signature.content == "{body}" else code(signature.content)
    return (
        f"the header {code(signature.header)} has an HMAC "
        f"({signature.algorithm.upper()}) of {what}"
    )


def callback_links(context: Context, operation: Operation) -> tuple[str, ...]:
    """Links to the callbacks of an operation."""
    return tuple(_link(context, item) for item in operation.callbacks.items)


def _with_operations(api: Api) -> Iterator[tuple[Webhook, Operation | None]]:
    for item in api.webhooks.items:
        yield item, None
    for operation in api.operations:
        for item in operation.callbacks.items:
            yield item, operation


def _unions(context: Context) -> Iterator[UnionDocs]:
    api = context.api
    if api.webhooks.union is not None:
        yield _union(context, PARSE_ANY, "any webhook", api.webhooks.union)
    for operation in api.operations:
        union = operation.callbacks.union
        if union is not None:
            about = f"any callback of `{context.qualified(operation)}`"
            yield _union(context, context.names.webhooks[operation.key], about, union)


def _union(context: Context, name: str, about: str, type_: Type) -> UnionDocs:
    payload = context.annotations.documented(type_, required=True)
    wire = code(discriminator_property(context, type_))
    return UnionDocs(name, about, payload, wire)


def _webhook(
    context: Context, webhook: Webhook, operation: Operation | None
) -> WebhookDocs:
    payload = webhook.payload
    return WebhookDocs(
        heading=heading(_title(context, webhook)),
        link=_link(context, webhook),
        summary=cell(webhook.summary or webhook.description.partition("\n")[0]),
        description=_description(webhook),
        arrival=_arrival(context, webhook, operation),
        example="" if payload is None else _example(context, webhook, payload),
        payload=_payload(context, payload),
        rows=tuple(_row(context, parameter) for parameter in webhook.parameters),
        answers=tuple(_answers(context, webhook)),
    )


def _title(context: Context, webhook: Webhook) -> str:
    """The name of the function, or the name in the document if there is no function."""
    return context.names.webhooks.get(webhook.key, webhook.name)


def _link(context: Context, webhook: Webhook) -> str:
    name = context.names.webhooks.get(webhook.key)
    if name is None:
        return code(webhook.name)
    return f"[`{name}`]({WEBHOOK_MODULE}.md#{anchor(name)})"


def _description(webhook: Webhook) -> str:
    texts = [webhook.description.strip() or webhook.summary.strip()]
    if webhook.deprecated is not None:
        texts.insert(0, f":warning: **Deprecated.** {webhook.deprecated}".strip())
    return "\n\n".join(filter(None, texts))


def _arrival(context: Context, webhook: Webhook, operation: Operation | None) -> str:
    sent = f"The API sends a `{webhook.method}` request for {code(webhook.name)}"
    if webhook.expression:
        sent += f", to {code(webhook.expression)}"
    if operation is None:
        return f"{sent}."
    method = context.names.methods[operation.key]
    page = f"{context.names.resources[operation.group].module}.md#{anchor(method)}"
    return f"{sent}, after a call of [`{context.qualified(operation)}`]({page})."


def _payload(context: Context, payload: Payload | None) -> str:
    if payload is None:
        return "The request has no body."
    media_type = code(payload.media_type)
    match payload.type:
        case Scalar() if not payload.is_structured:
            what = "Text" if payload.kind is MediaKind.TEXT else "Bytes"
            return f"{what} ({media_type}): the unchanged body."
        case type_:
            spelled = context.annotations.documented(type_, required=True)
            unread = "" if payload.is_structured else ". No function parses it."
            return f"**{spelled}** ({media_type}){unread}"


def _row(context: Context, parameter: Parameter) -> tuple[str, ...]:
    return (
        code(parameter.wire),
        parameter.location.value,
        context.annotations.documented(parameter.type, required=parameter.required),
        _REQUIRED if parameter.required else _OPTIONAL,
        cell(parameter.description),
    )


def _answers(context: Context, webhook: Webhook) -> Iterator[tuple[str, ...]]:
    for response in webhook.responses:
        bodies = [_answer(context, content) for content in response.contents]
        if bodies or response.description:
            yield code(response.status), cell(response.description), ", ".join(bodies)


def _answer(context: Context, content: Content) -> str:
    if content.kind in (MediaKind.TEXT, MediaKind.BINARY):
        return code(content.media_type)
    return context.annotations.documented(content.type, required=True)


def _example(context: Context, webhook: Webhook, payload: Payload) -> str:
    """A complete program that parses one payload."""
    function = context.names.webhooks.get(webhook.key)
    value = _value(context, payload)
    # Some schemas have no valid value.
    if function is None or not fits(context.annotations.models, payload.type, value):
        return ""
    return "\n".join(
        [
            f"from {context.info.package} import {WEBHOOK_MODULE}",
            "",
            f"body = {_body(payload, value)}",
            f"payload = {WEBHOOK_MODULE}.{function}(body)",
            "print(payload)",
        ]
    )


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
    for key, item in value.items() if isinstance(value, dict) else ():
        for part in item if isinstance(item, list) else [item]:
            text = (
                part if isinstance(part, str) else json.dumps(part, ensure_ascii=False)
            )
            yield key, text
