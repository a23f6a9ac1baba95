"""The folder of the cache: the commands of docs/cache.md, word by word."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from helpers.edited import document

PAGE = Path(__file__).parents[2] / "docs" / "cache.md"


def test_the_commands_of_the_docs_work(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    commands = [
        line
        for block in re.findall(r"```bash\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
    ]
    assert len(commands) == 5
    (tmp_path / "openapi.yaml").write_text(json.dumps(document()), encoding="utf-8")
    scripts = Path(sys.executable).parent
    env = {
        **os.environ,
        "HOME": str(tmp_path),
        "PATH": f"{scripts}:{os.environ['PATH']}",
    }
    for name in ("XDG_CACHE_HOME", "SDKWRIGHT_CACHE_DIR"):
        env.pop(name, None)
    for command in commands:
        done = subprocess.run(
            command, cwd=tmp_path, env=env, shell=True, capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, ""), command
    assert f"{tmp_path}/.cache/sdkwright: removed " in done.stdout
    assert list((tmp_path / ".cache" / "sdkwright" / "entries").iterdir()) == []
