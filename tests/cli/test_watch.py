"""``sdkwright watch`` in a process of its own, with real files."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers.interrupts import interruptible
from sdkwright.cli.watch import template_states

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

# Seconds until a test gives up; a machine may have much to do.
PATIENCE = 120
DOCUMENT = """\
openapi: 3.1.0
info: {title: Sample, version: "1"}
paths:
  /ping:
    get:
      operationId: ping
      tags: [ping]
      parameters: [{name: a, in: query, schema: {$ref: parts/a.yaml}}]
      responses: {"204": {description: Alive}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: T, version: "1"}
actions: [{target: $.info, update: {description: NAME}}]
"""


class Watching:
    """A running ``sdkwright watch`` in a folder."""

    def __init__(self, folder: Path, process: subprocess.Popen[str]) -> None:
        self.folder = folder
        self.process = process
        self.seen: list[str] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put(None)

    def until(self, text: str) -> str:
        """The next line with ``text``."""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            assert line is not None, "".join(self.seen)
            self.seen.append(line)
            if text in line:
                return line

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def resource(self) -> str:
        return (self.folder / "sdk/sample/ping.py").read_text(encoding="utf-8")

    def sees(self, change: Callable[[], object], text: str) -> None:
        """Make a change, and wait until the SDK has a text."""
        assert text not in self.resource()
        change()
        while text not in self.resource():
            self.until("1 operation")


@contextmanager
def watching(folder: Path, *options: str) -> Iterator[Watching]:
    process = subprocess.Popen(
        [sys.executable, "-m", "sdkwright", "watch", *options],
        cwd=folder,
        env={**os.environ, "SDKWRIGHT_CACHE_DIR": str(folder.with_name("cache"))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=interruptible,
    )
    found = Watching(folder, process)
    try:
        yield found
    finally:
        found.close()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Watching]:
    folder = tmp_path / "project"
    folder.mkdir()
    files = {
        "openapi.yaml": DOCUMENT,
        "parts/a.yaml": "type: string\n",
        "o.yaml": OVERLAY,
        "sdkwright.toml": 'spec = "openapi.yaml"\noutput = "sdk"\n'
        'overlays = ["o.yaml"]\n',
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with watching(folder) as found:
        found.until("1 operation")
        yield found


def test_each_input_is_watched(project: Watching) -> None:
    changed = DOCUMENT.replace("ping:\n    get", "pong:\n    get")
    project.sees(lambda: project.write("openapi.yaml", changed), "GET /pong")
    project.sees(lambda: project.write("parts/a.yaml", "type: integer\n"), "a: int |")
    project.sees(
        lambda: project.write(
            "o.yaml", OVERLAY.replace("$.info", "$.paths.*.get").replace("NAME", "Hi.")
        ),
        '"""Hi.',
    )
    mixin = "from ..ping import Ping as B\nclass Ping(B): ...\n"
    client = project.folder / "sdk/sample/client.py"
    project.write("sdk/sample/_custom/ping.py", mixin)
    while "_custom.ping" not in client.read_text(encoding="utf-8"):
        project.until("1 operation")
    config = project.folder / "sdkwright.toml"
    project.write("sdkwright.toml", config.read_text("utf-8") + 'package = "other"\n')
    while not (project.folder / "sdk/other/client.py").exists():
        project.until("1 operation")


def test_a_line_says_when_and_what(project: Watching) -> None:
    project.write("openapi.yaml", DOCUMENT.replace("Id: ping", "Id: pong"))
    line = project.until("1 operation")
    time, _, summary = line.partition(" ")
    assert [len(part) for part in time.split(":")] == [2, 2, 2]
    assert summary.startswith("sdk/: ")
    assert " 1 operation in " in summary
    assert " s; interface: " in summary
    assert ": minor\n" in summary or ": major\n" in summary


def test_editors_that_replace_the_file(project: Watching) -> None:
    for name in ("one", "two", "three"):

        def replace(name: str = name) -> None:
            text = DOCUMENT.replace("Id: ping", f"Id: {name}")
            project.write(".openapi.yaml.swp", text)
            os.replace(
                project.folder / ".openapi.yaml.swp", project.folder / "openapi.yaml"
            )

        project.sees(replace, f"def {name}(")


def test_a_broken_document_is_shown_and_repaired(project: Watching) -> None:
    before = project.resource()
    project.write("openapi.yaml", DOCUMENT + "  x: [\n")
    project.until("1: error[yaml.syntax]")
    project.until("failed: 1 error, nothing was written")
    assert project.resource() == before
    fixed = DOCUMENT.replace("Id: ping", "Id: pong")
    project.sees(lambda: project.write("openapi.yaml", fixed), "def pong(")


def test_files_that_are_deleted_and_come_back(project: Watching) -> None:
    (project.folder / "openapi.yaml").unlink()
    project.until("error[source.missing]")
    shutil.rmtree(project.folder / "parts")
    fixed = DOCUMENT.replace("Id: ping", "Id: pong")
    project.sees(lambda: project.write("openapi.yaml", fixed), "def pong(")
    part = "type: integer\n"
    project.sees(lambda: project.write("parts/a.yaml", part), "a: int |")


def test_a_broken_configuration_is_shown_and_repaired(project: Watching) -> None:
    config = project.folder / "sdkwright.toml"
    text = config.read_text(encoding="utf-8")
    project.write("sdkwright.toml", "spec = \n")
    project.until("sdkwright.toml:1:8: error[config.syntax]")
    project.write("sdkwright.toml", f'{text}naming = "document"\n')
    project.until("1 operation")


def test_a_conflict_is_shown(project: Watching) -> None:
    path = project.folder / "sdk/sample/ping.py"
    edited = project.resource().replace("def ping(", "def pang(")
    path.write_text(edited, encoding="utf-8")
    project.write("openapi.yaml", DOCUMENT.replace("Id: ping", "Id: pong"))
    project.until("error[edits.conflict]")
    project.until("failed: ")
    assert project.resource() == edited


@pytest.mark.parametrize("is_busy", [False, True])
def test_control_c_ends_it(project: Watching, is_busy: bool) -> None:
    if is_busy:
        project.write("openapi.yaml", DOCUMENT.replace("Id: ping", "Id: pong"))
    os.killpg(project.process.pid, signal.SIGINT)
    assert project.process.wait(PATIENCE) == 0
    with pytest.raises(AssertionError):
        project.until("Traceback")


def test_there_may_be_nothing_yet(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    with watching(folder, "api/openapi.yaml", "-o", "sdk") as project:
        project.until("error[source.missing]")
        project.write("api/parts/a.yaml", "type: string\n")
        project.write("api/openapi.yaml", DOCUMENT)
        project.until("1 operation")
        assert "def ping(" in project.resource()


def test_bytecode_is_no_template(tmp_path: Path) -> None:
    """Python gives a new file another name until it is complete."""
    (tmp_path / "call.py").write_text("", encoding="utf-8")
    before = template_states(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    for name in ("call.cpython-311.pyc", "call.cpython-311.pyc.140234"):
        (tmp_path / "__pycache__" / name).write_bytes(b"")
    assert template_states(tmp_path) == before
    assert list(before) == [tmp_path / "call.py"]


def test_a_template_restarts_the_program(root: Path, tmp_path: Path) -> None:
    """A copy of sdkwright, so that other tests do not see the change."""
    copy = tmp_path / "copy"
    shutil.copytree(root / "generator", copy / "generator")
    shutil.copytree(root / "templates", copy / "templates")
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(copy / "generator"))
        with watching(folder, "openapi.yaml", "-o", "sdk") as project:
            project.until("1 operation")
            template = copy / "templates/package/resource.py.jinja"
            text = template.read_text(encoding="utf-8").replace(
                "(BaseResource):\n", "(BaseResource):  # changed\n", 1
            )
            project.sees(
                lambda: template.write_text(text, encoding="utf-8"), "# changed"
            )
