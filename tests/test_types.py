"""``mypy --strict`` and ``pyright`` strict on the generator, SDKs and user code."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from helpers import documents, every_name
from helpers.golden import write_tree
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.pipeline import build

ROOT = Path(__file__).resolve().parents[1]
CHECKED = ("generator/sdkwright", "generated/openrouter")
GOOD, BAD = "tests/typing/good.py", "tests/typing/bad.py"
USERS = (
    "constants",
    "files",
    "inheritance",
    "media_types",
    "message_content",
    "python_values",
    "streams",
    "written_back",
)
pytestmark = pytest.mark.slow


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


def test_mypy_accepts_the_runtime_where_it_lies(root: Path) -> None:
    done = mypy(root, "--package", "runtime")
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


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDKs of all documents in one folder, each a package with its own name.

    Among them are those with a sample of all names in every position. They share one
    runtime, which type checkers read once.
    """
    specs = {
        name: documents.document(name, tmp_path_factory.mktemp("document"))
        for name in documents.names()
    }
    for position in every_name.POSITIONS:
        sample = every_name.documents(position, every_name.sample())
        for name, document in sample.items():
            specs[name] = tmp_path_factory.mktemp("document") / "openapi.json"
            specs[name].write_text(json.dumps(document), encoding="utf-8")
    files: dict[str, str] = {}
    for name, spec in specs.items():
        package = _package(spec, name)
        assert not package.keys() & files.keys()
        files |= package
    folder = tmp_path_factory.mktemp("packages")
    write_tree(folder, files)
    shutil.copytree(ROOT / "templates/runtime", folder / "runtime")
    return folder


def _package(spec: Path, name: str) -> dict[str, str]:
    """The package of a document, without its runtime; cases have names of their own."""
    config = load_config(ConfigRequest(spec.parent, spec.name), Reporter())
    if spec.name == "openapi.json":
        config = replace(config, package=name)
    result = build(config, Reporter(), lambda stage: None, validate_apart=False)
    return {
        path: re.sub(r"from \.+_runtime", "from runtime", text)
        for path, text in result.files.items()
        if path.endswith((".py", "py.typed")) and "/_runtime/" not in path
    }


@pytest.mark.xdist_group("packages")
def test_every_document_passes_mypy(packages: Path) -> None:
    names = sorted(path.name for path in packages.iterdir() if path.is_dir())
    done = mypy(packages, *(part for name in names for part in ("-p", name)))
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.xdist_group("packages")
def test_code_of_users(packages: Path) -> None:
    sources = {f"{name}_user.py": ROOT / f"tests/typing/{name}.py" for name in USERS}
    for name, source in sources.items():
        shutil.copy(source, packages / name)
    refused = [(name, n) for name in sources for n in refused_lines(sources[name])]
    done = mypy(packages, *sources)
    found = set(re.findall(r"^(\w+\.py):(\d+): error", done.stdout, re.MULTILINE))
    other = {(Path(path).name, n) for path, n, _ in pyright(packages, *sources)}
    for name in sources:
        (packages / name).unlink()
    assert sorted((name, int(n)) for name, n in found) == refused
    assert sorted(other) == refused


@pytest.mark.xdist_group("packages")
def test_every_document_passes_pyright(packages: Path) -> None:
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        # Copies of packages that are checked in place.
        "exclude": ["runtime"],
    }
    (packages / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    assert pyright(packages) == []
