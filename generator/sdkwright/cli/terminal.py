"""Output of commands: results on standard output, the rest on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import typer

from ..diagnostics import (
    Diagnostic,
    DiagnosticsError,
    lines_below,
    render,
    to_json,
    without_notes,
)
from ..progress import Progress
from ..run import counted
from ..write.edits import EditsError
from .exits import BAD_INPUT, DRIFT


class Terminal:
    """Prints text, or one JSON object (``as_json``).

    Without ``verbose``, notes are only counted: a document may have many.
    """

    def __init__(self, *, as_json: bool, verbose: bool = False) -> None:
        self.as_json = as_json
        self.verbose = verbose

    def show(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Print diagnostics as text."""
        if self.as_json:
            return
        shown = diagnostics if self.verbose else without_notes(diagnostics)
        sys.stderr.write(render(shown, lines_below(Path.cwd())))
        hidden = len(diagnostics) - len(shown)
        if hidden:
            sys.stderr.write(f"{counted(hidden, 'note')}, shown by --verbose\n")

    def report(self, status: str, **facts: object) -> None:
        """Print the result as JSON."""
        if self.as_json:
            print(json.dumps({"status": status, **facts}, indent=2))

    def say(self, text: str) -> None:
        """Print a part of the result as text."""
        if not self.as_json:
            print(text)

    def say_table(self, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """Print rows as text, if there are any. Numbers are aligned to the right."""
        if not rows:
            return
        self.say("")
        widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
        for row in (heads, *rows):
            cells = (
                cell.rjust(width) if rows[0][column].isdigit() else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            self.say("  ".join(cells).rstrip())

    @contextmanager
    def run(self) -> Generator[Progress]:
        """Show the stages of a run. Unusable input ends the process with an error."""
        try:
            with self._progress() as progress:
                yield progress
        except DiagnosticsError as error:
            self.show(error.diagnostics)
            found = [to_json(diagnostic) for diagnostic in error.diagnostics]
            is_conflict = isinstance(error, EditsError)
            self.report("conflict" if is_conflict else "failed", diagnostics=found)
            raise typer.Exit(DRIFT if is_conflict else BAD_INPUT) from None

    @contextmanager
    def _progress(self) -> Generator[Progress]:
        """Show stages on a terminal only."""
        if self.as_json or not sys.stderr.isatty():
            yield lambda stage: None
            return
        from rich.console import Console

        with Console(stderr=True).status("starting") as status:
            yield lambda stage: status.update(stage)
