"""The manifest: the list of files that the generator wrote into a folder."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .disk import is_plain, replace

MANIFEST = ".sdkwright.json"
# One line of the file list, as `write` prints it.
_ENTRY = re.compile(r'^ *"([^"\\]+)": "([0-9a-f]{64})",?$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of the last run: path below the folder -> SHA-256."""

    files: dict[str, str]
    is_complete: bool


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; empty if there is none.

    A damaged manifest, for example after a merge conflict, still lists files. Paths
    that lead out of the folder are ignored.
    """
    try:
        text = (folder / MANIFEST).read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return Manifest({}, is_complete=True)
    try:
        data: Any = json.loads(text)  # JSON of any shape
        files = {str(name): str(digest) for name, digest in data["files"].items()}
        is_complete = data["state"] == "complete"
    except (ValueError, KeyError, TypeError, AttributeError):
        files, is_complete = dict(_ENTRY.findall(text)), False
    return Manifest({n: d for n, d in files.items() if is_plain(n)}, is_complete)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest of a folder."""
    state = "complete" if manifest.is_complete else "writing"
    data = {"state": state, "files": dict(sorted(manifest.files.items()))}
    replace(folder / MANIFEST, f"{json.dumps(data, indent=2)}\n".encode())


def digest(data: bytes) -> str:
    """The SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
