"""The second reading of a file: where everything stands, and which keys are double."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from .diagnostics import Position

# The fast loader, where PyYAML was built with libyaml.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # its class is untyped
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SPACE = re.compile(r"\s*")
_ATOM = re.compile(r"[^\s,:\[\]{}\"]+")

_Path = tuple[str | int, ...]


class YamlSyntaxError(Exception):
    """A syntax error with its position."""

    def __init__(self, message: str, position: Position) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True, slots=True)
class Index:
    """Positions by path; ``duplicates`` are path, first and second position."""

    keys: dict[_Path, Position] = field(default_factory=dict[_Path, Position])
    values: dict[_Path, Position] = field(default_factory=dict[_Path, Position])
    duplicates: list[tuple[_Path, Position, Position]] = field(
        default_factory=list[tuple[_Path, Position, Position]]
    )

    def add_key(self, path: _Path, position: Position) -> None:
        """Record a key, and that it is there for the second time."""
        first = self.keys.setdefault(path, position)
        if first != position:
            self.duplicates.append((path, first, position))


def yaml_index(text: str) -> Index:
    """The index of a YAML file.

    :raises YamlSyntaxError: where the file is not YAML.
    """
    index = Index()
    try:
        events = iter(yaml.parse(text, Loader=_LOADER))
        for event in events:
            if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                _YamlWalk(events, index).value(event, ())
                break
    except yaml.MarkedYAMLError as error:
        raise YamlSyntaxError(_words(error), _position(error.problem_mark)) from error
    except yaml.YAMLError as error:
        raise YamlSyntaxError(str(error), Position(1, 1)) from error
    return index


def json_index(text: str) -> Index:
    """The index of a JSON file that has been parsed before."""
    index = Index()
    _JsonWalk(text, index).value(())
    return index


class _YamlWalk:
    def __init__(self, events: Iterator[Any], index: Index) -> None:
        self._events = events  # of PyYAML, whose classes are untyped
        self._index = index

    def value(self, event: Any, path: _Path) -> None:  # an event of PyYAML
        self._index.values[path] = _position(event.start_mark)
        if isinstance(event, yaml.MappingStartEvent):
            self._mapping(path)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._sequence(path)

    def _mapping(self, path: _Path) -> None:
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = event.value if isinstance(event, yaml.ScalarEvent) else ""
            if not isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
                self.value(event, (*path, ""))
            if key != "<<":
                self._index.add_key((*path, key), _position(event.start_mark))
            self.value(next(self._events), (*path, key))

    def _sequence(self, path: _Path) -> None:
        for number, event in enumerate(self._events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            self.value(event, (*path, number))


class _JsonWalk:
    def __init__(self, text: str, index: Index) -> None:
        self._text = text
        self._index = index
        self._at = 0
        self._line = 1
        self._line_start = 0
        self._counted = 0

    def value(self, path: _Path) -> None:
        self._skip()
        self._index.values[path] = self._position()
        match self._text[self._at]:
            case "{":
                self._container(path, "}", self._member)
            case "[":
                self._container(path, "]", self._element)
            case '"':
                self._take(_STRING)
            case _:
                self._take(_ATOM)

    def _container(self, path: _Path, end: str, part: Any) -> None:  # a method
        self._at += 1
        for number in range(len(self._text)):
            self._skip()
            if self._text[self._at] == ",":
                self._at += 1
                self._skip()
            if self._text[self._at] == end:
                self._at += 1
                return
            part(path, number)

    def _member(self, path: _Path, number: int) -> None:
        position = self._position()
        key = json.loads(self._take(_STRING))
        self._index.add_key((*path, key), position)
        self._skip()
        self._at += 1
        self.value((*path, key))

    def _element(self, path: _Path, number: int) -> None:
        self.value((*path, number))

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


def _position(mark: Any) -> Position:  # a mark of PyYAML
    return Position(1, 1) if mark is None else Position(mark.line + 1, mark.column + 1)


def _words(error: yaml.MarkedYAMLError) -> str:
    parts = (error.context, error.problem)
    return ", ".join(part for part in parts if part) or "syntax error"
