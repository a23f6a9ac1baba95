"""``sdkwright generate``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ..config import ConfigRequest, load_config
from ..diagnostics import Reporter, to_json
from ..run import Outcome, run
from ..write.edits import Edits
from . import options
from .exits import BAD_INPUT
from .terminal import Terminal


def generate(
    spec: options.Spec = None,
    config: options.ConfigFile = None,
    output: options.Output = None,
    overlay: options.Overlays = None,
    strict: options.Strict = False,
    as_json: options.AsJson = False,
    verbose: options.Verbose = False,
    no_cache: options.NoCache = False,
    keep_edits: options.KeepEdits = False,
    discard_edits: options.DiscardEdits = False,
    bump: Annotated[
        bool,
        typer.Option("--bump", help="Give the SDK its next version and a changelog."),
    ] = False,
    drop_aliases: Annotated[
        bool,
        typer.Option("--drop-aliases", help="Remove the deprecated earlier names."),
    ] = False,
) -> None:
    """Write the SDK. Unchanged files are not touched, and edits of files are merged."""
    if keep_edits and discard_edits:
        raise typer.BadParameter("--keep-edits and --discard-edits exclude each other")
    terminal = Terminal(as_json=as_json, verbose=verbose)
    request = ConfigRequest(Path.cwd(), spec, config, output, tuple(overlay or ()))
    reporter = Reporter()
    with terminal.run() as progress:
        outcome = run(
            replace(load_config(request, reporter), drops_aliases=drop_aliases),
            reporter,
            progress,
            use_cache=not no_cache,
            dry=False,
            strict=strict,
            edits=_edits(keep_edits, discard_edits),
            bump=bump,
        )
    terminal.show(outcome.diagnostics)
    status = "done" if outcome.is_complete else "partial"
    terminal.report(status, **outcome_to_json(outcome))
    terminal.say(outcome.summary())
    interface = outcome.interface()
    if interface is not None:
        terminal.say(f"interface: {interface}")
    if outcome.version is not None:
        terminal.say(f"version: {outcome.version}, see CHANGELOG.md")
    if not outcome.is_complete:
        raise typer.Exit(BAD_INPUT)


def _edits(keep: bool, discard: bool) -> Edits:
    return Edits.DISCARD if discard else Edits.KEEP if keep else Edits.MERGE


def outcome_to_json(outcome: Outcome) -> dict[str, object]:
    """The outcome of a run as JSON."""
    return {
        "output": str(outcome.plan.folder),
        "operations": outcome.operations,
        "models": outcome.models,
        "written": list(outcome.plan.written),
        "removed": list(outcome.plan.removed),
        "edited": list(outcome.plan.edited),
        "missing": list(outcome.plan.missing),
        "discarded": list(outcome.plan.discarded),
        "kept": list(outcome.plan.kept),
        "unchanged": len(outcome.plan.unchanged),
        "incomplete": outcome.plan.is_incomplete,
        "interface": outcome.interface(),
        "version": outcome.version,
        "diagnostics": [to_json(diagnostic) for diagnostic in outcome.diagnostics],
    }
