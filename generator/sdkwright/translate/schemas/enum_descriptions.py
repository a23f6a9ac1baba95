"""Descriptions of the values of an enumeration.

The SDK has values as constants of a ``Literal``, without names. A name is documented if
it differs from the value, as with numbers.
"""

from __future__ import annotations

from ...document import Node
from ...values import Json
from ..extensions.lookup import Extension, extension


def with_value_descriptions(text: str, node: Node) -> str:
    """The description, with a list of the values that have a description."""
    found = _texts(node)
    if not found:
        return text
    text = text.rstrip()
    if text and text[-1].isalnum():
        text += "."
    items = "\n".join(f"- {item}" for item in found)
    return f"{text}\n\n{items}".lstrip()


def _texts(node: Node) -> list[str]:
    """The descriptions of the values that have one."""
    values = _values(node)
    if not values:
        alternatives = _alternatives(node)
        found = [text for member in alternatives if (text := _text_of(member))]
        if found:
            return found
        inner = (node.get("items"), *alternatives)
        nested = (_texts(schema) for schema in inner if schema is not None)
        return next(filter(None, nested), list[str]())
    names = _by_value(node, Extension.VALUE_NAMES, values)
    texts = _by_value(node, Extension.VALUE_TEXTS, values)
    found = [
        _text(value, names.get(value, value), texts.get(value, ""))
        for value in map(str, values)
    ]
    return [text for text in found if text]


def _text_of(member: Node) -> str:
    """The description of a union member with one value, which it names itself."""
    end = member.follow()
    match end.value:
        case {"const": value} | {"enum": [value]} if value is not None:
            names = _by_value(end, Extension.VALUE_NAMES, [value])
            texts = _by_value(end, Extension.VALUE_TEXTS, [value])
            name = names.get(str(value)) or _flat(end.text("title") or value)
            text = texts.get(str(value)) or _flat(end.text("description") or "")
            return _text(str(value), name, text)
        case _:
            return ""


def _text(value: str, name: str, text: str) -> str:
    """A value with its name and description, such as `0` (Off): No light."""
    shown = f" ({name})" if _normalized(name) != _normalized(value) else ""
    described = f": {text}" if text else ""
    value = value.replace("`", "'")
    return f"`{value}`{shown}{described}" if shown or described else ""


def _alternatives(node: Node) -> tuple[Node, ...]:
    return tuple(
        member
        for keyword in ("oneOf", "anyOf")
        if isinstance(holder := node.get(keyword), Node)
        and isinstance(holder.value, list)
        for member in holder.elements()
    )


def _values(node: Node) -> list[Json]:
    found = node.value.get("enum") if isinstance(node.value, dict) else None
    return found if isinstance(found, list) else []


def _by_value(node: Node, row: Extension, values: list[Json]) -> dict[str, str]:
    """The texts by value, from a parallel list or a mapping."""
    found = extension(node, row)
    match None if found is None else found.value:
        case list() as texts if len(texts) == len(values):
            pairs = zip(map(str, values), texts, strict=True)
            return {value: _flat(text) for value, text in pairs if text}
        case dict() as mapping:
            return {value: _flat(text) for value, text in mapping.items() if text}
        case _:
            return {}


def _flat(text: Json) -> str:
    return " ".join(str(text).split()).rstrip(".;")


def _normalized(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
