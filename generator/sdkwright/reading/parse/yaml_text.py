"""Parses YAML 1.2 (core schema), so ``on`` and ``2024-01-01`` are strings.

Merge keys (``<<``) are applied, because real documents use them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, cast

import yaml12

from ...diagnostics import Position
from ...values import Json
from ..positions import YamlSyntaxError, yaml_index
from .findings import Finding, Parsed, ParseError, nesting_error, position_at
from .nesting import MAX_DEPTH, NestingProblem, has_aliases, nesting_problem_in_yaml

# Characters that YAML does not allow (YAML 1.2, production 1: c-printable).
_NOT_YAML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# Integers that may have more than 64 bits, which the fast parser reads as floats.
_INTEGER = re.compile(r"(?<![\w.+-])[-+]?[0-9]{19,}(?![\w.])")
# Numeric keys in an unusual notation.
_NUMBER_KEY = re.compile(
    r"\n[ -]*(?:[-+]?[0-9]+\.[0-9]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+"
    r"|[-+]?0[0-9]+|\+[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+) *:(?:\s|\Z)"
)
# The limit of Python's integer conversion.
_DIGITS = 4300
_LARGEST, _SMALLEST = 2**63 - 1, -(2**63)
_PLACE = re.compile(r" at byte \d+ line (\d+) column (\d+)")


def parse_yaml(text: str) -> Parsed:
    """Parse YAML.

    :raises ParseError: for invalid YAML and for nesting that is too deep.
    """
    found: list[Finding] = []
    control = _NOT_YAML.search(text)
    if control is not None:
        code = ord(control[0])
        found.append(
            Finding(
                "yaml.control-character",
                f"YAML does not allow the control character U+{code:04X}",
                position_at(text, control.start()),
                'remove it, or escape it in a quoted string, as in "\\x08"',
            )
        )
    if (
        has_aliases(text)
        and (problem := nesting_problem_in_yaml(readable(text))) is not None
    ):
        # The fast parser copies the value of each alias, and there may be billions.
        raise nesting_error(problem)
    is_odd = _NUMBER_KEY.search(f"\n{text}") is not None
    try:
        try:
            tree = _tree(text, is_odd=is_odd)
        except _AmbiguousError:
            tree = _tree(text, is_odd=True)
        return Parsed(tree, False, tuple(found))
    except RecursionError:
        raise _too_deep(text) from None


class _AmbiguousError(Exception):
    """The fast parser returns the same float for two integers."""


def _tree(text: str, *, is_odd: bool) -> Json:
    # The fast parser ends a string at a NUL.
    tree = _read_yaml(text.replace("\0", "\ufffd"), is_odd=is_odd)
    # A text without large floats has no large integers, and is not searched for them.
    return _Plain("" if is_odd else text).convert(tree)


def _large_integers(text: str) -> dict[float, int]:
    """The integers of more than 64 bits, by the float that the fast parser returns."""
    found: dict[float, int] = {}
    for match in _INTEGER.finditer(text):
        number = int(match[0]) if len(match[0]) < _DIGITS else 0
        is_large = not _SMALLEST <= number <= _LARGEST
        if is_large and found.setdefault(_float(number), number) != number:
            raise _AmbiguousError
    return found


def _float(number: int) -> float:
    try:
        return float(number)
    except OverflowError:
        return float("inf")


def _read_yaml(text: str, *, is_odd: bool) -> object:
    """The tree, from the fastest parser that loses nothing."""
    tree = _lenient(text) if is_odd else None
    if tree is not None:
        return tree
    try:
        return yaml12.parse_yaml(text)
    except (ValueError, RecursionError) as error:
        if "recursion limit" in str(error):
            raise _too_deep(text) from None
        tree = None if is_odd else _lenient(text)
        if tree is None:
            raise ParseError(_yaml_error(error, text)) from None
        return tree


def _lenient(text: str) -> object:
    """The tree from a less strict parser; ``None`` if it fails, too."""
    import yaml

    from .lenient import load_yaml

    try:
        return load_yaml(readable(text))
    except (yaml.YAMLError, ValueError, TypeError):
        return None
    except RecursionError:
        raise _too_deep(text) from None


def _yaml_error(error: Exception, text: str) -> Finding:
    """The error with the position and message of the parser that reports positions."""
    try:
        yaml_index(readable(text))
    except YamlSyntaxError as syntax:
        return Finding("yaml.syntax", f"this is not YAML: {syntax}", syntax.position)
    words = str(error).removeprefix("YAML parse error: ")
    place = _PLACE.search(words)
    position = None if place is None else Position(int(place[1]), int(place[2]))
    words = _PLACE.sub("", words)
    return Finding("yaml.syntax", f"this is not YAML: {words}", position)


def _too_deep(text: str) -> ParseError:
    found = nesting_problem_in_yaml(readable(text))
    return nesting_error(found or NestingProblem("depth", None))


def readable(text: str) -> str:
    """The text as libyaml accepts it, with unchanged positions.

    libyaml uses the line breaks of YAML 1.1, and rejects characters that are not
    printable.
    """
    return _NOT_YAML.sub("\ufffd", re.sub("[\x85\u2028\u2029]", "\ufffd", text))


class _Plain:
    """Converts a tree to JSON values. Each shared container is converted once.

    Keys become strings, tags are dropped, and merge keys are applied. Large floats that
    are integers in ``text`` become integers.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._done: dict[int, Json] = {}
        # Keeps the containers alive, so that their identities stay unique.
        self._kept: list[object] = []

    def convert(self, value: object, depth: int = 0) -> Json:
        """
        :raises RecursionError: for a tree with too many levels.
        """
        match value:
            case str():
                return value
            case yaml12.Yaml():
                return self.convert(value.value, depth)
            case dict() | list():
                # Containers are compared by identity, so that shared ones stay shared.
                key = id(value)  # pyright: ignore[reportUnknownArgumentType] - any kind
                if key not in self._done:
                    self._kept.append(cast("object", value))
                    self._done[key] = self._container(value, depth + 1)
                return self._done[key]
            case float():
                is_small = _SMALLEST < value < _LARGEST
                return value if is_small else self._integers.get(value, value)
            case None | bool() | int():
                return value
            case _:
                return str(value)

    @cached_property
    def _integers(self) -> Mapping[float, int]:
        return _large_integers(self._text)

    def _container(
        self, value: Any, depth: int
    ) -> Json:  # a dict or a list of anything
        if depth > MAX_DEPTH:
            raise RecursionError
        if isinstance(value, list):
            items = cast("list[object]", value)  # as read, of any type
            return [self.convert(item, depth) for item in items]
        mapping = cast("dict[object, object]", value)  # as read, of any type
        # Most values are texts, which stay as they are.
        own = {
            _key(k): v if type(v) is str else self.convert(v, depth)
            for k, v in mapping.items()
            if k != "<<"
        }
        if "<<" not in mapping:
            return own
        merged: dict[str, Json] = {}
        for part in self._merge_parts(mapping, depth):
            merged = {**part, **merged}
        return {**merged, **own}

    def _merge_parts(
        self, mapping: Mapping[object, object], depth: int
    ) -> Iterator[dict[str, Json]]:
        found = self.convert(mapping.get("<<"), depth)
        parts = found if isinstance(found, list) else [found]
        yield from (part for part in parts if isinstance(part, dict))


def _key(key: object) -> str:
    """The key as it was written, for keys that YAML converts to other types."""
    match key:
        case str():
            return key
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[key]
        case yaml12.Yaml():
            return json.dumps(key.value, default=str)
        case _:
            return str(key)
