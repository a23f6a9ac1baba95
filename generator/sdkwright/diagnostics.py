"""Diagnostics: problems of the input, their locations, and hints."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

_EXCERPT_WIDTH = 100
ReadLine = Callable[[str, int], str | None]


class Severity(StrEnum):
    """The severity. Errors prevent generation; notes need no action."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Line and column, counted from 1. Columns count characters."""

    line: int
    column: int


# The way to a value, and whether the place is that of its key.
Origin = tuple[tuple[str | int, ...], bool]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file. ``file`` is the name to show.

    ``origin`` is the value that the place was asked for. The position of the value may
    be another one in the next version of the file.
    """

    file: str
    position: Position | None = None
    origin: Origin | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        if self.position is None:
            return self.file
        return f"{self.file}:{self.position.line}:{self.position.column}"


Related = tuple[str, Location]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One diagnostic. ``related`` are other locations that explain it. ``detail`` are
    lines below the message, such as a diff.
    """

    severity: Severity
    code: str
    message: str
    location: Location | None = None
    hint: str | None = None
    related: tuple[Related, ...] = ()
    detail: str | None = None


class DiagnosticsError(Exception):
    """The input cannot be used. ``diagnostics`` are all diagnostics so far."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(f"{len(diagnostics)} diagnostics")
        self.diagnostics = diagnostics


class Reporter:
    """Collects diagnostics. Only the first error at a position is kept."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}
        self._error_places: set[Location] = set()
        self._record: list[Diagnostic] | None = None

    @contextmanager
    def recorded(self) -> Generator[list[Diagnostic]]:
        """Record all reports, also those that repeat an earlier one."""
        outer, self._record = self._record, []
        try:
            yield self._record
        finally:
            if outer is not None:
                outer += self._record
            self._record = outer

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a diagnostic."""
        if self._record is not None:
            self._record.append(diagnostic)
        place = diagnostic.location
        if diagnostic.severity is Severity.ERROR and place and place.position:
            if place in self._error_places:
                return
            self._error_places.add(place)
        self._found[diagnostic] = None

    def error(
        self,
        code: str,
        message: str,
        *,
        at: Location | None = None,
        hint: str | None = None,
        related: tuple[Related, ...] = (),
        detail: str | None = None,
    ) -> None:
        """Report a problem that prevents generation."""
        self.add(Diagnostic(Severity.ERROR, code, message, at, hint, related, detail))

    def warning(
        self,
        code: str,
        message: str,
        *,
        at: Location | None = None,
        hint: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Report a probable mistake."""
        self.add(Diagnostic(Severity.WARNING, code, message, at, hint, related))

    def note(
        self,
        code: str,
        message: str,
        *,
        at: Location | None = None,
        hint: str | None = None,
    ) -> None:
        """Report a decision that the document did not state."""
        self.add(Diagnostic(Severity.NOTE, code, message, at, hint))

    def make_strict(self) -> None:
        """Turn every warning into an error."""
        self._found = {
            replace(found, severity=Severity.ERROR)
            if found.severity is Severity.WARNING
            else found: None
            for found in self._found
        }

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All diagnostics by file and position, else in the order of reporting."""
        return tuple(sorted(self._found, key=_place))

    @property
    def has_errors(self) -> bool:
        """Whether there is an error."""
        return any(d.severity is Severity.ERROR for d in self._found)

    def raise_if_errors(self) -> None:
        """:raises DiagnosticsError: if there is an error."""
        if self.has_errors:
            raise DiagnosticsError(self.diagnostics)


def without_notes(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The diagnostics without notes."""
    return tuple(d for d in diagnostics if d.severity is not Severity.NOTE)


def render(diagnostics: Iterable[Diagnostic], read_line: ReadLine) -> str:
    """The diagnostics as text: location, message, the source line, and a hint.

    ``read_line`` returns a line of a file, or ``None`` if it does not exist.
    """
    return "".join(f"{_render(diagnostic, read_line)}\n" for diagnostic in diagnostics)


def lines_below(folder: Path) -> ReadLine:
    """A function that reads lines of files. Paths are relative to ``folder``."""

    # A document may be large and have many diagnostics.
    @cache
    def lines_of(file: str) -> list[bytes]:
        try:
            data = (folder / file).read_bytes()
        except OSError:
            return []
        # JSON and YAML have only these line breaks; Python's ``splitlines`` has more.
        plain = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return plain.removeprefix(BOM_UTF8).split(b"\n")

    def read(file: str, line: int) -> str | None:
        lines = lines_of(file)
        if not 0 < line <= len(lines):
            return None
        return lines[line - 1].decode("utf-8", errors="replace")

    return read


def to_json(diagnostic: Diagnostic) -> dict[str, object]:
    """The diagnostic as JSON. Fields that do not apply are ``null``."""
    return {
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        **_json_place(diagnostic.location),
        "hint": diagnostic.hint,
        "detail": diagnostic.detail,
        "related": [
            {"message": message, **_json_place(location)}
            for message, location in diagnostic.related
        ],
    }


def _place(diagnostic: Diagnostic) -> tuple[str, Position]:
    location = diagnostic.location
    if location is None:
        return ("", Position(0, 0))
    return (location.file, location.position or Position(0, 0))


def _json_place(location: Location | None) -> dict[str, object]:
    position = None if location is None else location.position
    return {
        "file": None if location is None else location.file,
        "line": None if position is None else position.line,
        "column": None if position is None else position.column,
    }


def _render(diagnostic: Diagnostic, read_line: ReadLine) -> str:
    where = "" if diagnostic.location is None else f"{diagnostic.location}: "
    kind = f"{diagnostic.severity.value}[{diagnostic.code}]"
    lines = [f"{where}{kind}: {_visible(diagnostic.message)}"]
    if diagnostic.location is not None and diagnostic.severity is not Severity.NOTE:
        lines += _excerpt(diagnostic.location, read_line)
    lines += [f"  {_visible(line)}" for line in (diagnostic.detail or "").splitlines()]
    lines += [f"  note: {message}: {at}" for message, at in diagnostic.related]
    if diagnostic.hint is not None:
        lines.append(f"  hint: {_visible(diagnostic.hint)}")
    return "\n".join(lines)


def _excerpt(location: Location, read_line: ReadLine) -> list[str]:
    position = location.position
    text = None if position is None else read_line(location.file, position.line)
    if position is None or text is None:
        return []
    start = max(0, position.column - 1 - _EXCERPT_WIDTH // 2)
    shown = text[start : start + _EXCERPT_WIDTH].rstrip()
    before = _visible(text[start : position.column - 1])
    number = f"{position.line:>5}"
    return [
        f"{number} | {_visible(shown)}",
        f"{' ' * len(number)} | {' ' * len(before)}^",
    ]


def _visible(text: str) -> str:
    """The text with control characters escaped, which would affect the terminal."""
    return "".join(
        char if char.isprintable() else " " if char in "\t\n" else repr(char)[1:-1]
        for char in text
    )
