"""``mypy --strict`` and ``pyright`` strict on the generator, the SDK and its users."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

CHECKED = ("generator/sdkwright", "generated/openrouter")
GOOD, BAD = "tests/typing/good.py", "tests/typing/bad.py"


def mypy(root: Path, *targets: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    return subprocess.run(
        [*command, *targets], cwd=root, capture_output=True, text=True, check=False
    )


def pyright(root: Path, *targets: str) -> list[tuple[str, int, str]]:
    """File, line (from 1) and message of each error and warning in strict mode."""
    command = [sys.executable, "-m", "pyright", "--outputjson"]
    done = subprocess.run(
        [*command, "--pythonpath", sys.executable, *targets],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] > 0
    return [
        (item["file"], item["range"]["start"]["line"] + 1, item["message"])
        for item in report["generalDiagnostics"]
        if item["severity"] in ("error", "warning")
    ]


def refused_lines(path: Path) -> list[int]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [n for n, line in enumerate(lines, 1) if line.endswith("# refused")]


def test_mypy_accepts_everything(root: Path) -> None:
    done = mypy(root, *CHECKED, GOOD)
    assert (done.stdout, done.returncode) == ("", 0)


def test_mypy_refuses_wrong_code(root: Path) -> None:
    done = mypy(root, BAD)
    found = {int(n) for n in re.findall(r"bad\.py:(\d+): error", done.stdout)}
    assert sorted(found) == refused_lines(root / BAD)


def test_pyright_accepts_everything(root: Path) -> None:
    assert pyright(root) == []


def test_pyright_refuses_wrong_code(root: Path) -> None:
    found = {line for _, line, _ in pyright(root, BAD)}
    assert sorted(found) == refused_lines(root / BAD)
