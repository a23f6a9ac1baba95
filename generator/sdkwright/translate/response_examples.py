"""Examples of responses in the document (OpenAPI 3.1, sections 4.8.14 and 4.8.19)."""

from __future__ import annotations

import json
import re

from ..document import Node
from ..ir.models import NamedExample
from ..values import Json
from .schemas.fields import example_of

# Headers that describe the original body, or that make a client continue or wait.
_TRANSFER_HEADERS = re.compile(
    "content-.*|transfer-encoding|connection|link|retry-after.*", re.IGNORECASE
)


def response_examples(
    response: Node, name: str, media: Node
) -> tuple[NamedExample, ...]:
    """The examples of a media type, else those of its schema. The first is the default.

    ``name`` is the media type. Documents converted from Swagger 2 may have examples in
    the Response Object.
    """
    return (
        _named(media)
        or _unnamed(media)
        or _swagger_examples(response, name)
        or _schema(media)
    )


def header_examples(response: Node) -> tuple[tuple[str, str], ...]:
    """The headers of a response that have examples, with the first one as text."""
    found: list[tuple[str, str]] = []
    for name, node in response.members("headers"):
        header = node.follow()
        shown = _unnamed(header) or _schema(header)
        text = _text(shown[0].value) if shown and name.isascii() else None
        if text is not None and not _TRANSFER_HEADERS.fullmatch(name):
            found.append((name, text))
    return tuple(found)


def _text(value: Json) -> str | None:
    """The value of a header in style "simple"; ``None`` for objects."""
    match value:
        case str():
            return value if value.isascii() and value.isprintable() else None
        case bool() | int() | float():
            return json.dumps(value)
        case list():
            texts = [_text(item) for item in value]
            return None if None in texts else ",".join(map(str, texts))
        case _:
            return None


def _named(media: Node) -> tuple[NamedExample, ...]:
    match media.value:
        case {"examples": {**examples}} if examples:
            shown = ((name, _value(node.follow())) for name, node in _members(media))
            return tuple(NamedExample(n, *found) for n, found in shown if found)
        case _:
            return ()


def _members(media: Node) -> tuple[tuple[str, Node], ...]:
    return tuple((str(name), node) for name, node in media["examples"].items())


def _value(example: Node) -> tuple[Json] | None:
    """The value of an Example Object. External values are not fetched."""
    for key in ("value", "dataValue"):
        found = example.get(key)
        if found is not None:
            return (_linked(found),)
    text = example.text("serializedValue")
    return None if text is None else (_parsed(text),)


def _linked(node: Node) -> Json:
    # OpenAPI does not allow a reference here, but documents with several files have
    # them.
    return node.follow().value if node.is_reference else node.value


def _parsed(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text
    return value


def _unnamed(holder: Node | None) -> tuple[NamedExample, ...]:
    found = None if holder is None else example_of(holder)
    return () if found is None else (NamedExample("", found.value),)


def _swagger_examples(response: Node, media_type: str) -> tuple[NamedExample, ...]:
    examples = response.get("examples")
    if examples is None or not isinstance(examples.value, dict):
        return ()
    found = examples.get(media_type)
    return () if found is None else (NamedExample("", found.value),)


def _schema(media: Node) -> tuple[NamedExample, ...]:
    schema = media.get("itemSchema") or media.get("schema")
    if schema is None:
        return ()
    return _unnamed(schema) or _unnamed(schema.follow())
