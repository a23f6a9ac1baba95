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
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help="Do not read or write cached results."),
]
