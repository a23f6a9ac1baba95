"""Keeps the changes that people made to generated files."""

from __future__ import annotations

import ast
import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..conflict_markers import sides
from ..diagnostics import DiagnosticsError, Location, Position, Reporter
from .manifest import Digests, digest
from .merge import Conflict, Merged, distance, merge
from .pristine import Pristine

_KEEP_HINT = (
    'edit the file until it is as it should be and run "sdkwright generate '
    '--keep-edits", or lose its edits with --discard-edits'
)
_MISSING_HINT = (
    'fetch the history ("git fetch --unshallow"), keep the file as it is with '
    "--keep-edits, or lose its edits with --discard-edits"
)


class Edits(StrEnum):
    """The treatment of edits.

    They are merged, and conflicts are errors; they are kept where there are conflicts;
    or they are discarded.
    """

    MERGE = "merge"
    KEEP = "keep"
    DISCARD = "discard"


class EditsError(DiagnosticsError):
    """Edits are in conflict with the new text. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited file: its new and digests of its old generated text, and ``data``, its
    content.
    """

    folder: Path
    name: str
    data: bytes
    digests: Digests
    new: bytes


def merged(file: Edited, edits: Edits, pristine: Pristine, reporter: Reporter) -> bytes:
    """The new content of an edited file. Conflicts are reported."""
    edited = sides(_text(file.data))
    if file.digests == (digest(file.new),) and len(edited) == 1:
        return file.data  # the generated text has not changed
    bases = pristine.find(file.name, file.digests)
    if not bases:
        if edits is not Edits.KEEP:
            _report_missing(file, reporter)
        return file.data
    results = [_merge(bases, text, _text(file.new)) for text in edited]
    if len({result.text for result in results}) > 1:
        _report_markers(file, reporter)
        return file.data
    result = results[0]
    if edits is Edits.MERGE:
        for conflict in result.conflicts:
            _report(file, conflict, reporter)
    if not result.conflicts or edits is Edits.KEEP:
        _check(file, result.text, reporter)
    return result.text.encode("utf-8", "surrogateescape")


def _merge(bases: list[str], edited: str, new: str) -> Merged:
    """The text merged with the base that it was most probably made from."""
    base = min(bases, key=lambda text: distance(text, edited))
    return merge(base, edited, new)


def _report(file: Edited, conflict: Conflict, reporter: Reporter) -> None:
    detail = [
        "edited by hand:",
        *_changes(conflict.base, conflict.edited),
        "generated now:",
        *_changes(conflict.base, conflict.new),
    ]
    reporter.error(
        "edits.conflict",
        "the edits and the new generated text change the same lines",
        at=_place(file, conflict.line),
        hint=_KEEP_HINT,
        detail="\n".join(detail),
    )


def _changes(before: list[str], after: list[str]) -> list[str]:
    pairs = [("-", line) for line in before] + [("+", line) for line in after]
    return [f"  {sign}{line.rstrip()}" for sign, line in pairs]


def _report_markers(file: Edited, reporter: Reporter) -> None:
    lines = _text(file.data).split("\n")
    line = next(n for n, text in enumerate(lines, 1) if text.startswith("<<<<<<< "))
    reporter.error(
        "edits.markers",
        "the file has conflict markers of git, and its sides have different edits",
        at=_place(file, line),
        hint="resolve the conflict, or lose the edits with --discard-edits",
    )


def _report_missing(file: Edited, reporter: Reporter) -> None:
    reporter.error(
        "edits.no-base",
        "was edited by hand, and the text that it was made from is not found",
        at=_place(file),
        hint=_MISSING_HINT,
    )


# Functions that raise an error with a line for a text that cannot be read.
_PARSERS: dict[str, Callable[[str], object]] = {
    ".py": ast.parse,
    ".toml": tomllib.loads,
    ".json": json.loads,
}


def _check(file: Edited, text: str, reporter: Reporter) -> None:
    """Report a merged file that cannot be read, such as code with a syntax error."""
    parse = _PARSERS.get(Path(file.name).suffix)
    if parse is None:
        return
    try:
        parse(text)
    except (SyntaxError, ValueError) as error:
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        line = error.lineno if isinstance(error, SyntaxError) else None
        shown = text.split("\n")[line - 1].strip() if line else ""
        where = f' at "{shown}"' if shown else ""
        reporter.error(
            "edits.invalid",
            f"the edits and the new generated text do not fit: {reason}{where}",
            at=_place(file),
            hint=_KEEP_HINT,
        )


def _place(file: Edited, line: int | None = None) -> Location:
    position = None if line is None else Position(line, 1)
    return Location(str(file.folder / file.name), position)


def _text(data: bytes) -> str:
    return data.replace(b"\r\n", b"\n").decode("utf-8", "surrogateescape")
