"""``sdkwright cache``."""

from __future__ import annotations

import shutil
from enum import StrEnum
from typing import Annotated

import typer

from ..cache.folder import UnusableError, cache_folder, check, limit, texts_folder
from ..cache.store import clear, files
from . import options
from .exits import BAD_INPUT
from .terminal import Terminal

_MEGABYTE = 1024 * 1024


class Action(StrEnum):
    """The actions on the cache."""

    INFO = "info"
    CLEAR = "clear"


def cache(
    action: Annotated[
        Action, typer.Argument(help="Show the cache, or remove all entries.")
    ] = Action.INFO,
    as_json: options.AsJson = False,
) -> None:
    """Show the folder and the size of the cache, or clear it."""
    terminal = Terminal(as_json=as_json)
    try:
        folder = cache_folder()
    except UnusableError as error:
        terminal.report("failed", problem=str(error))
        terminal.say(f"there is no cache: {error}")
        raise typer.Exit(BAD_INPUT) from None
    found = clear(folder) if action is Action.CLEAR else list(files(folder))
    if action is Action.CLEAR:
        shutil.rmtree(texts_folder(folder), ignore_errors=True)
    size = sum(file.size for file in found)
    problem = None
    if folder.exists():
        try:
            check(folder)
        except UnusableError as error:
            problem = str(error)
    terminal.report(
        "done",
        folder=str(folder),
        entries=len(found),
        bytes=size,
        limit=limit(),
        problem=problem,
    )
    shown = f"{len(found)} entries, {size / _MEGABYTE:.1f} MB"
    if action is Action.CLEAR:
        terminal.say(f"{folder}: removed {shown}")
    else:
        terminal.say(f"{folder}: {shown} of at most {limit() // _MEGABYTE} MB")
    if problem is not None:
        terminal.say(f"the cache is not used: {problem}")
