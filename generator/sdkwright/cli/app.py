"""The command line.

Results go to standard output, diagnostics and progress to standard error. Exit
statuses: 0 done, 1 something would change or is over its budget, 2 the input cannot be
used, 70 a defect of the generator.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from ..budgets import Measured, measure
from ..config import ConfigRequest, load_config
from ..diagnostics import (
    Diagnostic,
    DiagnosticsError,
    Reporter,
    render,
    to_json,
    without_notes,
)
from ..run import Outcome, Progress, counted, read_line, run
from ..write.manifest import MANIFEST
from ..write.output import difference

DRIFT = 1
BAD_INPUT = 2
DEFECT = 70  # EX_SOFTWARE of sysexits.h; 1 would say that something would change

app = typer.Typer(
    help="Turn an OpenAPI document into a Python SDK.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Spec = Annotated[
    str | None,
    typer.Argument(help="The OpenAPI document; else the one that is configured."),
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config", "-c", help="A sdkwright.toml or pyproject.toml.", metavar="FILE"
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", help="The folder of the SDK.", metavar="DIR"),
]
Overlays = Annotated[
    list[str] | None,
    typer.Option("--overlay", help="Apply this overlay, too.", metavar="FILE"),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON object for machines.")
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Show notes, too, each on a line.")
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Every warning is an error; nothing is written."),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Do not use or keep earlier results.")
]


class Style(StrEnum):
    """Formatters that can prove the style of the output."""

    BLACK = "black"


class Terminal:
    """Where a command talks to; ``as_json``: to a machine.

    Notes are counted unless they are asked for (``verbose``): there may be many.
    """

    def __init__(self, *, as_json: bool, verbose: bool = False) -> None:
        self.as_json = as_json
        self.verbose = verbose

    def show(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Print diagnostics for people."""
        if self.as_json:
            return
        shown = diagnostics if self.verbose else without_notes(diagnostics)
        sys.stderr.write(render(shown, read_line(Path.cwd())))
        hidden = len(diagnostics) - len(shown)
        if hidden:
            sys.stderr.write(f"{counted(hidden, 'note')}, shown by --verbose\n")

    def report(self, status: str, **facts: object) -> None:
        """Print the result for machines."""
        if self.as_json:
            print(json.dumps({"status": status, **facts}, indent=2))

    def say(self, text: str) -> None:
        """Print the result for people."""
        if not self.as_json:
            print(text)

    def say_table(self, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        """Print rows for people, if there are any: text to the left, numbers right."""
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
    def progress(self) -> Generator[Progress]:
        """The stages of a run, shown on a terminal and nowhere else."""
        if self.as_json or not sys.stderr.isatty():
            yield lambda stage: None
            return
        from rich.console import Console

        with Console(stderr=True).status("starting") as status:
            yield lambda stage: status.update(stage)


@app.command()
def generate(
    spec: Spec = None,
    config: ConfigFile = None,
    output: Output = None,
    overlay: Overlays = None,
    strict: Strict = False,
    as_json: AsJson = False,
    verbose: Verbose = False,
    no_cache: NoCache = False,
) -> None:
    """Write the SDK; only files that differ are touched."""
    terminal = Terminal(as_json=as_json, verbose=verbose)
    request = ConfigRequest(Path.cwd(), spec, config, output, tuple(overlay or ()))
    outcome = _run(terminal, request, use_cache=not no_cache, dry=False, strict=strict)
    terminal.show(outcome.diagnostics)
    terminal.report("done" if outcome.is_complete else "partial", **_facts(outcome))
    terminal.say(outcome.summary())
    if not outcome.is_complete:
        raise typer.Exit(BAD_INPUT)


@app.command()
def check(
    spec: Spec = None,
    config: ConfigFile = None,
    output: Output = None,
    overlay: Overlays = None,
    style: Annotated[
        Style | None, typer.Option(help="Also prove the style of every Python file.")
    ] = None,
    strict: Strict = False,
    as_json: AsJson = False,
    verbose: Verbose = False,
    no_cache: NoCache = False,
) -> None:
    """Show what generate would change, as a diff, and check the budgets.

    Exit status 1 if anything would change or costs more than it may.
    """
    terminal = Terminal(as_json=as_json, verbose=verbose)
    request = ConfigRequest(Path.cwd(), spec, config, output, tuple(overlay or ()))
    outcome = _run(terminal, request, use_cache=not no_cache, dry=True, strict=strict)
    terminal.show(outcome.diagnostics)
    problems = [] if style is None else _black(outcome)
    budgets = measure(outcome.budgets, outcome.plan.files)
    exceeded = [str(found) for found in budgets if not found.is_kept]
    clean = outcome.plan.is_clean and not problems and not exceeded
    terminal.report(
        "clean" if clean else "drift",
        style=problems,
        budgets=[_used(found) for found in budgets],
        **_facts(outcome),
    )
    if outcome.plan.is_incomplete:
        terminal.say(f"{outcome.plan.folder} is incomplete: a run was interrupted")
    changes = difference(outcome.plan)
    shown = map(str, budgets) if verbose else exceeded
    for text in filter(None, (changes.rstrip(), *problems, *shown)):
        terminal.say(text)
    found_why = changes or problems or exceeded or outcome.plan.is_incomplete
    if not (clean or found_why):
        terminal.say(f"{outcome.plan.folder / MANIFEST} does not list the files")
    if not outcome.is_complete:
        raise typer.Exit(BAD_INPUT)
    if not clean:
        raise typer.Exit(DRIFT)


@app.command()
def validate(
    spec: Spec = None,
    config: ConfigFile = None,
    overlay: Overlays = None,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Say everything that is wrong with a document."""
    terminal = Terminal(as_json=as_json, verbose=True)
    reporter = Reporter()
    with _bad_input(terminal), terminal.progress() as progress:
        from ..pipeline import examine

        request = ConfigRequest(Path.cwd(), spec, config, overlays=tuple(overlay or ()))
        found_config = load_config(request, reporter)
        found = examine(found_config, reporter, progress)
        if strict:
            reporter.make_strict()
            reporter.raise_if_errors()
    terminal.show(reporter.diagnostics)
    terminal.report(
        "done",
        diagnostics=[to_json(diagnostic) for diagnostic in reporter.diagnostics],
        operations=found.operations,
        extensions=[
            {
                "key": count.key,
                "honoured": count.honoured,
                "ignored": count.ignored,
                "meanings": list(count.meanings),
            }
            for count in found.extensions
        ],
    )
    terminal.say(f"{found_config.spec_name}: {counted(found.operations, 'operation')}")
    terminal.say_table(
        ("extension key", "honoured", "ignored", "meaning"),
        [
            (c.key, str(c.honoured), str(c.ignored), ", ".join(c.meanings))
            for c in found.extensions
        ],
    )


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"sdkwright {__version__}")
        raise typer.Exit


@app.callback()
def _root(  # pyright: ignore[reportUnusedFunction] - typer calls it
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the version.",
            callback=_print_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Turn an OpenAPI document into a Python SDK."""


def main() -> None:
    """The entry point of the command ``sdkwright``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Documents hold characters that not every terminal's encoding has.
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except OSError as error:
        # A full disk, no folder for temporary files: nothing that is ours to repair.
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(BAD_INPUT) from None
    except Exception:
        traceback.print_exc()
        print("this is a defect of sdkwright: please report it", file=sys.stderr)
        raise SystemExit(DEFECT) from None


def _run(
    terminal: Terminal,
    request: ConfigRequest,
    *,
    use_cache: bool,
    dry: bool,
    strict: bool,
) -> Outcome:
    reporter = Reporter()
    with _bad_input(terminal), terminal.progress() as progress:
        config = load_config(request, reporter)
        return run(
            config, reporter, progress, use_cache=use_cache, dry=dry, strict=strict
        )


@contextmanager
def _bad_input(terminal: Terminal) -> Generator[None]:
    """Print what is wrong and leave, where the input cannot be used."""
    try:
        yield
    except DiagnosticsError as error:
        terminal.show(error.diagnostics)
        found = [to_json(diagnostic) for diagnostic in error.diagnostics]
        terminal.report("failed", diagnostics=found)
        raise typer.Exit(BAD_INPUT) from None


def _facts(outcome: Outcome) -> dict[str, object]:
    return {
        "output": str(outcome.plan.folder),
        "operations": outcome.operations,
        "models": outcome.models,
        "written": list(outcome.plan.written),
        "removed": list(outcome.plan.removed),
        "unchanged": len(outcome.plan.unchanged),
        "incomplete": outcome.plan.is_incomplete,
        "diagnostics": [to_json(diagnostic) for diagnostic in outcome.diagnostics],
    }


def _used(found: Measured) -> dict[str, object]:
    return {
        "name": found.budget.name,
        "limit": found.budget.limit,
        "used": found.used,
        "kept": found.is_kept,
    }


def _black(outcome: Outcome) -> list[str]:
    """What black would change in the files that a run makes."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="sdkwright-") as name:
        for path, data in outcome.plan.files.items():
            if path.endswith(".py"):
                target = Path(name, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        # An empty configuration, so that none around the folder is found.
        config = Path(name, "black.toml")
        config.touch()
        command = [sys.executable, "-m", "black", "--check", "--quiet", "--diff"]
        done = subprocess.run(
            [*command, "--target-version=py311", f"--config={config}", name],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        found = (done.stdout + done.stderr).replace(f"{name}/", "")
        return [found] if done.returncode else []
