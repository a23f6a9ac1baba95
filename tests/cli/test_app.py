"""The command line: output, exit statuses, the cache."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from helpers.command_line import sdkwright
from helpers.golden import read_tree

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

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
    """A folder with a document, and the commands that are run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spec = folder / "openapi.yaml"
        self.spec.write_text(DOCUMENT, encoding="utf-8")
        self.cache = folder / "cache"

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        with patch.dict(os.environ, {"SDKWRIGHT_CACHE_DIR": str(self.cache)}):
            return sdkwright(*arguments, folder=self.folder)

    def run_apart(
        self, *arguments: str, python: str = "", **env: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in a process of its own, as users do."""
        return subprocess.run(
            [sys.executable, *python.split(), "-m", "sdkwright", *arguments],
            cwd=self.folder,
            env={**os.environ, "SDKWRIGHT_CACHE_DIR": str(self.cache), **env},
            capture_output=True,
            text=True,
            check=False,
        )

    def json(self, *arguments: str) -> dict[str, Any]:
        done = self.run(*arguments, "--json")
        assert done.stderr == ""
        found: dict[str, Any] = json.loads(done.stdout)
        return found


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_generate_then_check(project: Project) -> None:
    done = project.run("generate", "openapi.yaml", "-o", "sdk")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("sdk/: ")
    assert done.stdout.endswith("0 models, 1 operation\n")
    done = project.run("check", "openapi.yaml", "-o", "sdk", "--style", "black")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_shows_what_would_change(project: Project) -> None:
    project.run("generate", "openapi.yaml", "-o", "sdk")
    project.spec.write_text(DOCUMENT.replace("Id: ping", "Id: pong"), encoding="utf-8")
    before = read_tree(project.folder / "sdk")
    done = project.run("check", "openapi.yaml", "-o", "sdk")
    summary = (
        "sdk/: 5 files to write, 0 to remove\n"
        "interface: 1 method added, 1 name deprecated, 1 behaviour changed, examples "
        "changed, 1 docstring changed: minor\n"
    )
    assert (done.returncode, done.stdout) == (1, summary)
    done = project.run("check", "openapi.yaml", "-o", "sdk", "--files")
    assert done.returncode == 1
    assert done.stdout.startswith(summary)
    assert "+    def pong(\n" in done.stdout
    done = project.run("check", "openapi.yaml", "-o", "sdk", "--diff")
    assert done.returncode == 1
    assert "client.ping.pong" in done.stdout
    assert read_tree(project.folder / "sdk") == before


def test_check_of_nothing_yet(project: Project) -> None:
    done = project.run("check", "openapi.yaml", "-o", "sdk")
    assert done.returncode == 1
    assert not (project.folder / "sdk").exists()


def test_json(project: Project) -> None:
    found = project.json("generate", "openapi.yaml", "-o", "sdk")
    assert (found["status"], found["operations"], found["models"]) == ("done", 1, 0)
    assert "sample/client.py" in found["written"]
    found = project.json("check", "openapi.yaml", "-o", "sdk")
    assert (found["status"], found["written"]) == ("clean", [])
    project.spec.write_text("openapi: 3.1.0\nopenapi: 3.1.1\n", encoding="utf-8")
    found = project.json("check", "openapi.yaml", "-o", "sdk")
    assert found["status"] == "failed"
    places = {d["code"]: (d["line"], d["column"]) for d in found["diagnostics"]}
    assert places["source.duplicate-key"] == (2, 1)


def test_validate(project: Project) -> None:
    done = project.run("validate", "openapi.yaml")
    assert (done.returncode, done.stdout) == (0, "openapi.yaml: 1 operation\n")
    done = project.run("validate", "missing.yaml")
    assert done.returncode == 2
    assert done.stderr == "missing.yaml: error[source.missing]: no such file\n"


def test_notes_are_counted_and_shown_if_asked_for(project: Project) -> None:
    parameters = "".join(
        f"{{name: {name}, in: query, schema: {{type: integer}}}}, "
        for name in ("offset", "limit")
    )
    answer = '"200": {description: ok, content: {application/json: {schema: %s}}}'
    text = DOCUMENT.replace(
        'responses: {"204": {description: Alive}}',
        f"parameters: [{parameters}]\n      responses: "
        f"{{{answer % '{type: array, items: {type: string}}'}}}",
    )
    project.spec.write_text(text, encoding="utf-8")
    note = (
        "openapi.yaml:5:5: note[pagination.recognised]: GET /ping is paginated by "
        'offset with "offset" and "limit"; its items are at $\n'
    )
    done = project.run("generate", "openapi.yaml", "-o", "sdk", "--strict")
    assert (done.returncode, done.stderr) == (0, "1 note, shown by --verbose\n")
    again = project.run("check", "openapi.yaml", "-o", "sdk", "-v")
    assert (again.returncode, again.stderr) == (0, note)
    assert project.run("validate", "openapi.yaml").stderr == note
    found = project.json("check", "openapi.yaml", "-o", "sdk")["diagnostics"]
    assert [d["severity"] for d in found] == ["note"]


KEYS = """\
openapi: 3.1.0
info: {title: Sample, version: "1", x-logo: {url: https://example.com}}
paths:
  /ping:
    get:
      operationId: ping
      x-speakeasy-name-override: alive
      x-speakeasy-timeout: soon
      x-fern-audiences: [public]
      x-ours: {x-speakeasy-ignore: true}
      responses:
        "200":
          description: Alive
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Pong"}
              example: {x-data: 1}
    post:
      x-internal: true
      x-speakeasy-group: hidden
      responses: {"204": {description: Done, x-unseen: 1}}
components:
  schemas:
    Pong:
      type: object
      properties:
        x-name: {type: string, x-speakeasy-name-override: name}
        kind: {enum: [a], x-enum-varnames: [A]}
"""


def test_validate_says_which_keys_are_honoured(project: Project) -> None:
    project.spec.write_text(KEYS, encoding="utf-8")
    done = project.run("validate", "openapi.yaml")
    assert done.returncode == 0
    assert (
        done.stdout
        == """\
openapi.yaml: 1 operation

extension key              honoured  ignored  meaning
x-enum-varnames                   1        0  names of values, in the documentation
x-fern-audiences                  0        1
x-internal                        1        0  not generated
x-logo                            0        1
x-ours                            0        1
x-speakeasy-group                 0        1
x-speakeasy-name-override         2        0  name of the field, name of the method
x-speakeasy-timeout               0        1
"""
    )
    assert "openapi.yaml:8:28: warning[extension.value]" in done.stderr
    found = project.json("validate", "openapi.yaml")
    assert found["extensions"][0] == {
        "key": "x-enum-varnames",
        "honoured": 1,
        "ignored": 0,
        "meanings": ["names of values, in the documentation"],
    }


def test_usage_errors(project: Project) -> None:
    assert project.run("generate", "--wrong").returncode == 2
    assert project.run("wrong").returncode == 2
    assert project.run("generate").returncode == 2
    assert project.run("--version").stdout == "sdkwright 0.1.0\n"
    assert "validate" in project.run("--help").stdout


def test_a_hit_imports_no_engine(project: Project) -> None:
    project.run("generate", "openapi.yaml", "-o", "sdk")
    done = project.run_apart(
        "check", "openapi.yaml", "-o", "sdk", python="-X importtime"
    )
    assert done.returncode == 0
    for engine in ("datamodel_code_generator", "jinja2", "black", "jsonschema"):
        assert f" {engine}\n" not in done.stderr


def test_the_cache_notices_every_change(project: Project) -> None:
    (project.folder / "part.yaml").write_text("type: string\n", encoding="utf-8")
    document = DOCUMENT.replace(
        'responses: {"204": {description: Alive}}',
        "parameters: [{name: a, in: query, schema: {$ref: part.yaml}}]\n"
        '      responses: {"204": {description: Alive}}',
    )
    project.spec.write_text(document, encoding="utf-8")
    project.run("generate", "openapi.yaml", "-o", "sdk")
    (project.folder / "part.yaml").write_text("type: integer\n", encoding="utf-8")
    command = ("check", "openapi.yaml", "-o", "sdk", "--files")
    assert "+        a: int | None = None," in project.run(*command).stdout
    (project.folder / "sdkwright.toml").write_text('package = "p"\n', encoding="utf-8")
    found = project.run(*command).stdout
    assert "b/p/client.py" in found
    assert "\ninterface: 1 package renamed, 1 parameter type changed, " in found


@pytest.mark.parametrize("damage", ["broken", "unwritable"])
def test_a_useless_cache_is_no_cache(project: Project, damage: str) -> None:
    project.run("generate", "openapi.yaml", "-o", "sdk")
    if damage == "broken":
        for entry in filter(Path.is_file, project.cache.rglob("*")):
            entry.write_text("{", encoding="utf-8")
    else:
        project.cache = Path("/dev/null/cache")
    done = project.run("check", "openapi.yaml", "-o", "sdk")
    assert (done.returncode, done.stderr) == (0, "")


def test_warnings_are_shown_again_on_a_hit(project: Project) -> None:
    twice = DOCUMENT + DOCUMENT[DOCUMENT.index("  /ping") :].replace("/ping", "/pong")
    renamed = twice.replace("tags: [ping]", "tags: [pong]", 1)
    project.spec.write_text(renamed, encoding="utf-8")
    first = project.run("generate", "openapi.yaml", "-o", "sdk")
    again = project.run("generate", "openapi.yaml", "-o", "sdk")
    assert "warning[openapi.invalid]" in first.stderr
    assert again.stderr == first.stderr


def test_output_can_be_read_by_people_in_a_pipe(project: Project) -> None:
    done = project.run_apart("generate", "openapi.yaml", "-o", "sdk", FORCE_COLOR="1")
    assert "\x1b" not in done.stdout + done.stderr


def test_every_character_can_be_printed(project: Project) -> None:
    project.spec.write_text(
        DOCUMENT.replace(
            "operationId: ping", "operationId: ping\n      summary: \u2192"
        ),
        encoding="utf-8",
    )
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = ("check", "openapi.yaml", "-o", "sdk", "--files")
    done = project.run_apart(*command, **plain)
    assert done.returncode == 1
    assert "\\u2192" in done.stdout


def test_what_the_system_refuses_is_one_line(project: Project) -> None:
    command = [sys.executable, "-m", "sdkwright", "generate", "openapi.yaml"]
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            command,
            cwd=project.folder,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    assert done.returncode == 2
    assert done.stderr == "error: [Errno 28] No space left on device\n"


def test_a_manifest_that_is_gone_is_drift(project: Project) -> None:
    project.run("generate", "openapi.yaml", "-o", "sdk")
    (project.folder / "sdk/.sdkwright.json").unlink()
    done = project.run("check", "openapi.yaml", "-o", "sdk")
    assert done.returncode == 1
    assert done.stdout.endswith(".sdkwright.json does not list the files\n")


def test_progress_is_shown_on_a_terminal(project: Project) -> None:
    here, there = os.openpty()
    command = [
        sys.executable,
        "-m",
        "sdkwright",
        "generate",
        "openapi.yaml",
        "--no-cache",
    ]
    process = subprocess.Popen(
        command, cwd=project.folder, stdout=subprocess.PIPE, stderr=there, text=True
    )
    os.close(there)
    shown = b""
    with contextlib.suppress(OSError):  # the terminal is gone when the process is
        while data := os.read(here, 1024):
            shown += data
    os.close(here)
    output, _ = process.communicate()
    # A short phase may end before the terminal is refreshed.
    assert b"starting" in shown
    assert output.endswith("1 operation\n")


def test_overlays_of_the_command_line_come_last(project: Project) -> None:
    for name, operation in (("first", "one"), ("second", "two")):
        (project.folder / f"{name}.yaml").write_text(
            'overlay: 1.0.0\ninfo: {title: T, version: "1"}\n'
            "actions:\n  - target: $.paths['/ping'].get.operationId\n"
            f"    update: {operation}\n",
            encoding="utf-8",
        )
    (project.folder / "sdkwright.toml").write_text(
        'spec = "openapi.yaml"\noverlays = ["first.yaml"]\n', encoding="utf-8"
    )
    resource = project.folder / "sdk" / "sample" / "ping.py"
    project.run("generate", "-o", "sdk")
    assert "def one(" in resource.read_text(encoding="utf-8")
    project.run("generate", "-o", "sdk", "--overlay", "second.yaml")
    assert "def two(" in resource.read_text(encoding="utf-8")
    assert project.run("check", "-o", "sdk").returncode == 1
    checked = project.run("check", "-o", "sdk", "--overlay", "second.yaml")
    assert checked.returncode == 0


def test_an_overlay_that_changed_is_noticed(project: Project) -> None:
    overlay = project.folder / "overlay.yaml"
    text = (
        'overlay: 1.0.0\ninfo: {title: T, version: "1"}\n'
        "actions: [{target: $.paths.*.get.operationId, update: NAME}]\n"
    )
    for name in ("one", "two"):
        overlay.write_text(text.replace("NAME", name), encoding="utf-8")
        project.run("generate", "openapi.yaml", "-o", "sdk", "--overlay", overlay.name)
        resource = project.folder / "sdk" / "sample" / "ping.py"
        assert f"def {name}(" in resource.read_text(encoding="utf-8")


def test_validate_applies_overlays(project: Project) -> None:
    (project.folder / "overlay.yaml").write_text(
        'overlay: 1.0.0\ninfo: {title: T, version: "1"}\n'
        "actions: [{target: $.nothing, update: {}}]\n",
        encoding="utf-8",
    )
    found = project.json("validate", "openapi.yaml", "--overlay", "overlay.yaml")
    (problem,) = found["diagnostics"]
    assert (problem["code"], problem["file"]) == ("overlay.no-match", "overlay.yaml")


def test_a_new_title_does_not_rename_the_package(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.run("generate", "openapi.yaml").returncode == 0
    renamed = DOCUMENT.replace("title: Sample", "title: Simple API")
    project.spec.write_text(renamed, encoding="utf-8")
    done = project.run("generate", "openapi.yaml")
    assert done.returncode == 0
    assert "openapi.yaml:2:15: warning[naming.kept-package]" in done.stderr
    assert 'package = "sample"' in done.stderr
    assert "class Sample(" in (tmp_path / "generated/sample/client.py").read_text()
    assert not (tmp_path / "generated/simple").exists()
    (tmp_path / "sdkwright.toml").write_text('package = "simple"\n', encoding="utf-8")
    done = project.run("generate", "openapi.yaml")
    assert done.stderr.count("warning") == 0
    assert (tmp_path / "generated/simple/client.py").exists()
    assert not (tmp_path / "generated/sample").exists()
