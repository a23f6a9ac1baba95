"""No name of a document hides a name that generated code uses.

Without the option ``--every-name``, a sample of the names is enough, whose packages
``tests/test_types.py`` checks together with those of other documents.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.checkers import mypy, pyright
from corpus.coverage import missing
from corpus.imports import problems
from corpus.made import Made
from helpers.every_name import POSITIONS, Position, documents, every_name, sample

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def apart(tmp_path: Path) -> Iterator[None]:
    """Remove imported packages after each test."""
    paths = list(sys.path)
    yield
    sys.path[:] = paths
    for name, module in list(sys.modules.items()):
        if str(tmp_path) in str(getattr(module, "__file__", None)):
            del sys.modules[name]


@pytest.mark.parametrize("position", POSITIONS, ids=lambda p: p.__name__)
def test_position(
    position: Position,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> None:
    every = request.config.getoption("--every-name")
    packages: dict[str, Path] = {}
    made_of = documents(position, every_name() if every else sample())
    for name, document in made_of.items():
        document["info"]["title"] += f" {name}"
        made = _made(json.dumps(document), tmp_path / name)
        sdk, package = made.work / "sdk", made.names["package"]
        assert made.failures_of_calls() == []
        assert list(problems(sdk, package)) == []
        packages[package] = sdk / package
    if every:
        _check_types(packages, tmp_path, tmp_path_factory.getbasetemp() / "mypy")


def _check_types(packages: dict[str, Path], root: Path, cache: Path) -> None:
    for package, folder in packages.items():
        assert mypy(folder.parent, package, cache)["first"] == []
    found = pyright(root, 1, packages)
    assert {name: result["first"] for name, result in found.items()} == {
        name: [] for name in packages
    }


def _made(document: str, folder: Path) -> Made:
    folder.mkdir()
    spec = folder / "openapi.json"
    spec.write_text(document, encoding="utf-8")
    made = Made(spec, folder / "work")
    said = [*made.result["diagnostics"], *made.result["notes"]]
    cover = missing(made.reading, made.names, said)
    assert cover["missing operations"] == []
    assert cover["missing schemas"] == []
    return made
