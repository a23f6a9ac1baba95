"""``sdkwright check`` tells drift, edits and missing files apart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from helpers.command_line import sdkwright

DOCUMENT = """\
openapi: 3.1.0
info: {title: Sample, version: "1"}
paths:
  /ping:
    get:
      operationId: ping
      tags: [ping]
      responses: {"204": {description: Alive}}
"""


class Project:
    """A folder with a document and its SDK."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = folder / "sdk/sample/client.py"
        self.resource = folder / "sdk/sample/ping.py"
        self.document(DOCUMENT)
        self.run("generate")

    def document(self, text: str) -> None:
        (self.folder / "openapi.yaml").write_text(text, encoding="utf-8")

    def run(self, command: str, *options: str, status: int = 0) -> str:
        given = ("openapi.yaml", "-o", "sdk", *options)
        done = sdkwright(command, *given, folder=self.folder)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    def json(self, command: str, *options: str, status: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            self.run(command, "--json", *options, status=status)
        )
        return found

    def edit(self, old: str, new: str) -> None:
        text = self.resource.read_text(encoding="utf-8")
        assert old in text
        self.resource.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("SDKWRIGHT_CACHE_DIR", str(tmp_path / "cache"))
    return Project(tmp_path)


def test_an_edit_is_no_failure(project: Project) -> None:
    project.edit("class Ping(", "VALUE = 1\n\n\nclass Ping(")
    shown = project.run("check")
    assert shown.startswith(f"{project.resource} was edited by hand\n")
    assert "warning[edits.unrecorded]" in shown
    project.run("generate")
    assert project.run("check") == f"{project.resource} was edited by hand\n"
    found = project.json("check")
    assert (found["status"], found["edited"]) == ("clean", ["sample/ping.py"])
    assert (found["written"], found["missing"]) == ([], [])


def test_drift_shows_what_the_merge_changes(project: Project) -> None:
    project.edit("class Ping(", "VALUE = 1\n\n\nclass Ping(")
    project.document(DOCUMENT.replace("Id: ping", "Id: pong"))
    shown = project.run("check", "--files", status=1)
    assert "-    def ping(\n+    def pong(\n" in shown
    assert "+VALUE = 1" not in shown
    assert "-VALUE = 1" not in shown
    found = project.json("check", status=1)
    assert found["status"] == "drift"
    assert "sample/ping.py" in found["written"]
    assert found["edited"] == ["sample/ping.py"]
    project.run("generate")
    text = project.resource.read_text(encoding="utf-8")
    assert "VALUE = 1" in text
    assert "def pong(" in text
    assert project.json("check")["status"] == "clean"


def test_a_missing_file_is_named(project: Project) -> None:
    project.client.unlink()
    summary = "sdk/: 1 file to write, 0 to remove\n"
    assert project.run("check", status=1) == f"{project.client} is missing\n{summary}"
    found = project.json("check", status=1)
    assert (found["status"], found["missing"]) == ("drift", ["sample/client.py"])


def test_a_conflict_is_shown(project: Project) -> None:
    project.edit("def ping(", "def pang(")
    project.document(DOCUMENT.replace("Id: ping", "Id: pong"))
    shown = project.run("check", status=1)
    place = f"{project.resource}:{line_of(project, 'def pang(')}:1"
    assert f"{place}: error[edits.conflict]" in shown
    assert "  edited by hand:\n    -    def ping(\n    +    def pang(\n" in shown
    assert "  generated now:\n    -    def ping(\n    +    def pong(\n" in shown
    found = project.json("generate", status=1)
    assert found["status"] == "conflict"
    assert {d["code"] for d in found["diagnostics"]} == {"edits.conflict"}


def line_of(project: Project, text: str) -> int:
    lines = project.resource.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_edits_are_discarded_by_name(project: Project) -> None:
    made = project.resource.read_text(encoding="utf-8")
    project.edit("def ping(", "def pang(")
    shown = project.run("generate", "--discard-edits")
    assert f"{project.resource}: warning[edits.discarded]" in shown
    assert project.resource.read_text(encoding="utf-8") == made
    assert project.run("check") == ""


def test_edited_lines_win_if_asked_for(project: Project) -> None:
    project.edit("def ping(", "def pang(")
    project.document(DOCUMENT.replace("Id: ping", "Id: pong"))
    project.run("generate", status=1)
    assert "1 edited by hand" in project.run("generate", "--keep-edits")
    assert "def pang(" in project.resource.read_text(encoding="utf-8")
    assert project.json("check")["status"] == "clean"
    project.run("generate", "--keep-edits", "--discard-edits", status=2)


def test_an_edit_that_is_no_python_stops_no_other_change(project: Project) -> None:
    project.edit("class Ping(", "class Ping((")
    more = DOCUMENT[DOCUMENT.index("  /ping") :].replace("ping", "pong")
    project.document(DOCUMENT + more)
    project.run("generate")
    assert (project.folder / "sdk/sample/pong.py").exists()
    assert "class Ping((" in project.resource.read_text(encoding="utf-8")
    project.document(DOCUMENT.replace("operationId: ping", "operationId: pang") + more)
    assert "error[edits.invalid]" in project.run("generate", status=1)
