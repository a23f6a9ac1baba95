"""The manifest: the list of files that the generator wrote into a folder.

The list is on one line, so that a run changes at most one line. A digest is the ID that
git gives to a file of the text that the generator wrote, so that git finds this text.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .disk import is_plain, replace

MANIFEST = ".sdkwright.json"
# The line of the list, as `write_manifest` prints it.
_LINE = re.compile(r'^ *"files": (\{.*\}),?$', re.MULTILINE)
# A line of the list in manifests of earlier versions.
_ENTRY = re.compile(r'^ *"([^"\\]+)": "([0-9a-f]{64})",?$', re.MULTILINE)
_SHA_256 = 64  # hexadecimal digits

Digests = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of the last run: path below the folder -> digests.

    A file has several digests after an interrupted run and after a merge conflict: the
    text that the generator wrote last has one of them.
    """

    files: dict[str, Digests]
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
        files, is_complete = dict(_entries(data["files"])), data["state"] == "complete"
    except (ValueError, KeyError, TypeError, AttributeError):
        files, is_complete = _damaged(text), False
    return Manifest({n: d for n, d in files.items() if is_plain(n)}, is_complete)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest of a folder."""
    state = "complete" if manifest.is_complete else "writing"
    files = {
        name: found[0] if len(found) == 1 else list(found)
        for name, found in sorted(manifest.files.items())
    }
    text = f'{{\n  "state": "{state}",\n  "files": {json.dumps(files)}\n}}\n'
    replace(folder / MANIFEST, text.encode())


def digest(data: bytes) -> str:
    """The ID of a blob of git with this content."""
    header = b"blob %d\0" % len(data)
    return hashlib.sha1(header + data, usedforsecurity=False).hexdigest()


def has_digest(data: bytes, digests: Digests) -> bool:
    """Whether a file has one of the digests, with any line ends.

    Git converts line ends on some machines. Manifests of earlier versions have SHA-256.
    """
    plain = data.replace(b"\r\n", b"\n")
    old = any(len(found) == _SHA_256 for found in digests)
    return digest(plain) in digests or (
        old and hashlib.sha256(plain).hexdigest() in digests
    )


def joined(manifests: Iterable[dict[str, Digests]]) -> dict[str, Digests]:
    """The files of several manifests, with all of their digests."""
    found: dict[str, dict[str, None]] = {}
    for files in manifests:
        for name, digests in files.items():
            found.setdefault(name, {}).update(dict.fromkeys(digests))
    return {name: tuple(digests) for name, digests in found.items()}


def _entries(
    files: dict[str, Any],  # JSON of any shape
) -> Iterator[tuple[str, Digests]]:
    for name, value in files.items():
        yield name, (value,) if isinstance(value, str) else tuple(map(str, value))


def _damaged(text: str) -> dict[str, Digests]:
    """The files that the lines list, on each side of a conflict."""
    sides: list[dict[str, Digests]] = []
    for line in _LINE.findall(text):
        try:
            sides.append(dict(_entries(json.loads(line))))
        except ValueError:
            continue
    for name, found in _ENTRY.findall(text):
        sides.append({name: (found,)})
    return joined(sides)
