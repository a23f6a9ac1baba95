"""Formats the output with ruff, whose style is that of black."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from ruff import find_ruff_bin  # type: ignore[import-untyped] # has no py.typed

# Settings that ignore all configuration files.
_COMMON = ("--isolated", "--quiet", "--no-cache", "--target-version=py311")
_LINT = ("check", "--fix", "--select=F401,I,RUF022", "--ignore-noqa", *_COMMON)
_FORMAT = ("format", "--line-length=88", *_COMMON)


def format_files(files: dict[str, str], package: str) -> dict[str, str]:
    """Sort and prune imports, then format code and the examples in Markdown.

    The runtime is not formatted again: it is formatted where it lies.

    :raises RuntimeError: for invalid Python code, which is a defect of the generator.
    """
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as name:
        folder = Path(name)
        chosen = {
            path: text
            for path, text in files.items()
            if path.endswith((".py", ".md"))
            and not path.startswith(f"{package}/_runtime/")
        }
        for path, text in chosen.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
        first_party = f"lint.isort.known-first-party=['{package}']"
        # Pruned imports may fit on one line again.
        joined = "lint.isort.split-on-trailing-comma=false"
        _ruff(folder, *_LINT, f"--config={first_party}", f"--config={joined}")
        _ruff(folder, *_FORMAT)
        return files | {
            path: (folder / path).read_text(encoding="utf-8") for path in chosen
        }


def _ruff(folder: Path, *arguments: str) -> None:
    command = [find_ruff_bin(), *arguments, "."]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(
            f"the generated code is not valid, please report this:\n"
            f"{done.stdout}{done.stderr}"
        )
