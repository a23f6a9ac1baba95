"""The command line in this process: most tests have no need of one of its own."""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from sdkwright.cli.app import main


def sdkwright(*arguments: str, folder: Path) -> CompletedProcess[str]:
    """Run a command from inside ``folder``."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
        patch.object(sys, "argv", ["sdkwright", *arguments]),
    ):
        status = _status_of_main()
    return CompletedProcess(arguments, status, stdout.getvalue(), stderr.getvalue())


def _status_of_main() -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0
