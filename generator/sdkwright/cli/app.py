"""The command ``sdkwright``: its subcommands, and what happens to exceptions.

A new command is a function in a module of its own, with a line in ``COMMANDS``.
"""

from __future__ import annotations

import io
import sys
import traceback
from typing import Annotated

import typer

from .. import __version__
from . import check, generate, validate
from .exits import BAD_INPUT, DEFECT

# In the order of ``sdkwright --help``.
COMMANDS = (
    generate.generate,
    check.check,
    validate.validate,
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
    """The entry point of the command ``sdkwright``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Documents hold characters that not every terminal's encoding has.
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except OSError as error:
        # The user can repair these: a full disk, no folder for temporary files.
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(BAD_INPUT) from None
    except Exception:
        traceback.print_exc()
        print("this is a defect of sdkwright: please report it", file=sys.stderr)
        raise SystemExit(DEFECT) from None
