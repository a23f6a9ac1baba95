"""The memory that programs use."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def peak(program: str, *arguments: str) -> int:
    """The peak memory of a program, in mebibytes, as it prints it."""
    pytest.importorskip("resource")
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout) // (1024 if sys.platform == "linux" else 1024**2)
