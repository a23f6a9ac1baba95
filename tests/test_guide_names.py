"""The guides about names and releases: their commands print what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
NAMES = (ROOT / "docs" / "names.md").read_text(encoding="utf-8")
RELEASES = (ROOT / "docs" / "releases.md").read_text(encoding="utf-8")


def test_the_guide_to_names_word_by_word(tmp_path: Path) -> None:
    assert follow(NAMES, document(), tmp_path) == 4
    lock = (tmp_path / "sdk" / "sdkwright.lock").read_text(encoding="utf-8")
    assert "former" not in lock


def test_the_guide_to_releases_word_by_word(tmp_path: Path) -> None:
    assert follow(RELEASES, document().replace("OrderList", "Orders"), tmp_path) == 2


def document() -> str:
    """The document of the guides."""
    found, *_ = re.findall(r"^```yaml\n(.*?)^```$", NAMES, re.MULTILINE | re.DOTALL)
    return found


def follow(guide: str, document: str, tmp_path: Path) -> int:
    """Run the commands of a guide. The number of its blocks."""
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    blocks = re.findall(r"^```console\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    for block in blocks:
        for command, wanted in _commands(block):
            done = subprocess.run(
                ["bash", "-ec", command],
                cwd=tmp_path,
                env=_environment(tmp_path),
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
            if wanted:
                printed = f"{done.stderr}{done.stdout}"
                assert all(line in printed for line in wanted.splitlines()), printed
    return len(blocks)


def _commands(block: str) -> list[tuple[str, str]]:
    """The commands with what they print. A command may have several lines."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:], ""))
        elif line.startswith("> "):
            found[-1] = (found[-1][0] + line[2:], "")
        else:
            found[-1] = (found[-1][0], found[-1][1] + line)
    return found


def _environment(folder: Path) -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    cache = str(folder / "cache")
    return {**os.environ, "PATH": path, "SDKWRIGHT_CACHE_DIR": cache}
