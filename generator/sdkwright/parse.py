"""The text of a file as a tree of plain values.

YAML is 1.2 (core schema), so ``on`` and ``2024-01-01`` are strings. Merge keys
(``<<``) are applied, as real documents use them. What a parser can read although it
should not is read, and reported as an oddity.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import yaml12

from .diagnostics import Position
from .nesting import MAX_DEPTH, Trouble, is_too_deep, trouble_in_json, trouble_in_yaml
from .positions import YamlSyntaxError, json_index, yaml_index
from .values import Json, Pointer

# What YAML does not allow in its text (YAML 1.2, production 1: c-printable).
_NOT_YAML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# Numbers that the fast reader changes: more than 64 bits, and keys as they are written.
_INTEGER = re.compile(r"(?<![\w.+-])[-+]?[0-9]{19,}(?![\w.])")
_NUMBER_KEY = re.compile(r"(?m)^[ -]*(?:[-+]?[0-9]+\.[0-9.]*|\+[0-9]+|0[0-9xo]\w*) *:")
_LARGEST, _SMALLEST = 2**63 - 1, -(2**63)
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Python converts no more digits than this at once.
_LONG_NUMBER = re.compile(r"(?<![\w.])-?[0-9]{4300,}")
# Aliases must not make a small file a large document.
_EXPANDED, _EXPANSION = 1_000_000, 20


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the text that is wrong, or odd."""

    code: str
    message: str
    position: Position | None = None
    hint: str | None = None


class ParseError(Exception):
    """The text cannot be read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Parsed:
    """A tree, and what is odd about the text that it was read from."""

    tree: Json
    is_json: bool
    oddities: tuple[Finding, ...] = ()


def parse(text: str) -> Parsed:
    """Read JSON or YAML, whichever it is.

    :raises ParseError: for text that is neither, or that nests without end.
    """
    problem: ParseError | None = None
    if text.lstrip()[:1] in ("{", "["):
        try:
            return _json(text)
        except ParseError as error:
            problem = error
    try:
        return _yaml(text)
    except ParseError as error:
        is_json = problem is not None and error.finding.code == "yaml.syntax"
        raise (problem if is_json and problem else error) from None


def _json(text: str) -> Parsed:
    found: list[Finding] = []
    constants: list[str] = []
    try:
        try:
            tree = json.loads(text, parse_constant=_constant(constants))
        except json.JSONDecodeError as error:
            tree = json.loads(text, strict=False, parse_constant=_constant(constants))
            found.append(_control_character(error, text))
    except json.JSONDecodeError as error:
        raise ParseError(_json_error(error)) from None
    except ValueError:
        raise ParseError(_long_number(text)) from None
    except RecursionError:
        raise _trouble(trouble_in_json(text)) from None
    if is_too_deep(tree):
        raise _trouble(trouble_in_json(text))
    if constants:
        found.append(_not_a_number(constants[0], text))
    if _ESCAPED_SURROGATE.search(text) is not None:
        tree, halves = _whole_characters(tree)
        places = json_index(text).values if halves else {}
        found += [_half_character(places.get(pointer)) for pointer in halves]
    return Parsed(tree, True, tuple(found))


def _constant(found: list[str]) -> Any:  # a hook of the json module
    def keep(name: str) -> float:
        found.append(name)
        return float(name)

    return keep


def _json_error(error: json.JSONDecodeError) -> Finding:
    message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
    return Finding("json.syntax", message, Position(error.lineno, error.colno))


def _control_character(error: json.JSONDecodeError, text: str) -> Finding:
    return Finding(
        "json.control-character",
        f"the control character U+{ord(text[error.pos]):04X} stands in a string",
        Position(error.lineno, error.colno),
        "JSON wants it escaped, as in \\n or \\u0001",
    )


def _not_a_number(name: str, text: str) -> Finding:
    match = re.search(rf"(?<![\w\"]){re.escape(name)}(?![\w\"])", text)
    position = None if match is None else _position(text, match.start())
    return Finding(
        "json.number",
        f"{name} is not a number in JSON",
        position,
        "leave it out, or write it as a string",
    )


def _long_number(text: str) -> Finding:
    match = _LONG_NUMBER.search(text)
    position = None if match is None else _position(text, match.start())
    return Finding("source.number", "this number has too many digits", position)


def _whole_characters(tree: Json) -> tuple[Json, list[Pointer]]:
    """The tree without halves of characters, and where those were.

    A surrogate by itself is no character: it cannot be sent, nor be written to a file.
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
        "half of a surrogate pair is no character: it is replaced by U+FFFD",
        position,
    )


def _yaml(text: str) -> Parsed:
    found: list[Finding] = []
    control = _NOT_YAML.search(text)
    if control is not None:
        code = ord(control[0])
        found.append(
            Finding(
                "yaml.control-character",
                f"YAML does not allow the control character U+{code:04X}",
                _position(text, control.start()),
                'remove it, or escape it in a quoted string, as in "\\x08"',
            )
        )
    # The fast reader takes a NUL for the end of a string.
    tree = _read_yaml(text.replace("\0", "\ufffd"))
    try:
        return Parsed(_Plain().whole(tree), False, tuple(found))
    except (_NestingError, RecursionError):
        raise _trouble(trouble_in_yaml(readable(text))) from None


def _read_yaml(text: str) -> object:
    """The tree as the fastest reader gives it that keeps everything."""
    is_odd = _NUMBER_KEY.search(text) is not None or any(
        not _SMALLEST <= int(match[0]) <= _LARGEST
        for match in _INTEGER.finditer(text)
        if len(match[0]) < 4300
    )
    tree = _lenient(text) if is_odd else None
    if tree is not None:
        return tree
    try:
        return yaml12.parse_yaml(text)
    except (ValueError, RecursionError) as error:
        if "recursion limit" in str(error):
            raise _trouble(trouble_in_yaml(readable(text))) from None
        tree = None if is_odd else _lenient(text)
        if tree is None:
            raise ParseError(_yaml_error(error, text)) from None
        return tree


def _lenient(text: str) -> object:
    """The tree as a parser reads it that is less strict; ``None`` if none does."""
    import yaml

    from .lenient import load_yaml

    try:
        return load_yaml(readable(text))
    except (yaml.YAMLError, ValueError, TypeError):
        return None
    except RecursionError:
        raise _trouble(trouble_in_yaml(readable(text))) from None


def _yaml_error(error: Exception, text: str) -> Finding:
    """Say it with the position and the words of the parser that has positions."""
    try:
        yaml_index(readable(text))
    except YamlSyntaxError as syntax:
        return Finding("yaml.syntax", f"this is not YAML: {syntax}", syntax.position)
    words = str(error).removeprefix("YAML parse error: ")
    return Finding("yaml.syntax", f"this is not YAML: {words}")


def readable(text: str) -> str:
    """YAML as libyaml takes it: everything stays where it is.

    It knows the line breaks of YAML 1.1, and refuses what is not printable.
    """
    return _NOT_YAML.sub("\ufffd", re.sub("[\x85\u2028\u2029]", "\ufffd", text))


def _trouble(trouble: Trouble) -> ParseError:
    message = {
        "depth": f"values are nested deeper than {MAX_DEPTH} levels here",
        "cycle": "this alias stands for something that it is a part of",
        "size": "aliases of aliases make this document too large",
    }[trouble.kind]
    return ParseError(Finding(f"source.{trouble.kind}", message, trouble.position))


def _position(text: str, offset: int) -> Position:
    line = text.count("\n", 0, offset) + 1
    return Position(line, offset - text.rfind("\n", 0, offset))


class _NestingError(Exception):
    """The tree is too deep, has no end, or grows without measure."""


class _Plain:
    """Makes a tree one in JSON's terms, each shared part converted once.

    Keys become strings, tags are dropped, merge keys applied. Parts that aliases
    share stay shared, so that a small file cannot become a large tree.
    """

    def __init__(self) -> None:
        self._done: dict[int, Json] = {}
        # How many values each container stands for, aliases counted as copies.
        self._sizes: dict[int, int] = {}
        self._values = 0
        # Identities are only good while what they belong to is there.
        self._kept: list[object] = []

    def whole(self, tree: object) -> Json:
        """
        :raises _NestingError: for a tree that nothing can be made of.
        """
        result = self._convert(tree, 0)
        size = self._sizes.get(id(tree), 1)
        if size > _EXPANDED and size > _EXPANSION * self._values:
            raise _NestingError
        return result

    def _convert(self, value: object, depth: int) -> Json:
        match value:
            case yaml12.Yaml():
                return self._convert(value.value, depth)
            case dict() | list():
                # Containers are told apart by identity, so that shared ones stay so.
                key = id(value)  # pyright: ignore[reportUnknownArgumentType] - any kind
                if key not in self._sizes:
                    self._sizes[key] = 0
                    self._kept.append(value)
                    self._done[key] = self._container(value, depth + 1)
                    self._sizes[key] = self._size(value)
                elif self._sizes[key] == 0:
                    raise _NestingError
                return self._done[key]
            case None | bool() | int() | float() | str():
                return value
            case _:
                return str(value)

    def _size(self, value: Any) -> int:  # a dict or a list of anything
        self._values += len(value)
        parts = value.values() if isinstance(value, dict) else value
        return 1 + sum(self._sizes.get(id(part), 1) for part in parts)

    def _container(self, value: Any, depth: int) -> Json:  # as above
        if depth > MAX_DEPTH:
            raise _NestingError
        if isinstance(value, list):
            items = cast("list[object]", value)  # as read, of any type
            return [self._convert(item, depth) for item in items]
        merged: dict[str, Json] = {}
        mapping = cast("dict[object, object]", value)  # as read, of any type
        for part in self._merge_parts(mapping, depth):
            merged = {**part, **merged}
        own = {
            _key(k): self._convert(v, depth) for k, v in mapping.items() if k != "<<"
        }
        return {**merged, **own} if merged else own

    def _merge_parts(
        self, mapping: Mapping[object, object], depth: int
    ) -> Iterator[dict[str, Json]]:
        found = self._convert(mapping.get("<<"), depth)
        parts = found if isinstance(found, list) else [found]
        yield from (part for part in parts if isinstance(part, dict))


def _key(key: object) -> str:
    """A key as it was written, for keys that YAML reads as something else."""
    match key:
        case str():
            return key
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[key]
        case yaml12.Yaml():
            return json.dumps(key.value, default=str)
        case _:
            return str(key)
