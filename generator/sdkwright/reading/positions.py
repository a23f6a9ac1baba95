"""The second pass over a file, which finds positions and duplicate keys."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from ..diagnostics import Position

# The fast loader, if PyYAML was built with libyaml.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # its class is untyped
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SPACE = re.compile(r"\s*")
_ATOM = re.compile(r"[^\s,:\[\]{}\"]+")

_Path = tuple[str | int, ...]


class YamlSyntaxError(Exception):
    """A syntax error with its position."""

    def __init__(self, message: str, position: Position) -> None:
        super().__init__(message)
        self.position = position


class Places(Protocol):
    """Finds positions by path."""

    def key(self, path: _Path) -> Position | None:
        """The position of a key; ``None`` if there is none."""
        ...

    def value(self, path: _Path) -> Position | None:
        """The position of a value; ``None`` if there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Index:
    """Positions by path. ``duplicates`` are path, first and second position."""

    keys: dict[_Path, Position] = field(default_factory=dict[_Path, Position])
    values: dict[_Path, Position] = field(default_factory=dict[_Path, Position])
    duplicates: list[tuple[_Path, Position, Position]] = field(
        default_factory=list[tuple[_Path, Position, Position]]
    )
    # The start of each further document in a YAML file.
    further: list[Position] = field(default_factory=list[Position])

    def key(self, path: _Path) -> Position | None:
        """The position of a key; ``None`` if there is none."""
        return self.keys.get(path)

    def value(self, path: _Path) -> Position | None:
        """The position of a value; ``None`` if there is none."""
        return self.values.get(path)

    def for_value_of(self, path: _Path, position: Position) -> Index:
        """Record a key, and return the index for its value.

        Values of duplicate keys get a separate index, which is ignored.
        """
        first = self.keys.setdefault(path, position)
        if first == position:
            return self
        self.duplicates.append((path, first, position))
        return Index()


def yaml_index(text: str) -> Index:
    """The index of a YAML file.

    :raises YamlSyntaxError: for invalid YAML.
    """
    index = Index()
    fill_yaml_index(text, index)
    return index


def fill_yaml_index(text: str, index: Index) -> None:
    """Fill an index up to the first syntax error.

    :raises YamlSyntaxError: for invalid YAML.
    """
    try:
        events = iter(yaml.parse(text, Loader=_LOADER))
        for event in events:
            if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                _YamlWalk(events).value(event, (), index)
                break
        index.further.extend(
            position_of(event.start_mark)
            for event in events
            if isinstance(event, yaml.DocumentStartEvent)
        )
    except yaml.MarkedYAMLError as error:
        raise YamlSyntaxError(
            _error_message(error), position_of(error.problem_mark)
        ) from error
    except yaml.YAMLError as error:
        raise YamlSyntaxError(str(error), Position(1, 1)) from error


def json_index(text: str) -> Index:
    """The index of a JSON file that the parser accepted."""
    index = Index()
    _JsonWalk(text).value((), index)
    return index


class _YamlWalk:
    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events  # of PyYAML, whose classes are untyped

    def value(self, event: Any, path: _Path, index: Index) -> None:  # of PyYAML
        index.values[path] = position_of(event.start_mark)
        if isinstance(event, yaml.MappingStartEvent):
            self._mapping(path, index)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._sequence(path, index)

    def _mapping(self, path: _Path, index: Index) -> None:
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = event.value if isinstance(event, yaml.ScalarEvent) else ""
            inner = (*path, key)
            if not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
                self.value(event, inner, Index())
            within = index
            if key != "<<":
                within = index.for_value_of(inner, position_of(event.start_mark))
            self.value(next(self._events), inner, within)

    def _sequence(self, path: _Path, index: Index) -> None:
        for number, event in enumerate(self._events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            self.value(event, (*path, number), index)


class _JsonWalk:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._line_start = 0
        self._counted = 0

    def value(self, path: _Path, index: Index) -> None:
        self._skip()
        index.values[path] = self._position()
        match self._text[self._at]:
            case "{":
                for _ in self._parts("}"):
                    self._member(path, index)
            case "[":
                for number in self._parts("]"):
                    self.value((*path, number), index)
            case '"':
                self._take(_STRING)
            case _:
                self._take(_ATOM)

    def _parts(self, end: str) -> Iterator[int]:
        """The elements of a container. The walk stops at each of them."""
        self._at += 1
        for number in range(len(self._text)):
            self._skip()
            if self._text[self._at] == ",":
                self._at += 1
                self._skip()
            if self._text[self._at] == end:
                self._at += 1
                return
            yield number

    def _member(self, path: _Path, index: Index) -> None:
        position = self._position()
        inner = (*path, json.loads(self._take(_STRING), strict=False))
        self._skip()
        self._at += 1
        self.value(inner, index.for_value_of(inner, position))

    def _skip(self) -> None:
        self._take(_SPACE)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match[0]

    def _position(self) -> Position:
        newlines = self._text.count("\n", self._counted, self._at)
        if newlines:
            self._line += newlines
            self._line_start = self._text.rfind("\n", 0, self._at) + 1
        self._counted = self._at
        return Position(self._line, self._at - self._line_start + 1)


def position_of(mark: Any) -> Position:  # a mark of PyYAML
    """The position of a mark."""
    return Position(1, 1) if mark is None else Position(mark.line + 1, mark.column + 1)


def _error_message(error: yaml.MarkedYAMLError) -> str:
    parts = (error.context, error.problem)
    return ", ".join(part for part in parts if part) or "syntax error"
