"""Positions in JSON, found on the way to them.

A large document has a million values, and few diagnostics. Only the containers around a
value are read, member by member; the parser in C skips the members.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cached_property
from typing import Any, NamedTuple

from ..diagnostics import Position

_SPACE = re.compile(r"[\s,:]*")
# The scanner of a decoder has no type.
_DECODER: Any = json.JSONDecoder(strict=False)
_Path = tuple[str | int, ...]


class _Place(NamedTuple):
    """The offsets of a key and its value. An element of a list has no key."""

    key: int | None
    value: int


class JsonPlaces:
    """The positions of keys and values in a text that the parser accepted.

    Of duplicate keys, the first one counts.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: dict[_Path, dict[str | int, _Place]] = {}

    def key(self, path: _Path) -> Position | None:
        """The position of a key; ``None`` if there is none."""
        place = self._place(path)
        at = None if place is None else place.key
        return None if at is None else self._position(at)

    def value(self, path: _Path) -> Position | None:
        """The position of a value; ``None`` if there is none."""
        place = self._place(path)
        return None if place is None else self._position(place.value)

    def _place(self, path: _Path) -> _Place | None:
        if not path:
            return _Place(None, self._skip(0))
        outer = path[:-1]
        if outer not in self._parts:
            place = self._place(outer)
            self._parts[outer] = {} if place is None else self._inside(place.value)
        return self._parts[outer].get(path[-1])

    def _inside(self, at: int) -> dict[str | int, _Place]:
        """The members or elements of the value at an offset."""
        found: dict[str | int, _Place] = {}
        opening = self._text[at]
        if opening not in "{[":
            return found
        at = self._skip(at + 1)
        while self._text[at] not in "}]":
            key, step = None, len(found)
            if opening == "{":
                key = at
                step, at = _DECODER.scan_once(self._text, at)
                at = self._skip(at)
            found.setdefault(step, _Place(key, at))
            _, at = _DECODER.scan_once(self._text, at)
            at = self._skip(at)
        return found

    def _skip(self, at: int) -> int:
        """The next offset that is neither space nor a separator."""
        match = _SPACE.match(self._text, at)
        return at if match is None else match.end()

    def _position(self, at: int) -> Position:
        line = bisect_right(self._lines, at)
        return Position(line, at - self._lines[line - 1] + 1)

    @cached_property
    def _lines(self) -> list[int]:
        """The offset of each line."""
        return [0, *(match.end() for match in re.finditer("\n", self._text))]
