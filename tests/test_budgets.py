"""The measurement of each budget, with packages made for the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.budgets import Measurement, measure
from sdkwright.config import Budget
from sdkwright.diagnostics import Location

# The tests start processes, so ``make quick`` does not run them.
pytestmark = pytest.mark.slow

AT = Location("sdkwright.toml")
CLIENT = """\
class Client:
    def __init__(self, server_url: str) -> None:
        assert server_url
"""
FILES = {
    "README.md": b"words\n" * 50,
    "acme/__init__.py": b"",
    "acme/_runtime/client.py": b"# a line\n" * 100,
    "acme/client.py": CLIENT.encode(),
    "acme/deep/__init__.py": b"# a line\n",
    "acme/py.typed": b"",
}


def used(name: str, limit: int, files: dict[str, bytes] = FILES) -> Measurement:
    (found,) = measure((Budget(name, limit, AT),), files)
    return found


def test_lines_are_those_of_the_sdk_itself() -> None:
    assert used("lines", 4).used == 4
    assert used("lines", 4).is_kept
    assert not used("lines", 3).is_kept


def test_the_size_is_that_of_the_package() -> None:
    files = {**FILES, "acme/client.py": b"x" * 591}
    assert used("size_kb", 1, files).used == 1.5
    assert not used("size_kb", 1, files).is_kept
    assert used("size_kb", 2, files).is_kept


def test_importing_is_measured_in_cpu_time() -> None:
    cheap = used("import_ms", 1000)
    busy = b"import time\nwhile time.process_time() < 0.5: pass\n"
    idle = b"import time\ntime.sleep(0.03)\n"
    costly = used("import_ms", 1, {**FILES, "acme/__init__.py": busy})
    waiting = used("import_ms", 1, {**FILES, "acme/__init__.py": idle})
    assert cheap.used is not None
    assert costly.used is not None
    assert waiting.used is not None
    assert cheap.is_kept
    assert not costly.is_kept
    assert cheap.used < costly.used
    assert waiting.used < 30


def test_what_cannot_be_imported_is_over_its_budget() -> None:
    found = used("import_ms", 40, {**FILES, "acme/__init__.py": b"import missing\n"})
    assert not found.is_kept
    assert str(found) == (
        "sdkwright.toml: import_ms = 40 cannot be measured: "
        "ModuleNotFoundError: No module named 'missing'"
    )


DOCUMENT = """\
openapi: 3.1.0
info: {title: Sample, version: "1"}
paths: {/ping: {get: {responses: {"204": {description: Alive}}}}}
"""
CONFIG = 'spec = "openapi.yaml"\noutput = "sdk"\n[budgets]\nlines = {}\n'


def sdkwright(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=folder,
        env={**os.environ, "SDKWRIGHT_CACHE_DIR": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "sdkwright.toml").write_text(CONFIG.format(9999), encoding="utf-8")
    assert sdkwright(tmp_path, "generate").returncode == 0
    return tmp_path


def test_check_is_silent_within_budgets(project: Path) -> None:
    done = sdkwright(project, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    told = sdkwright(project, "check", "--verbose").stdout
    assert told.startswith("sdkwright.toml:4:1: the SDK has ")
    assert told.endswith(" lines of Python beside its runtime, within lines = 9999\n")


def test_check_fails_over_a_budget(project: Path) -> None:
    (project / "sdkwright.toml").write_text(CONFIG.format(10), encoding="utf-8")
    done = sdkwright(project, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("sdkwright.toml:4:1: the SDK has ")
    assert done.stdout.endswith(", over lines = 10\n")
    found = json.loads(sdkwright(project, "check", "--json").stdout)
    (budget,) = found["budgets"]
    assert found["status"] == "drift"
    assert (budget["name"], budget["limit"], budget["kept"]) == ("lines", 10, False)
