"""Guides that are followed word by word.

A block with a title is a file. Blocks ``bash`` are run in order, and a block ``text``
below one is what it prints, with ``exit=1`` if it fails.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

_BLOCK = re.compile(r"^```(\w+) ?(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
# Git asks for these, and guides of programs do not say it.
_GIT = {
    "GIT_AUTHOR_NAME": "Name",
    "GIT_AUTHOR_EMAIL": "name@example.com",
    "GIT_COMMITTER_NAME": "Name",
    "GIT_COMMITTER_EMAIL": "name@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def follow(guide: Path, folder: Path) -> None:
    """Follow a guide in a folder. Each command must print what the guide says."""
    blocks = _BLOCK.findall(guide.read_text(encoding="utf-8"))
    following = [*blocks[1:], ("", "", "")]
    for (kind, facts, text), (next_kind, expected, shown) in zip(
        blocks, following, strict=True
    ):
        if facts == 'title="watch"':
            continue  # it does not end
        if title := re.fullmatch(r'title="(.+)"', facts):
            target = folder / title[1]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        elif kind == "bash":
            status, printed = _run(text, folder)
            is_shown = next_kind == "text"
            wanted = 1 if is_shown and expected == "exit=1" else 0
            assert status == wanted, f"{text}\n{printed}"
            assert not is_shown or printed == shown, f"{text}\n{printed}"


def _run(script: str, folder: Path) -> tuple[int, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-ec", script],
        cwd=folder,
        env={
            **os.environ,
            **_GIT,
            "PATH": path,
            "SDKWRIGHT_CACHE_DIR": str(folder.with_name("cache")),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.replace(f"{folder}{os.sep}", "")
