"""The content of strings (JSON Schema 2020-12, section 8).

``contentMediaType`` and ``contentEncoding`` of OpenAPI 3.1 replace ``format: binary``
and ``format: byte`` of OpenAPI 3.0. A string without an encoding, but with a media type
that is not text, holds bytes. It is a file in forms, and as a body.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Node
from .all_of import UNION_KEYWORDS, Subschemas, subschemas_of

_ANY = "application/octet-stream"
# Encodings that change nothing (RFC 2045, section 6.2). Only "binary" allows any bytes.
_IDENTITY = frozenset(["7bit", "8bit", "binary"])
_TEXT_SUFFIXES = ("+json", "+xml", "+yaml", "/json", "/xml", "/yaml")
_TEXT_TYPES = frozenset(
    f"application/{name}"
    for name in (
        "csv",
        "ecmascript",
        "graphql",
        "javascript",
        "json-seq",
        "jsonl",
        "jsonpath",
        "jwt",
        "ndjson",
        "pem-certificate-chain",
        "sdp",
        "sql",
        "toml",
        "typescript",
        "x-javascript",
        "x-ndjson",
        "x-pem-file",
        "x-sh",
        "x-toml",
        "x-www-form-urlencoded",
        "x-yaml",
        "xml-dtd",
    )
)


def is_binary(schemas: Subschemas) -> bool:
    """Whether a string holds bytes: its type is that of a file."""
    if any(schema.get("format") == "binary" for schema in schemas):
        return True
    if is_encoded(schemas):
        return False
    return "binary" in _encodings(schemas) or any(
        not is_text(media_type) for media_type in _texts(schemas, "contentMediaType")
    )


def holds_file(node: Node, seen: tuple[str, ...] = ()) -> bool:
    """Whether a value may be a file or a list of files.

    A schema in ``seen`` contains itself, which adds no file.
    """
    if node.id in seen:
        return False
    schemas = subschemas_of(node)
    inner = [item for schema in schemas for item in schema.schemas("items")]
    for keyword in UNION_KEYWORDS:
        inner += [item for schema in schemas for item in schema.elements(keyword)]
    known = (*seen, node.id)
    return is_binary(schemas) or any(holds_file(item, known) for item in inner)


def is_encoded(schemas: Subschemas) -> bool:
    """Whether a string holds the encoded text of bytes, such as base64."""
    is_byte = any(schema.get("format") == "byte" for schema in schemas)
    return is_byte or any(name not in _IDENTITY for name in _encodings(schemas))


def is_text(media_type: str) -> bool:
    """Whether a media type is text. An image is not, even if it is written in XML."""
    name = media_type.partition(";")[0].strip().lower()
    if name.startswith("image/"):
        return False
    is_known = name in _TEXT_TYPES or name.endswith(_TEXT_SUFFIXES)
    return is_known or name.startswith("text/")


def media_type_of(schemas: Subschemas) -> str | None:
    """The media type of a string's content, unless it is any media type."""
    declared = next(_texts(schemas, "contentMediaType"), None)
    is_any = declared is None or "*" in declared or declared == _ANY
    return None if is_any else declared


def _encodings(schemas: Subschemas) -> list[str]:
    return [text.lower() for text in _texts(schemas, "contentEncoding")]


def _texts(schemas: Subschemas, keyword: str) -> Iterator[str]:
    for schema in schemas:
        value = schema.get(keyword)
        if isinstance(value, str) and value:
            yield value
