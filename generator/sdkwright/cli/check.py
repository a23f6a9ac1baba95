"""``sdkwright check``."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ..budgets import Measurement, measure
from ..config import ConfigRequest, load_config
from ..diagnostics import Reporter
from ..run import Outcome, run
from ..write.manifest import MANIFEST
from ..write.output import Plan, difference
from . import options
from .exits import BAD_INPUT, DRIFT
from .generate import outcome_to_json
from .terminal import Terminal


class Style(StrEnum):
    """Formatters that can check the style of the output."""

    BLACK = "black"


def check(
    spec: options.Spec = None,
    config: options.ConfigFile = None,
    output: options.Output = None,
    overlay: options.Overlays = None,
    style: Annotated[
        Style | None, typer.Option(help="Also check the style of every Python file.")
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="List the changes for users of the SDK.")
    ] = False,
    files: Annotated[
        bool, typer.Option("--files", help="Show the changes of files, as a diff.")
    ] = False,
    strict: options.Strict = False,
    as_json: options.AsJson = False,
    verbose: options.Verbose = False,
    no_cache: options.NoCache = False,
) -> None:
    """Show what generate would change, and check the budgets.

    The exit status is 1 if a file would change or a budget is exceeded.
    """
    terminal = Terminal(as_json=as_json, verbose=verbose)
    request = ConfigRequest(Path.cwd(), spec, config, output, tuple(overlay or ()))
    reporter = Reporter()
    with terminal.run() as progress:
        outcome = run(
            load_config(request, reporter),
            reporter,
            progress,
            use_cache=not no_cache,
            dry=True,
            strict=strict,
        )
    terminal.show(outcome.diagnostics)
    problems = [] if style is None else _black(outcome.plan)
    is_clean = _report(terminal, outcome, _details(outcome, diff, files), problems)
    if not outcome.is_complete:
        raise typer.Exit(BAD_INPUT)
    if not is_clean:
        raise typer.Exit(DRIFT)


def _details(outcome: Outcome, diff: bool, files: bool) -> list[str]:
    """The texts that the options ask for."""
    texts = [difference(outcome.plan).rstrip()] if files else []
    if diff and outcome.changes is not None:
        from ..comparison.text import to_text

        texts.append(to_text(outcome.changes))
    return [text for text in texts if text]


def _report(
    terminal: Terminal, outcome: Outcome, details: list[str], problems: list[str]
) -> bool:
    """Print the result; whether nothing was found."""
    budgets = measure(outcome.budgets, outcome.plan.contents)
    exceeded = [str(found) for found in budgets if not found.is_kept]
    is_clean = outcome.plan.is_clean and not problems and not exceeded
    terminal.report(
        "clean" if is_clean else "drift",
        style=problems,
        budgets=[_to_json(found) for found in budgets],
        **outcome_to_json(outcome),
    )
    if outcome.plan.is_incomplete:
        terminal.say(f"{outcome.plan.folder} is incomplete: a run was interrupted")
    by_hand = _by_hand(outcome.plan)
    changed = bool(outcome.plan.written or outcome.plan.removed)
    interface = outcome.interface()
    summary = [outcome.drift()] if changed else []
    summary += [] if interface is None else [f"interface: {interface}"]
    shown = map(str, budgets) if terminal.verbose else exceeded
    for text in (*by_hand, *summary, *details, *problems, *shown):
        terminal.say(text)
    has_reason = changed or problems or exceeded or outcome.plan.is_incomplete
    if not (is_clean or has_reason):
        terminal.say(f"{outcome.plan.folder / MANIFEST} does not list the files")
    return is_clean


def _by_hand(changes: Plan) -> list[str]:
    """The changes that people made to generated files. Edits are no failure."""
    folder = changes.folder
    edited = [f"{folder / name} was edited by hand" for name in changes.edited]
    missing = [f"{folder / name} is missing" for name in changes.missing]
    return edited + missing


def _to_json(found: Measurement) -> dict[str, object]:
    return {
        "name": found.budget.name,
        "limit": found.budget.limit,
        "used": found.used,
        "kept": found.is_kept,
    }


def _black(plan: Plan) -> list[str]:
    """The changes that black would make to the files of the SDK."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="sdkwright-") as name:
        for path, data in plan.contents.items():
            if path.endswith(".py"):
                target = Path(name, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        # Without this option, black searches the parent folders for a configuration.
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
