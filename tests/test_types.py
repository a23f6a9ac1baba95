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
USERS = ("constants", "files", "inheritance", "streams", "written_back")
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

    Among them are those with a sample of all names in every position.
    """
    merged = tmp_path_factory.mktemp("merged")
    for name in documents.names():
        folder = tmp_path_factory.mktemp("document")
        _generate(documents.document(name, folder), name, folder, merged)
    for position in every_name.POSITIONS:
        sample = every_name.documents(position, every_name.sample())
        for name, document in sample.items():
            folder = tmp_path_factory.mktemp("document")
            spec = folder / "openapi.json"
            spec.write_text(json.dumps(document), encoding="utf-8")
            _generate(spec, name, folder, merged)
    expected = len(documents.names()) + len(every_name.POSITIONS)
    assert len(list(merged.iterdir())) == expected
    return merged


def _generate(spec: Path, name: str, folder: Path, merged: Path) -> None:
    """Add the package of a document, called ``name`` unless its case has a name."""
    request = ConfigRequest(spec.parent, spec.name, output=str(folder / "sdk"))
    config = load_config(request, Reporter())
    if spec.parent == folder:
        config = replace(config, package=name)
    result = build(config, Reporter(), lambda stage: None, validate_apart=False)
    write_tree(folder / "sdk", result.files)
    (package,) = (path.parent for path in folder.glob("sdk/*/client.py"))
    shutil.copytree(package, merged / package.name)


@pytest.fixture(scope="module")
def sharing(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same SDKs with one shared runtime, which type checkers read once."""
    shared = tmp_path_factory.mktemp("sharing")
    shutil.copytree(ROOT / "templates/runtime", shared / "runtime")
    for path in packages.rglob("*.py"):
        name = path.relative_to(packages)
        if name.parts[1] != "_runtime":
            text = path.read_text(encoding="utf-8")
            (shared / name).parent.mkdir(parents=True, exist_ok=True)
            (shared / name).write_text(
                re.sub(r"from \.+_runtime", "from runtime", text), encoding="utf-8"
            )
            (shared / name.parts[0] / "py.typed").touch()
    return shared


@pytest.mark.xdist_group("packages")
def test_every_document_imports(packages: Path) -> None:
    modules = [
        ".".join(path.relative_to(packages).with_suffix("").parts)
        for path in sorted(packages.rglob("*.py"))
    ]
    program = (
        "import importlib, sys; [importlib.import_module(m) for m in sys.argv[1:]]"
    )
    subprocess.run([sys.executable, "-c", program, *modules], cwd=packages, check=True)


@pytest.mark.xdist_group("packages")
def test_every_document_passes_mypy(sharing: Path) -> None:
    names = sorted(path.name for path in sharing.iterdir() if path.is_dir())
    done = mypy(sharing, *(part for name in names for part in ("-p", name)))
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.xdist_group("packages")
def test_code_of_users(sharing: Path) -> None:
    sources = {f"{name}_user.py": ROOT / f"tests/typing/{name}.py" for name in USERS}
    for name, source in sources.items():
        shutil.copy(source, sharing / name)
    refused = [(name, n) for name in sources for n in refused_lines(sources[name])]
    done = mypy(sharing, *sources)
    found = set(re.findall(r"^(\w+\.py):(\d+): error", done.stdout, re.MULTILINE))
    other = {(Path(path).name, n) for path, n, _ in pyright(sharing, *sources)}
    for name in sources:
        (sharing / name).unlink()
    assert sorted((name, int(n)) for name, n in found) == refused
    assert sorted(other) == refused


@pytest.mark.xdist_group("packages")
def test_every_document_passes_pyright(sharing: Path) -> None:
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        # Copies of packages that are checked in place.
        "exclude": ["runtime"],
    }
    (sharing / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    assert pyright(sharing) == []
