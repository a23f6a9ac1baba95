"""The guide in ``docs/fastapi.md``: its code runs as it is printed."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.asgi_server import served

# A server of its own, and programs: not for ``make quick``.
# They share one generated SDK.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("guide")]

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "fastapi.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r'^```(\w+) title="(.+?)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
BLOCKS = {(found[1], found[2]): found[3] for found in _BLOCK.finditer(GUIDE)}
APP = BLOCKS["python", "app.py"]
PROGRAMS = ["calls.py", "calls_async.py"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the application, and its SDK."""
    found = tmp_path_factory.mktemp("guide")
    (found / "app.py").write_text(APP, encoding="utf-8")
    run("bash", "-ec", BLOCKS["bash", "generate"], folder=found)
    return found


def run(*command: str, folder: Path) -> str:
    """The output of a command. It uses this environment and the SDK."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    packages = [*sys.path, str(folder / "sdk")]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_application_is_that_of_the_tests() -> None:
    application = ROOT / "tests" / "fastapi_app" / "app.py"
    assert application.read_text(encoding="utf-8") == APP


def test_programs_print_what_the_guide_says(folder: Path) -> None:
    spec = importlib.util.spec_from_file_location("guide_app", folder / "app.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with served(module.app) as url:
        for name in PROGRAMS:
            program = BLOCKS["python", name].replace("http://127.0.0.1:8000", url)
            printed = run(sys.executable, "-c", program, folder=folder)
            assert printed == BLOCKS["text", name]


def test_type_checkers_accept_the_programs(folder: Path) -> None:
    for name in PROGRAMS:
        (folder / name).write_text(BLOCKS["python", name], encoding="utf-8")
    run(sys.executable, "-m", "mypy", "--strict", *PROGRAMS, folder=folder)
    run(sys.executable, "-m", "pyright", *PROGRAMS, folder=folder)
