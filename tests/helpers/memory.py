"""Memory that programs take."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def peak(program: str, *arguments: str) -> int:
    """Mebibytes that a program takes for its work at most."""
    pytest.importorskip("resource")
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout) // (1024 if sys.platform == "linux" else 1024**2)
