"""The committed SDK is the output of the generator for the committed document."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from helpers.golden import difference, read_tree


def generate(root: Path, output: Path) -> None:
    command = [sys.executable, "-m", "sdkwright", "generate", "--no-cache"]
    config = ["-c", str(root / "spec" / "sdkwright.toml"), "-o", str(output)]
    subprocess.run([*command, *config], check=True, cwd=root)


def test_generated_equals_a_fresh_generation(
    root: Path, tmp_path: Path, update: bool
) -> None:
    output = root / "generated" if update else tmp_path / "generated"
    generate(root, output)
    assert difference(read_tree(root / "generated"), read_tree(output)) == ""


def test_resource_module_stays_readable(root: Path) -> None:
    text = (root / "generated/openrouter/guardrails.py").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert len(lines) < 1500
    assert max(len(line) for line in lines) <= 88


@pytest.mark.slow
def test_black_has_nothing_to_change_in_cases(root: Path) -> None:
    command = [sys.executable, "-m", "black", "--check", "--quiet"]
    subprocess.run([*command, "tests/cases"], cwd=root, check=True)


@pytest.mark.slow
def test_check_proves_the_style(root: Path) -> None:
    command = [sys.executable, "-m", "sdkwright", "check", "--style", "black"]
    config = ["-c", str(root / "spec" / "sdkwright.toml")]
    done = subprocess.run(
        [*command, *config], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
