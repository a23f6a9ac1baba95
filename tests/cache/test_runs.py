"""The cache of whole processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from helpers.edited import document
from sdkwright.cache.folder import FOLDER_VARIABLE, SIZE_VARIABLE


class Folder:
    """A folder with a document and a cache."""

    def __init__(self, path: Path) -> None:
        self.path, self.cache, self.env = path, path / "cache", {}
        self.write("openapi.json")

    def write(self, name: str, title: str = "Cached") -> None:
        found = document()
        found["info"]["title"] = title
        (self.path / name).write_text(json.dumps(found, indent=1), encoding="utf-8")

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "sdkwright", *arguments],
            cwd=self.path,
            env={**os.environ, FOLDER_VARIABLE: str(self.cache), **self.env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> str:
        process = self.start(*arguments)
        out, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
        return out

    def json(self, *arguments: str) -> Any:  # JSON
        return json.loads(self.run(*arguments, "--json"))

    def entries(self) -> dict[str, bytes]:
        found = self.cache.rglob("*")
        return {p.name: p.read_bytes() for p in found if p.is_file()}

    def sdk(self, name: str) -> dict[str, bytes]:
        folder = self.path / name
        found = (path for path in folder.rglob("*") if path.is_file())
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_no_cache_reads_and_writes_nothing(folder: Folder) -> None:
    folder.run("generate", "openapi.json", "-o", "cold", "--no-cache")
    assert not folder.cache.exists()
    folder.run("generate", "openapi.json", "-o", "sdk")
    assert folder.sdk("sdk") == folder.sdk("cold")
    before = folder.entries()
    for path in folder.cache.rglob("*-*"):
        path.write_bytes(b"not read")
    damaged = folder.entries()
    assert damaged.keys() == before.keys()
    folder.run("check", "openapi.json", "-o", "sdk", "--no-cache")
    assert folder.entries() == damaged


def test_the_cache_is_shown_and_cleared(folder: Folder) -> None:
    empty = folder.json("cache")
    assert (empty["entries"], empty["bytes"], empty["problem"]) == (0, 0, None)
    assert empty["folder"] == str(folder.cache)
    assert empty["limit"] == 512 * 1024 * 1024
    folder.run("generate", "openapi.json", "-o", "sdk")
    full = folder.json("cache", "info")
    assert full["entries"] > 50
    assert full["bytes"] == sum(
        len(data) for name, data in folder.entries().items() if "-" in name
    )
    assert folder.run("cache", "clear").startswith(f"{folder.cache}: removed ")
    assert folder.json("cache")["entries"] == 0
    folder.run("check", "openapi.json", "-o", "sdk")
    # The first run has a result for the folder without a lock, too.
    assert folder.json("cache")["entries"] == full["entries"] - 1


def test_a_folder_that_others_can_write_is_not_used(folder: Folder) -> None:
    folder.run("cache", "clear")
    folder.cache.mkdir(mode=0o700)
    folder.cache.chmod(0o777)
    folder.run("generate", "openapi.json", "-o", "sdk")
    assert list(folder.cache.rglob("*-*")) == []
    shown = folder.run("cache")
    assert f"the cache is not used: other users can write to {folder.cache}" in shown


@pytest.mark.parametrize("place", ["cache", "cache/entries"])
def test_a_folder_that_cannot_be_written(folder: Folder, place: str) -> None:
    """A file is in its place, which no user can write to."""
    (folder.path / place).parent.mkdir(mode=0o700, exist_ok=True)
    (folder.path / place).write_text("mine", encoding="utf-8")
    folder.run("generate", "openapi.json", "-o", "sdk")
    folder.run("check", "openapi.json", "-o", "sdk")
    assert (folder.path / place).read_text(encoding="utf-8") == "mine"
    assert folder.json("cache")["entries"] == 0


def test_the_bound_holds_after_each_run(folder: Folder) -> None:
    folder.env = {SIZE_VARIABLE: "0"}
    folder.run("generate", "openapi.json", "-o", "sdk")
    assert folder.json("cache")["entries"] == 0
    folder.run("check", "openapi.json", "-o", "sdk")
    folder.env = {SIZE_VARIABLE: "1"}
    for number in range(6):
        folder.write("openapi.json", f"Cached {number}" * 40)
        folder.run("generate", "openapi.json", "-o", f"sdk{number}")
    assert 0 < folder.json("cache")["bytes"] <= 1024 * 1024


@pytest.mark.slow
def test_runs_at_the_same_time_share_a_cache(folder: Folder) -> None:
    for name in ("one", "two"):
        folder.write(f"{name}.json", name.title())
        folder.run("generate", f"{name}.json", "-o", f"cold_{name}", "--no-cache")
    for _ in range(3):
        runs = [
            folder.start("generate", f"{name}.json", "-o", f"sdk_{name}{number}")
            for number in range(3)
            for name in ("one", "two")
        ]
        clearing = folder.start("cache", "clear")
        for run in (*runs, clearing):
            _, errors = run.communicate()
            assert (run.returncode, errors) == (0, "")
    for name in ("one", "two"):
        for number in range(3):
            assert folder.sdk(f"sdk_{name}{number}") == folder.sdk(f"cold_{name}")
    names = [path.name for path in (folder.cache / "entries").iterdir()]
    assert [name for name in names if "." in name] == []
