"""Reads files as trees of plain values, with the positions of all values.

A fast parser without positions reads the tree. A second pass finds the positions, only
when they are needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from ..diagnostics import Diagnostic, Location, Position, Reporter, Severity
from ..values import Json, Pointer
from .blocks import Blocks, blocks_of, is_simple
from .json_places import JsonPlaces
from .parse import Finding, ParseError, parse, readable
from .positions import (
    Index,
    Places,
    YamlSyntaxError,
    fill_yaml_index,
    json_index,
)
from .repeats import comparison

_BOM = "\ufeff"
# Keys with an effect on documentation only.
_DOCUMENTATION = frozenset(
    {"description", "summary", "title", "example", "externalDocs"}
)
# Suffixes of text files, which descriptions may refer to.
_TEXT_SUFFIXES = frozenset(
    {".md", ".markdown", ".mdx", ".txt", ".rst", ".adoc", ".html"}
)


class Form(StrEnum):
    """The format of a file. A text file is one string."""

    JSON = "json"
    YAML = "yaml"
    TEXT = "text"


@dataclass(frozen=True)
class FileAddress:
    """The path or the URL of a file.

    ``name`` is the name to show. ``moved`` is the URL after redirects.
    """

    path: Path
    name: str
    url: str | None = None
    moved: str | None = None

    @cached_property
    def identity(self) -> str:
        """The unique identifier of the file."""
        return self.url or str(self.path)

    @property
    def uri(self) -> str:
        """The base URI of references in the file."""
        return self.moved or self.url or self.path.resolve().as_uri()


@dataclass(slots=True)
class Trace:
    """The origin of a value in an edited tree.

    Values that are not in ``parts`` are at the same location below ``pointer`` in
    ``source``.
    """

    source: Source
    pointer: Pointer
    parts: dict[str | int, Trace] = field(default_factory=dict[str | int, "Trace"])

    def child(self, step: str | int) -> Trace:
        """The trace of a member or an element. It may be changed."""
        known = self.parts.get(step)
        if known is None:
            known = self.parts[step] = Trace(self.source, (*self.pointer, step))
        return known

    def origin(self, pointer: Pointer) -> tuple[Source, Pointer]:
        """The file and the location that a value of the tree comes from."""
        trace = self
        for number, step in enumerate(pointer):
            inner = trace.parts.get(step)
            if inner is None:
                return trace.source, (*trace.pointer, *pointer[number:])
            trace = inner
        return trace.source, trace.pointer


@dataclass(frozen=True)
class Source:
    """A file that was read.

    ``digest`` is the SHA-256 of its bytes. An edited tree has a ``trace``. With
    ``has_dynamic_anchors``, the meaning of its schemas may depend on references to
    them.
    """

    place: FileAddress
    digest: str
    text: str
    tree: Json
    form: Form
    may_have_double_keys: bool = False
    trace: Trace | None = None
    has_dynamic_anchors: bool = False

    @property
    def path(self) -> Path:
        """The path of the file; for a URL, the path of the URL."""
        return self.place.path

    @property
    def name(self) -> str:
        """The name of the file to show."""
        return self.place.name

    @cached_property
    def index(self) -> Index:
        """The positions of all keys and values, and the duplicate keys."""
        index = Index()
        match self.form:
            case Form.JSON:
                index = json_index(self.text)
            case Form.YAML:
                # libyaml may fail where the fast parser did not. Later values have the
                # position of their nearest parent.
                with suppress(YamlSyntaxError):
                    fill_yaml_index(readable(self.text), index)
            case Form.TEXT:
                pass
        return index

    @cached_property
    def blocks(self) -> Blocks | None:
        """The blocks of a YAML file, if it is written in blocks."""
        return blocks_of(readable(self.text)) if self.form is Form.YAML else None

    @cached_property
    def _places(self) -> Places:
        """The positions, of which only those that are asked for are searched."""
        if self.form is Form.JSON:
            return JsonPlaces(self.text)
        blocks = self.blocks
        return blocks if blocks and blocks.are_simple(is_simple) else self.index

    def location(self, pointer: Pointer, *, key: bool = False) -> Location:
        """The location of a value or its key, else of its nearest parent."""
        if self.trace is not None:
            source, origin = self.trace.origin(pointer)
            return source.location(origin, key=key)
        places = self._places
        for length in range(len(pointer), -1, -1):
            part = pointer[:length]
            found = (places.key(part) if key else None) or places.value(part)
            if found is not None:
                return Location(self.name, found, (pointer, key))
        return Location(self.name, Position(1, 1), (pointer, key))


@dataclass(frozen=True, slots=True)
class _Problems:
    """Reports the problems of one file."""

    reporter: Reporter
    name: str
    severity: Severity

    def report(self, finding: Finding, severity: Severity | None = None) -> None:
        at = Location(self.name, finding.position)
        self.reporter.add(
            Diagnostic(
                severity or self.severity,
                finding.code,
                finding.message,
                at,
                finding.hint,
            )
        )


def load(
    path: Path,
    reporter: Reporter,
    name: str | None = None,
    severity: Severity = Severity.ERROR,
) -> Source | None:
    """Read a file. Problems are reported, and the result is then ``None``.

    ``severity`` is the severity of these problems.
    """
    place = FileAddress(path, str(path) if name is None else name)
    problems = _Problems(reporter, place.name, severity)
    data = _read(path, problems)
    return None if data is None else load_bytes(data, place, reporter, severity)


def load_bytes(
    data: bytes, place: FileAddress, reporter: Reporter, severity: Severity
) -> Source | None:
    """Parse the bytes of a file, like :func:`load`."""
    problems = _Problems(reporter, place.name, severity)
    text = _decode(data, problems)
    if text is None:
        return None
    digest = hashlib.sha256(data).hexdigest()
    if place.path.suffix.lower() in _TEXT_SUFFIXES:
        return Source(place, digest, text, text, Form.TEXT)
    if not text.strip():
        problems.report(Finding("source.empty", "the file is empty"))
        return None
    try:
        parsed = parse(text)
    except ParseError as error:
        problems.report(error.finding)
        return None
    for oddity in parsed.oddities:
        problems.report(oddity, Severity.WARNING)
    form = Form.JSON if parsed.is_json else Form.YAML
    return Source(place, digest, text, parsed.tree, form, parsed.has_double_keys)


def _has_simple_blocks(blocks: Blocks) -> bool:
    return blocks.are_simple(is_simple)


def check_text(
    source: Source,
    reporter: Reporter,
    has_simple_blocks: Callable[[Blocks], bool] = _has_simple_blocks,
) -> None:
    """Report further YAML documents and duplicate keys.

    ``has_simple_blocks`` may remember its results.
    """
    if not source.may_have_double_keys:
        return
    if source.blocks is not None and has_simple_blocks(source.blocks):
        return
    for position in source.index.further[:1]:
        reporter.warning(
            "source.further-document",
            "a second document starts here: only the first one is read",
            at=Location(source.name, position),
            hint="move it to a file of its own",
        )
    _check_duplicates(source, reporter)


def _check_duplicates(source: Source, reporter: Reporter) -> None:
    """Report every duplicate key of a mapping, with both locations.

    The last value counts, as in most parsers. Equal values and lost documentation are a
    warning, other duplicates an error.
    """
    duplicates = source.index.duplicates
    if not duplicates:
        return
    is_json = source.form is Form.JSON
    text = source.text if is_json else readable(source.text)
    same = comparison(text, is_json=is_json)
    for pointer, first, second in duplicates:
        is_same = same(first, second)
        harmless = is_same or pointer[-1] in _DOCUMENTATION
        report = reporter.warning if harmless else reporter.error
        report(
            "source.duplicate-key",
            f'the key "{pointer[-1]}" is given twice'
            f"{', with the same value' if is_same else ''}",
            at=Location(source.name, second),
            hint="remove one of the two"
            if is_same
            else "remove one of the two, or give it another name",
            related=(("first given here", Location(source.name, first)),),
        )


def _read(path: Path, problems: _Problems) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        problems.report(Finding("source.missing", "no such file"))
    except IsADirectoryError:
        problems.report(Finding("source.unreadable", "this is a folder, not a file"))
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) else None
        reason = (words or str(error)).lower()
        problems.report(Finding("source.unreadable", f"cannot be read: {reason}"))
    return None


def _decode(data: bytes, problems: _Problems) -> str | None:
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        problems.report(
            Finding(
                "source.encoding",
                f"the file is not UTF-8: byte 0x{data[error.start]:02x} at offset "
                f"{error.start}",
                Position(line, column),
                f"save it as UTF-8{' instead of UTF-16' if utf16 else ''}",
            )
        )
        return None
