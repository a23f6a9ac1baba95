"""The command line in this process: most tests have no need of one of its own."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

from sdkwright.cli.app import app


@dataclass(frozen=True)
class Finished:
    """What a command left behind."""

    status: int
    stdout: str
    stderr: str


def sdkwright(*arguments: str, folder: Path) -> Finished:
    """Run a command from inside ``folder``."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        status = app(arguments, standalone_mode=False)
    return Finished(status or 0, stdout.getvalue(), stderr.getvalue())
