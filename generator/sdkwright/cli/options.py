"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Spec = Annotated[
    str | None,
    typer.Argument(help="The OpenAPI document. Default: the configured one."),
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
    typer.Option(
        "--overlay",
        help="Apply this overlay after the configured ones.",
        metavar="FILE",
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON object for machines.")
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Show notes in full, one per line.")
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Treat warnings as errors; then nothing is written."),
]
DiscardEdits = Annotated[
    bool,
    typer.Option("--discard-edits", help="Overwrite files that were edited by hand."),
]
KeepEdits = Annotated[
    bool,
    typer.Option(
        "--keep-edits",
        help="In a conflict, keep the edited lines instead of the new ones.",
    ),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="Do not read or write cached results."),
]
