"""Results of earlier runs by content, so that an unchanged run does nothing.

An entry is found by everything that the result depends on: the generator's own
files, the versions of the packages that shape the output, the configuration and the
bytes of every document that was read. A cache that is missing, broken or read-only
is no cache.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .config import Config
from .resources import templates_root

_SHAPING = ("datamodel-code-generator", "jinja2", "ruff", "openapi-spec-validator")
_KEPT = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """A result: JSON values, and the documents that it was made from."""

    result: dict[str, Any]  # a JSON object
    documents: dict[str, str]


def read(config: Config) -> dict[str, Any] | None:  # a JSON object
    """The result for this configuration, if nothing that it depends on changed."""
    try:
        stored: Any = json.loads(_path(config).read_bytes())  # JSON of any shape
        documents = stored["documents"].items()
        if all(_digest_file(Path(path)) == digest for path, digest in documents):
            result: dict[str, Any] = stored["result"]  # a JSON object
            return result
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return None


def write(config: Config, entry: Entry) -> None:
    """Keep a result; failures are ignored."""
    try:
        path = _path(config)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {"documents": entry.documents, "result": entry.result}
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as temporary:
            temporary.write(json.dumps(data).encode())
        os.replace(temporary.name, path)
        _forget_old(path.parent)
    except OSError:
        return


def digest(data: bytes) -> str:
    """The digest of a document's bytes."""
    return hashlib.sha256(data).hexdigest()


def _path(config: Config) -> Path:
    key = hashlib.sha256()
    for part in _ingredients(config):
        key.update(f"{part}\0".encode())
    return _folder() / f"{key.hexdigest()}.json"


def _ingredients(config: Config) -> list[str]:
    """Everything but the documents that are only found by reading the first one."""
    return [
        json.dumps(config.identity(), sort_keys=True),
        str(config.spec.resolve()),
        config.spec_name,
        _digest_file(config.spec),
        sys.version,
        *(f"{name} {version(name)}" for name in _SHAPING),
        *_own_files(),
    ]


def _own_files() -> list[str]:
    """Name and digest of each file of the generator and its templates."""
    roots = (Path(__file__).resolve().parent, templates_root())
    paths = {path for root in roots for path in root.rglob("*") if path.is_file()}
    return [
        f"{path} {_digest_file(path)}"
        for path in sorted(paths)
        if "__pycache__" not in path.parts
    ]


def _digest_file(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def _folder() -> Path:
    named = os.environ.get("SDKWRIGHT_CACHE_DIR")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "sdkwright"


def _forget_old(folder: Path) -> None:
    """Keep the newest entries."""
    entries = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
    for path in entries[:-_KEPT]:
        path.unlink(missing_ok=True)
