"""``mypy --strict`` and ``pyright`` strict on the generator, the SDK and its users."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKED = ("generator/sdkwright", "generated/openrouter")
GOOD, BAD = "tests/typing/good.py", "tests/typing/bad.py"


def mypy(root: Path, *targets: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    return subprocess.run(
        [*command, *targets], cwd=root, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def pyright(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pyright]:
    yield Pyright(root, tmp_path_factory.mktemp("pyright"))


class Pyright:
    """Runs pyright in strict mode on some files and returns its findings."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self._folder = folder

    def findings(self, *targets: str) -> list[tuple[str, int, str]]:
        """File, line (from 1) and message of each error and warning."""
        settings = {
            "include": [str(self._root / target) for target in targets],
            "extraPaths": [str(self._root / path) for path in ("generated", "generator")],
            "typeCheckingMode": "strict",
            "pythonVersion": "3.11",
        }
        config = self._folder / "pyrightconfig.json"
        config.write_text(json.dumps(settings), encoding="utf-8")
        command = [sys.executable, "-m", "pyright", "--outputjson", "-p", str(config)]
        done = subprocess.run(
            [*command, "--pythonpath", sys.executable],
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


def test_pyright_accepts_everything(root: Path, pyright: Pyright) -> None:
    assert pyright.findings(*CHECKED, GOOD) == []


def test_pyright_refuses_wrong_code(root: Path, pyright: Pyright) -> None:
    found = {line for _, line, _ in pyright.findings(BAD)}
    assert sorted(found) == refused_lines(root / BAD)
