"""The same input gives the same bytes in any environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.golden import read_tree

pytestmark = pytest.mark.slow

SURROUNDINGS = {
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "hash seed 2": {"PYTHONHASHSEED": "4711"},
    "locale": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "C locale": {"LC_ALL": "C", "PYTHONUTF8": "0"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "narrow terminal": {"COLUMNS": "20", "NO_COLOR": "1"},
}


def generate(config: Path, output: Path, **changes: str) -> dict[str, str]:
    command = [sys.executable, "-m", "sdkwright", "generate", "--no-cache"]
    subprocess.run(
        [*command, "-c", str(config), "-o", str(output)],
        env={**os.environ, **changes},
        cwd=output.parent,
        check=True,
        capture_output=True,
    )
    return read_tree(output)


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_surroundings_do_not_matter(root: Path, tmp_path: Path, name: str) -> None:
    config = root / "spec/sdkwright.toml"
    made = generate(config, tmp_path / "sdk", **SURROUNDINGS[name])
    assert made == read_tree(root / "generated")


def test_place_and_file_order_do_not_matter(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "an other place"
    elsewhere.mkdir()
    # Files are written in reverse order, so that the folder lists them differently.
    for name in ("sdkwright.toml", "guardrails.yaml"):
        shutil.copy(root / "spec" / name, elsewhere / name)
    made = generate(elsewhere / "sdkwright.toml", tmp_path / "sdk")
    assert made == read_tree(root / "generated")


def test_nothing_of_this_machine_is_in_the_output(root: Path) -> None:
    for name, text in read_tree(root / "generated").items():
        assert str(root) not in text, name
        assert str(Path.home()) not in text.replace("/root/", "/"), name
