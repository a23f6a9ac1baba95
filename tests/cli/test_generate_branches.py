"""Two branches change the document, generate the SDK, and are merged."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from helpers.command_line import sdkwright

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

HEAD = 'openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\n'


def document(*names: str) -> str:
    """An operation and a schema for each name."""
    answer = (
        '"200": {description: Ok, content: {application/json: '
        '{schema: {$ref: "#/components/schemas/%s"}}}}'
    )
    paths = [
        f"  /{name}: {{get: {{operationId: {name}.list, tags: [{name}], "
        f"responses: {{{answer % name.title()}}}}}}}\n"
        for name in names
    ]
    schemas = [
        f"    {name.title()}: {{type: object, properties: {{id: {{type: string}}}}}}\n"
        for name in names
    ]
    return "".join([HEAD, "paths:\n", *paths, "components:\n  schemas:\n", *schemas])


class Branches:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        name = ("-c", "user.name=Name", "-c", "user.email=name@example.com")
        return subprocess.run(
            ["git", *name, *arguments],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        ).stdout

    def generate(self, *names: str) -> None:
        (self.folder / "openapi.yaml").write_text(document(*names), encoding="utf-8")
        command = ("generate", "openapi.yaml", "-o", "sdk", "--no-cache")
        done = sdkwright(*command, folder=self.folder)
        assert done.returncode == 0, done.stderr

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "State")


def test_a_run_resolves_the_conflicts_of_the_sdk(tmp_path: Path) -> None:
    branches = Branches(tmp_path)
    branches.generate("pets")
    branches.commit()
    branches.git("switch", "-q", "-c", "other")
    branches.generate("pets", "owners")
    branches.commit()
    branches.git("switch", "-q", "main")
    branches.generate("pets", "toys")
    project = tmp_path / "sdk/pyproject.toml"
    edited = project.read_text("utf-8").replace(
        "dependencies = [", 'dependencies = ["rich",'
    )
    project.write_text(edited, encoding="utf-8")
    branches.generate("pets", "toys")
    branches.commit()
    branches.git("merge", "other")
    conflicts = branches.git("diff", "--name-only", "--diff-filter=U").split()
    assert {"sdk/.sdkwright.json", "sdk/sdkwright.lock", "sdk/shop/client.py"} <= {
        *conflicts
    }
    branches.generate("pets", "owners", "toys")
    for path in (tmp_path / "sdk").rglob("*.*"):
        if path.is_file():
            assert "<<<<<<<" not in path.read_text(encoding="utf-8"), path
    assert '"rich",' in project.read_text(encoding="utf-8")
    text = (tmp_path / "sdk/shop/client.py").read_text(encoding="utf-8")
    for name in ("pets", "owners", "toys"):
        assert f"def {name}(self)" in text
    check = ("check", "openapi.yaml", "-o", "sdk", "--no-cache")
    assert sdkwright(*check, folder=tmp_path).returncode == 0
