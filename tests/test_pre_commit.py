"""The hooks of ``.pre-commit-hooks.yaml`` run for the files that matter."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers.command_line import sdkwright

HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8")
)
INPUT = (
    "openapi.yaml",
    "openapi.yml",
    "api/openapi.json",
    "api/parts/pet.yaml",
    "api/names.overlay.yaml",
    "sdkwright.toml",
    "api/sdkwright.toml",
    "pyproject.toml",
    "sdk/sdkwright.lock",
    "sdk/shop/_custom/pets.py",
    "sdk/shop/_custom/components/pets.py",
)
OTHERS = (
    "README.md",
    "setup.py",
    "sdk/shop/pets.py",
    "custom/pets.py",
    "poetry.lock",
    "other.toml",
    "my-sdkwright.toml",
    "openapi.yaml.orig",
    ".github/workflows/ci.yml",
    ".pre-commit-config.yaml",
)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_for_its_input_alone(hook: dict[str, Any]) -> None:
    """pre-commit searches each path for the pattern, and passes no file names."""
    pattern = re.compile(hook["files"])
    assert [name for name in INPUT if not pattern.search(name)] == []
    assert [name for name in OTHERS if pattern.search(name)] == []
    assert hook["pass_filenames"] is False


@pytest.mark.slow
def test_the_entries_are_commands(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(
        'openapi: 3.1.0\ninfo: {title: Shop, version: "1"}\npaths: {}\n', "utf-8"
    )
    (tmp_path / "sdkwright.toml").write_text('spec = "openapi.yaml"\n', "utf-8")
    for hook in HOOKS:
        program, *arguments = shlex.split(hook["entry"])
        assert program == "sdkwright"
        assert sdkwright(*arguments, folder=tmp_path).returncode == 0
