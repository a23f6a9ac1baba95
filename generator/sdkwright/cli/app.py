"""The command ``sdkwright``: its subcommands, and the handling of exceptions.

A new command is a function in a module of its own, with a line in ``COMMANDS``.
"""

from __future__ import annotations

import gc
import io
import sys
import traceback
from typing import Annotated

import typer

from .. import __version__
from . import cache, check, diff, explain, generate, models, validate, watch
from .exits import BAD_INPUT, DEFECT

# In the order of ``sdkwright --help``.
COMMANDS = (
    generate.generate,
    check.check,
    validate.validate,
    diff.diff,
    explain.explain,
    watch.watch,
    models.models,
    cache.cache,
)

app = typer.Typer(
    help="Turn an OpenAPI document into a Python SDK.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in COMMANDS:
    app.command()(command)


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
    """Run the command ``sdkwright``."""
    if sys.argv[1:2] == ["watch"]:
        _main()
        return
    # The process ends after the command: looking for cycles in the trees of a document,
    # then and at the end, takes longer than an unchanged run.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        _main()
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _main() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Some terminals cannot encode all characters of a document.
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except OSError as error:
        # Errors that users can solve, such as a full disk.
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(BAD_INPUT) from None
    except Exception:
        traceback.print_exc()
        print("this is a defect of sdkwright: please report it", file=sys.stderr)
        raise SystemExit(DEFECT) from None
