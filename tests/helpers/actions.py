"""Runs a composite action of GitHub, step by step, as its runner does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")


@dataclass
class Run:
    """One run. ``status`` is that of the last step, which ends the run if it fails."""

    outputs: dict[str, str] = field(default_factory=dict[str, str])
    summary: str = ""
    log: str = ""
    status: int = 0


@dataclass(frozen=True)
class Action:
    """An action, and the folder of the checkout that it runs in."""

    path: Path
    workspace: Path
    scratch: Path

    @property
    def text(self) -> Any:  # YAML of any shape
        """The decoded action."""
        return yaml.safe_load(self.path.read_text(encoding="utf-8"))

    def run(self, inputs: Mapping[str, str], env: Mapping[str, str]) -> Run:
        """Run all steps. Actions of others, which set up programs, are left out."""
        action, run = self.text, Run()
        unknown = inputs.keys() - action["inputs"].keys()
        assert not unknown, unknown
        values = {
            f"inputs.{name}": inputs.get(name, facts["default"])
            for name, facts in action["inputs"].items()
        }
        for step in action["runs"]["steps"]:
            if "run" in step and _is_true(step.get("if", ""), values):
                self._step(step, values, env, run)
                if run.status != 0:
                    break
        run.outputs = {
            name: _filled(facts["value"], values)
            for name, facts in action["outputs"].items()
        }
        return run

    def _step(
        self,
        step: dict[str, Any],  # a step of the action
        values: dict[str, str],
        env: Mapping[str, str],
        run: Run,
    ) -> None:
        assert step["shell"] == "bash"
        output, summary = self.scratch / "output", self.scratch / "summary"
        script = self.scratch / "script.sh"
        for path in (output, summary):
            path.write_text("", encoding="utf-8")
        script.write_text(step["run"], encoding="utf-8")
        own = {k: _filled(v, values) for k, v in step.get("env", {}).items()}
        programs = Path(sys.executable).parent
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace / _filled(step.get("working-directory", "."), values),
            env={
                **os.environ,
                "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                "RUNNER_TEMP": str(self.scratch),
                "GITHUB_BASE_REF": "",
                "GITHUB_HEAD_REF": "",
                **env,
                **own,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            values[f"steps.{step.get('id', '')}.outputs.{name}"] = value
        run.summary += summary.read_text(encoding="utf-8")
        run.log += done.stdout
        run.status = done.returncode


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: values.get(found[1], ""), text)


def _is_true(condition: str, values: Mapping[str, str]) -> bool:
    """Whether comparisons, joined with ``&&``, hold."""
    inner = _EXPRESSION.fullmatch(condition)
    for part in inner[1].split(" && ") if inner else []:
        name, sign, wanted = part.split(" ")
        is_equal = values.get(name, "") == wanted.strip("'")
        if is_equal != (sign == "=="):
            return False
    return True
