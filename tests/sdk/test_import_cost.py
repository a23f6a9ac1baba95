"""What importing an SDK and making a client may load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Generates SDKs: not for ``make quick``.
pytestmark = pytest.mark.slow

HEAVY = ("asyncio", "email", "httpx2", "logging", "pydantic", "ssl")


def loaded(folder: Path, program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {program}; print(*sys.modules)"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_no_model_and_no_method_is_loaded(root: Path) -> None:
    program = "import openrouter; openrouter.OpenRouter(api_key='k')"
    found = loaded(root / "generated", program)
    assert "openrouter.client" in found
    models = ("openrouter.components.", "openrouter.errors.r", "openrouter.operations.")
    assert [name for name in found if name.startswith(models)] == []
    assert "openrouter.guardrails" not in found
    assert [name for name in HEAVY if name in found] == []


@pytest.mark.parametrize(
    "name", ["security_combinations", "security_oauth2", "security_schemes"]
)
def test_credentials_load_nothing_heavy(root: Path, tmp_path: Path, name: str) -> None:
    case = root / "tests/cases" / name
    (spec,) = case.glob("spec.*")
    command = [sys.executable, "-m", "sdkwright", "generate", str(spec)]
    subprocess.run([*command, "-o", str(tmp_path)], check=True, capture_output=True)
    (package,) = (path.parent.name for path in tmp_path.glob("*/client.py"))
    found = loaded(tmp_path, f"import {package}.client")
    assert [name for name in HEAVY if name in found] == []
