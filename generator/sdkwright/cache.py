"""Caches results by the content of their input.

The key has everything that affects the result: the files of the generator, the versions
of relevant packages, the configuration and the bytes of all documents. A missing,
damaged or read-only cache is ignored. Only this module stores results as JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .config import Config
from .diagnostics import Diagnostic, Location, Position, Severity
from .reading.remote import FetchError, fetch, is_url
from .resources import templates_root
from .result import Result

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
_MAX_ENTRIES = 64  # entries
_MAX_BYTES = 256 * 1024 * 1024
_NO_CACHE = (OSError, RuntimeError)  # RuntimeError: the user has no home folder


def read(config: Config) -> Result | None:
    """The cached result for a configuration, if its input has not changed."""
    try:
        checksum, _, body = _path(config).read_bytes().partition(b"\n")
        if digest(body).encode() != checksum:
            return None
    except _NO_CACHE:
        return None
    result = _decode(json.loads(body))
    if any(_digest_of(name) != found for name, found in result.documents.items()):
        return None
    if config.chosen_names(*result.title_names) != result.names:
        return None  # the output folder has an SDK with other names
    return result


def write(config: Config, result: Result) -> None:
    """Store a result. Failures are ignored."""
    body = json.dumps(asdict(result)).encode()
    try:
        path = _path(config)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, digest(body).encode() + b"\n" + body)
        _remove_old(path.parent)
    except _NO_CACHE:
        return


def _decode(stored: dict[str, Any]) -> Result:  # what `write` wrote
    found = [_decode_diagnostic(item) for item in stored.pop("diagnostics")]
    names, title_names = tuple(stored.pop("names")), tuple(stored.pop("title_names"))
    return Result(
        **stored, names=names, title_names=title_names, diagnostics=tuple(found)
    )


def _decode_diagnostic(stored: dict[str, Any]) -> Diagnostic:  # as above
    location = stored["location"]
    return Diagnostic(
        severity=Severity(stored["severity"]),
        code=stored["code"],
        message=stored["message"],
        location=None if location is None else _decode_location(location),
        hint=stored["hint"],
        related=tuple((text, _decode_location(at)) for text, at in stored["related"]),
    )


def _decode_location(stored: dict[str, Any]) -> Location:  # as above
    position = stored["position"]
    return Location(stored["file"], None if position is None else Position(**position))


def digest(data: bytes) -> str:
    """The digest of a document's bytes."""
    return hashlib.sha256(data).hexdigest()


def _path(config: Config) -> Path:
    key = hashlib.sha256()
    for part in _key_parts(config):
        key.update(f"{part}\0".encode())
    return _folder() / f"{key.hexdigest()}.json"


def _key_parts(config: Config) -> list[str]:
    """All parts of the key that are known before the document is read."""
    return [
        json.dumps(config.identity(), sort_keys=True),
        str(config.spec.resolve()),
        config.spec_name,
        _digest_file(config.spec),
        *(f"{name} {path.resolve()}" for path, name in config.overlays),
        sys.version,
        *(f"{name} {version(name)}" for name in _PACKAGES),
        *_own_files(),
    ]


def _replace(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as temporary:
        try:
            temporary.write(data)
            temporary.close()
            os.replace(temporary.name, path)
        except OSError:
            Path(temporary.name).unlink(missing_ok=True)
            raise


def _own_files() -> list[str]:
    """Name and digest of each file of the generator and its templates."""
    roots = (Path(__file__).resolve().parent, templates_root())
    paths = {path for root in roots for path in root.rglob("*") if path.is_file()}
    return [
        f"{path} {_digest_file(path)}"
        for path in sorted(paths)
        if "__pycache__" not in path.parts
    ]


def _digest_of(name: str) -> str:
    """The current digest of a document."""
    if not is_url(name):
        return _digest_file(Path(name))
    try:
        return digest(fetch(name).data)
    except FetchError:
        return ""


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


def _remove_old(folder: Path) -> None:
    """Remove old entries beyond the limits."""
    entries = [(path.stat(), path) for path in folder.glob("*.json")]
    size = 0
    newest_first = sorted(entries, key=lambda entry: -entry[0].st_mtime_ns)
    for number, (status, path) in enumerate(newest_first, 1):
        size += status.st_size
        if number > _MAX_ENTRIES or size > _MAX_BYTES:
            path.unlink(missing_ok=True)
