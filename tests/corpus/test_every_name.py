"""No name of a document hides a name that generated code uses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.checkers import mypy, pyright
from corpus.coverage import missing
from corpus.imports import problems
from corpus.made import Made
from helpers.every_name import DOCUMENTS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("position", DOCUMENTS)
def test_position(position: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(DOCUMENTS[position]()), encoding="utf-8")
    made = Made(spec, tmp_path / "work")
    sdk, package = made.work / "sdk", made.names["package"]
    cover = missing(made.reading, made.names, made.result["diagnostics"])
    assert cover["missing operations"] == []
    assert cover["missing schemas"] == []
    assert made.failures() == []
    assert list(problems(sdk, package)) == []
    assert mypy(sdk, package, tmp_path / "cache")["first"] == []
    assert pyright(tmp_path, 1, {position: sdk / package})[position]["first"] == []
