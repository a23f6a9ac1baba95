"""The guide in ``docs/ci.md``: its commands run, and its files are valid."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers.interrupts import interruptible
from helpers.walkthrough import follow

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")


def block(head: str) -> str:
    found = re.search(rf"^```{re.escape(head)}\n(.*?)^```$", GUIDE, re.M | re.S)
    assert found is not None
    return found[1]


def loaded(text: str) -> Any:  # YAML of any shape
    return yaml.safe_load(text)


def test_the_commands_and_watch(tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    folder.mkdir()
    follow(ROOT / "docs/ci.md", folder)
    name, *arguments = block('bash title="watch"').split()
    assert name == "sdkwright"
    process = subprocess.Popen(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=folder,
        env={**os.environ, "SDKWRIGHT_CACHE_DIR": str(tmp_path / "cache")},
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=interruptible,
    )
    assert process.stdout is not None
    with process.stdout:
        line = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(120) == 0
    number = re.compile(r"\d+")
    assert number.sub("#", line) == number.sub("#", block('text title="watch"'))


def test_the_workflow_has_inputs_of_the_action() -> None:
    action = loaded((ROOT / "action.yml").read_text(encoding="utf-8"))
    workflow = loaded(block('yaml title=".github/workflows/sdk.yml"'))
    (step,) = [
        step
        for step in workflow["jobs"]["sdk"]["steps"]
        if step["uses"].startswith("sdkwright/")
    ]
    assert step["with"].keys() <= action["inputs"].keys()
    for kind in ("inputs", "outputs"):
        rows = re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.M)
        assert action[kind].keys() <= set(rows)
    used = re.findall(r"steps\.sdk\.outputs\.([a-z-]+)", GUIDE)
    assert {*used} <= action["outputs"].keys()


def test_the_hooks_exist() -> None:
    hooks = loaded((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    config = loaded(block('yaml title=".pre-commit-config.yaml"'))
    used = [hook["id"] for repo in config["repos"] for hook in repo["hooks"]]
    assert {*used} <= {hook["id"] for hook in hooks}
