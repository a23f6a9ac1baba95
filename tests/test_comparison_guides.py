"""The guides in ``docs/diff.md`` and ``docs/explain.md`` run as they are printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

# Runs commands in processes of their own: not for ``make quick``.
pytestmark = pytest.mark.slow

DOCS = Path(__file__).resolve().parents[1] / "docs"
_BLOCK = re.compile(r'^```(\w+) title="(.+?)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)

# How many files an SDK has is not what the guides are about.
_FILES = re.compile(r"\d+ files? .*(?:removed\)|remove)")


@pytest.mark.parametrize("page", ["diff.md", "explain.md"])
def test_commands(page: str, tmp_path: Path) -> None:
    blocks = _BLOCK.findall((DOCS / page).read_text(encoding="utf-8"))
    printed, number = "", 0
    for _, title, text in blocks:
        match title:
            case "commands":
                printed = output(text, tmp_path)
                number += 1
            case "output":
                assert _FILES.sub("N", printed) == _FILES.sub("N", text)
            case name:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    assert number >= 2


def output(commands: str, folder: Path) -> str:
    """What commands print. They use this environment."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", commands],
        cwd=folder,
        env={**os.environ, "PATH": path, "SDKWRIGHT_CACHE_DIR": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "error" not in done.stderr
    return done.stdout
