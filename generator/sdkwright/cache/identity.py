"""The identity of the generator: its code, its templates and its engines.

Reading all files of the generator takes longer than an unchanged run should. So their
content is read only when a file has another size or time than before, and the result
is an entry of the cache. The identity itself depends on content alone: it is the same
after a new installation, and on another machine.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..resources import templates_root
from .store import Store

_KIND = "identity"
# Packages whose version may affect the result.
_PACKAGES = (
    "datamodel-code-generator",
    "jinja2",
    "jsonpath-rfc9535",
    "jsonschema-rs",
    "openapi-spec-validator",
    "py-yaml12",
    "pydantic",
    "pyyaml",
    "ruff",
)
# A file that is younger may change again without another time.
_SETTLED = 2  # seconds


class _File(NamedTuple):
    """A file of the generator: its path, its name in the package, size and time."""

    path: str
    name: str
    size: int
    changed_ns: int


def identity(store: Store | None) -> str:
    """The digest of everything in this installation that affects results."""
    found = sorted(_own_files())
    if store is None:
        return _content(found)
    signature = _signature(found)
    known = store.read(_KIND, signature)
    if known is not None and len(known) == 64:
        return known.decode("ascii", "replace")
    content = _content(found)
    newest = max(file.changed_ns for file in found)
    if time.time() - newest / 1e9 > _SETTLED:
        store.write(_KIND, signature, content.encode())
    return content


def _own_files() -> Iterator[_File]:
    package = Path(__file__).resolve().parents[1]
    for label, root in (("code", package), ("templates", templates_root())):
        yield from _below(str(root), label)


def _below(folder: str, name: str) -> Iterator[_File]:
    for entry in os.scandir(folder):
        if entry.name == "__pycache__":
            continue
        inside = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _below(entry.path, inside)
        else:
            status = entry.stat()
            yield _File(entry.path, inside, status.st_size, status.st_mtime_ns)


def _signature(found: list[_File]) -> str:
    """The digest of values that change with the code: sizes and times of files, and
    times of the folders of installed packages.
    """
    digest = hashlib.sha256(sys.version.encode())
    for folder in sys.path:
        try:
            digest.update(f"{folder} {os.stat(folder).st_mtime_ns}\0".encode())
        except (OSError, ValueError):
            continue
    for file in found:
        digest.update(f"{file}\0".encode())
    return digest.hexdigest()


def _content(found: list[_File]) -> str:
    # It takes a tenth of an unchanged run to import it.
    from importlib.metadata import version

    digest = hashlib.sha256(sys.version.encode())
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}\0".encode())
    for file in found:
        data = Path(file.path).read_bytes()
        digest.update(f"{file.name} {hashlib.sha256(data).hexdigest()}\0".encode())
    return digest.hexdigest()
