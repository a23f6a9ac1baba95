"""Reads regular expressions of ECMA-262, the dialect of ``pattern``.

The standard library has no public parser of expressions, and its dialect is another.
The reader keeps only the parts that produce text. It ignores assertions and flags, so
callers must check the text that they produce.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from typing import TypeAlias

_DIGITS = "1234567890"
_WORD = string.ascii_letters + _DIGITS + "_"
_PRINTABLE = _WORD + "-. " + string.punctuation.translate({ord(c): "" for c in "_-."})
_CLASSES = {"d": _DIGITS, "w": _WORD, "s": " "}
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "0": "\0"}
_REPETITION = re.compile(r"[*+?]|\{(\d+)(,?)(\d*)\}")
_ESCAPE = re.compile(r"\\(?:u\{(\w+)\}|u(\w{4})|x(\w{2})|c[A-Za-z]|([pP])\{([^}]*)\})")
_GROUP = re.compile(r"\((?:\?(?:P?<(\w+)>|:|(<?[=!])|[a-z-]+([:)])))?")
_BACK = re.compile(r"\\(?:([1-9]\d*)|k<(\w+)>)")
# Repetitions without an upper limit.
_MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some characters, usual ones first."""

    characters: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts in a row. A sequence with a ``group`` can be referred to."""

    parts: tuple[Expression, ...]
    group: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several alternatives."""

    options: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part that is repeated."""

    part: Expression
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Back:
    """The text of a group again. ``group`` is its number or its name."""

    group: str


Expression: TypeAlias = OneOf | Sequence | Choice | Repeat | Back
_NOTHING = Sequence(())


def expression(pattern: str) -> Expression:
    """The parts of a pattern that produce text.

    :raises ValueError: if the pattern is not a regular expression.
    """
    reader = _Reader(pattern)
    found = reader.choice()
    if reader.rest:
        raise ValueError(f"unexpected {reader.rest[0]!r}")
    return found


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, pattern: str) -> None:
        self.rest = pattern
        self._groups = 0

    def choice(self) -> Expression:
        """Alternatives up to the end of the group or of the expression."""
        options = [self._sequence()]
        while self.rest.startswith("|"):
            self._take(1)
            options.append(self._sequence())
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _take(self, count: int) -> str:
        taken, self.rest = self.rest[:count], self.rest[count:]
        if len(taken) < count:
            raise ValueError("the expression is not complete")
        return taken

    def _match(self, expected: re.Pattern[str]) -> re.Match[str] | None:
        found = expected.match(self.rest)
        if found is not None:
            self._take(found.end())
        return found

    def _sequence(self) -> Expression:
        parts: list[Expression] = []
        while self.rest and self.rest[0] not in "|)":
            parts.append(self._repeated(self._atom()))
        return Sequence(tuple(parts))

    def _repeated(self, part: Expression) -> Expression:
        found = self._match(_REPETITION)
        if found is None:
            return part
        self.rest = self.rest.removeprefix("?")
        match found[0]:
            case "*":
                return Repeat(part, 0, _MANY)
            case "+":
                return Repeat(part, 1, _MANY)
            case "?":
                return Repeat(part, 0, 1)
            case _:
                least = int(found[1])
                most = int(found[3]) if found[3] else _MANY
                return Repeat(part, least, most if found[2] else least)

    def _atom(self) -> Expression:
        match self.rest[0]:
            case "(":
                return self._group()
            case "[":
                return OneOf(self._class())
            case "^" | "$":
                self._take(1)
                return _NOTHING
            case ".":
                self._take(1)
                return OneOf(_PRINTABLE)
            case "\\":
                return self._escaped()
            case _:
                return OneOf(self._take(1))

    def _group(self) -> Expression:
        found = self._match(_GROUP)
        if found is None:
            raise ValueError("unexpected (?")
        if found[3] == ")":
            return _NOTHING
        names: tuple[str, ...] = ()
        if found[0] == "(" or found[1]:
            self._groups += 1
            names = (str(self._groups), *filter(None, [found[1]]))
        inner = self.choice()
        if self._take(1) != ")":
            raise ValueError("a group has no end")
        return _NOTHING if found[2] else Sequence((inner,), names)

    def _escaped(self) -> Expression:
        if self.rest[:2] in ("\\b", "\\B", "\\A", "\\Z", "\\z"):
            self._take(2)
            return _NOTHING
        found = self._match(_BACK)
        if found is not None:
            return Back(found[1] or found[2])
        return OneOf(self._characters())

    def _class(self) -> str:
        """The characters of ``[...]``."""
        self._take(1)
        is_negated = self.rest.startswith("^")
        self._take(is_negated)
        found = ""
        while not self.rest.startswith("]"):
            first = self._characters()
            if len(first) == 1 and re.match(r"-[^\]]", self.rest):
                self._take(1)
                last = self._characters()
                first = "".join(map(chr, range(ord(first), ord(last[-1]) + 1)))
            found += first
        self._take(1)
        return _without(found) if is_negated else _usual_first(found)

    def _characters(self) -> str:
        """The characters that an escape or a character stands for."""
        if not self.rest.startswith("\\"):
            return self._take(1)
        found = self._match(_ESCAPE)
        if found is not None:
            return _escape(found)
        name = self._take(2)[1]
        if name.lower() in _CLASSES:
            known = _CLASSES[name.lower()]
            return known if name.islower() else _without(known)
        return _CONTROLS.get(name, name)


def _escape(found: re.Match[str]) -> str:
    """The characters of an escape with a code point or a Unicode property."""
    code = found[1] or found[2] or found[3]
    if code:
        return chr(int(code, 16))
    if found[4] is None:
        return chr(ord(found[0][-1]) & 31)
    letters = string.ascii_letters
    known = {"L": letters, "N": _DIGITS, "P": "-.", "Z": " ", "S": "+$"}
    special = {"Lu": string.ascii_uppercase, "Ll": string.ascii_lowercase}
    name = found[5].rpartition("=")[2]
    characters = special.get(name) or known.get(name[:1], letters)
    return characters if found[4] == "p" else _without(characters)


def _without(excluded: str) -> str:
    return "".join(c for c in _PRINTABLE if c not in excluded)


def _usual_first(characters: str) -> str:
    """The characters, printable ones of ASCII in a usual order first."""
    others = "".join(c for c in characters if c not in _PRINTABLE)
    return "".join(c for c in _PRINTABLE if c in characters) + others
