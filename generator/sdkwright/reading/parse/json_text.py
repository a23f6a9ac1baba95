"""Parses JSON, with the deviations that common parsers accept."""

from __future__ import annotations

import json
import re

from ...diagnostics import Position
from ...values import Json, Pointer
from ..positions import json_index
from .findings import Finding, Parsed, ParseError, nesting_error, position_at
from .nesting import is_too_deep, nesting_problem_in_json

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# The limit of Python's integer conversion.
_LONG_NUMBER = re.compile(r"(?<![\w.])-?[0-9]{4300,}")


def parse_json(text: str) -> Parsed:
    """Parse JSON.

    :raises ParseError: for invalid JSON and for nesting that is too deep.
    """
    found: list[Finding] = []
    hooks = _Hooks()
    try:
        try:
            tree = hooks.loads(text, strict=True)
        except json.JSONDecodeError as error:
            tree = hooks.loads(text, strict=False)
            found.append(_control_character(error, text))
    except json.JSONDecodeError as error:
        raise ParseError(_json_error(error)) from None
    except ValueError:
        raise ParseError(_long_number(text)) from None
    except RecursionError:
        raise nesting_error(nesting_problem_in_json(text)) from None
    if is_too_deep(tree):
        raise nesting_error(nesting_problem_in_json(text))
    if hooks.constants:
        found.append(_not_a_number(hooks.constants[0], text))
    if _ESCAPED_SURROGATE.search(text) is not None:
        tree, halves = _whole_characters(tree)
        places = json_index(text).values if halves else {}
        found += [_half_character(places.get(pointer)) for pointer in halves]
    return Parsed(tree, True, tuple(found), hooks.has_double_keys)


class _Hooks:
    """Records details that the json module accepts silently."""

    def __init__(self) -> None:
        self.constants: list[str] = []
        self.has_double_keys = False

    def loads(self, text: str, *, strict: bool) -> Json:
        """The tree of a text."""
        tree: Json = json.loads(
            text,
            strict=strict,
            parse_constant=self._constant,
            object_pairs_hook=self._object,
        )
        return tree

    def _constant(self, name: str) -> float:
        self.constants.append(name)
        return float(name)

    def _object(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        members = dict(pairs)
        self.has_double_keys |= len(members) < len(pairs)
        return members


def _json_error(error: json.JSONDecodeError) -> Finding:
    message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
    return Finding("json.syntax", message, Position(error.lineno, error.colno))


def _control_character(error: json.JSONDecodeError, text: str) -> Finding:
    return Finding(
        "json.control-character",
        f"the string has the control character U+{ord(text[error.pos]):04X}",
        Position(error.lineno, error.colno),
        "escape it, as in \\n or \\u0001",
    )


def _not_a_number(name: str, text: str) -> Finding:
    match = re.search(rf"(?<![\w\"]){re.escape(name)}(?![\w\"])", text)
    position = None if match is None else position_at(text, match.start())
    return Finding(
        "json.number",
        f"{name} is not a number in JSON",
        position,
        "leave it out, or write it as a string",
    )


def _long_number(text: str) -> Finding:
    match = _LONG_NUMBER.search(text)
    position = None if match is None else position_at(text, match.start())
    return Finding("source.number", "this number has too many digits", position)


def _whole_characters(tree: Json) -> tuple[Json, list[Pointer]]:
    """The tree with lone surrogates replaced, and their locations.

    A lone surrogate is not a character: it cannot be encoded as UTF-8.
    """
    places: list[Pointer] = []

    def whole(text: str, pointer: Pointer) -> str:
        if _SURROGATE.search(text) is None:
            return text
        places.append(pointer)
        return _SURROGATE.sub("\ufffd", text)

    def convert(value: Json, pointer: Pointer) -> Json:
        match value:
            case str():
                return whole(value, pointer)
            case list():
                return [convert(item, (*pointer, i)) for i, item in enumerate(value)]
            case dict():
                return {
                    whole(key, pointer): convert(item, (*pointer, key))
                    for key, item in value.items()
                }
            case _:
                return value

    return convert(tree, ()), places


def _half_character(position: Position | None) -> Finding:
    return Finding(
        "json.surrogate",
        "a lone surrogate is not a character: it is replaced by U+FFFD",
        position,
    )
