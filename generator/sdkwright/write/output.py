"""The output folder: what would change, and changing it safely.

A manifest in the folder lists the files that the generator wrote, with their
SHA-256. It says ``writing`` while files are being replaced, so that a killed run is
seen, and finished by the next one. Files that are not in it are never touched.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ..diagnostics import Location, Reporter

MANIFEST = ".sdkwright.json"
_LOCK = ".sdkwright.lock"
_TEMPORARY = ".sdkwright-tmp"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of the last run: path below the folder -> SHA-256."""

    files: dict[str, str]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to happen to the folder; paths are below it, sorted.

    ``kept`` are files that are no longer generated but were changed by hand.
    ``is_incomplete`` tells that the last run was killed while it wrote.
    """

    folder: Path
    files: dict[str, bytes]
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    is_incomplete: bool

    @property
    def is_clean(self) -> bool:
        """Whether the folder is what the run would make of it."""
        return not (self.written or self.removed or self.is_incomplete)


def plan(folder: Path, files: dict[str, str], reporter: Reporter) -> Plan:
    """Compare ``files`` with the folder; nothing is touched.

    :raises DiagnosticsError: when a file is in the way that the generator did not
        write, or the folder cannot be used.
    """
    contents = {name: text.encode() for name, text in sorted(files.items())}
    _check_paths(folder, contents, reporter)
    reporter.raise_if_errors()
    manifest = _read_manifest(folder)
    written = [n for n, data in contents.items() if _current(folder / n) != data]
    _check_foreign(folder, written, manifest, reporter)
    reporter.raise_if_errors()
    gone = [name for name in sorted(manifest.files) if name not in contents]
    return Plan(
        folder=folder,
        files=contents,
        written=tuple(written),
        unchanged=tuple(name for name in contents if name not in written),
        removed=tuple(n for n in gone if _is_ours(folder, n, manifest)),
        kept=tuple(n for n in gone if _is_foreign_now(folder, n, manifest)),
        is_incomplete=not manifest.is_complete,
    )


def apply(changes: Plan, reporter: Reporter) -> None:
    """Carry a plan out.

    Each file is replaced in one step. The order makes a killed run recognisable:
    manifest ``writing``, files, removals, manifest ``complete``.

    :raises DiagnosticsError: when the disk refuses.
    """
    hashes = {name: _digest(data) for name, data in changes.files.items()}
    final = Manifest(hashes, is_complete=True)
    if changes.is_clean and _read_manifest(changes.folder) == final:
        return
    try:
        changes.folder.mkdir(parents=True, exist_ok=True)
        with _locked(changes.folder, reporter):
            _remove_temporary(changes.folder)
            _apply(changes, final)
    except OSError as error:
        at = Location(str(error.filename or changes.folder))
        reason = (error.strerror or str(error)).lower()
        reporter.error("write.failed", f"cannot be written: {reason}", at=at)
    reporter.raise_if_errors()


def difference(changes: Plan) -> str:
    """The plan as a unified diff."""
    lines: list[str] = []
    for name in sorted((*changes.written, *changes.removed)):
        before = _text(_current(changes.folder / name))
        after = _text(changes.files.get(name))
        lines += difflib.unified_diff(
            before.splitlines(keepends=True),
            after.splitlines(keepends=True),
            f"a/{name}",
            f"b/{name}",
        )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _apply(changes: Plan, final: Manifest) -> None:
    before = _read_manifest(changes.folder)
    # What this run writes counts as written from here on, and what it will remove
    # is still known, whenever it is killed.
    union = {**final.files, **before.files}
    _write_manifest(changes.folder, Manifest(union, is_complete=False))
    for name in changes.written:
        _replace(changes.folder / name, changes.files[name])
    for name in changes.removed:
        (changes.folder / name).unlink(missing_ok=True)
        _remove_empty_parents(changes.folder, name)
    _write_manifest(changes.folder, final)


def _check_paths(folder: Path, files: dict[str, bytes], reporter: Reporter) -> None:
    if folder.exists() and not folder.is_dir():
        reporter.error(
            "write.not-a-folder",
            "the output must be a folder",
            at=Location(str(folder)),
        )
    seen: dict[str, str] = {}
    for name in files:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            reporter.error(
                "write.same-path",
                f'"{name}" and "{other}" are one file where case does not count',
                hint="give one of the two another name",
            )
        link = next(_links(folder, name), None)
        if link is not None:
            reporter.error(
                "write.link",
                "is a symbolic link: the generator does not write through links",
                at=Location(str(link)),
            )


def _links(folder: Path, name: str) -> Iterator[Path]:
    parts = PurePosixPath(name).parts
    for length in range(1, len(parts) + 1):
        path = folder.joinpath(*parts[:length])
        if path.is_symlink():
            yield path


def _check_foreign(
    folder: Path, written: list[str], manifest: Manifest, reporter: Reporter
) -> None:
    for name in written:
        if name not in manifest.files and (folder / name).exists():
            reporter.error(
                "write.foreign-file",
                "is in the way: the generator did not write it",
                at=Location(str(folder / name)),
                hint="move it away, or choose another output folder",
            )


def _is_ours(folder: Path, name: str, manifest: Manifest) -> bool:
    data = _current(folder / name)
    return data is not None and _digest(data) == manifest.files[name]


def _is_foreign_now(folder: Path, name: str, manifest: Manifest) -> bool:
    return (folder / name).exists() and not _is_ours(folder, name, manifest)


def _read_manifest(folder: Path) -> Manifest:
    """The manifest; a missing or broken one knows no files."""
    try:
        data: Any = json.loads((folder / MANIFEST).read_bytes())  # JSON of any shape
        files = {str(name): str(digest) for name, digest in data["files"].items()}
        return Manifest(files, data["state"] == "complete")
    except FileNotFoundError:
        return Manifest({}, is_complete=True)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest({}, is_complete=False)


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    state = "complete" if manifest.is_complete else "writing"
    data = {"state": state, "files": dict(sorted(manifest.files.items()))}
    _replace(folder / MANIFEST, f"{json.dumps(data, indent=2)}\n".encode())


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}{_TEMPORARY}")
    temporary.write_bytes(data)
    os.replace(temporary, path)


def _remove_temporary(folder: Path) -> None:
    """What a killed run left half-written."""
    for path in sorted(folder.rglob(f"*{_TEMPORARY}")):
        path.unlink()


def _remove_empty_parents(folder: Path, name: str) -> None:
    for parent in PurePosixPath(name).parents:
        path = folder / parent
        if path == folder or any(path.iterdir()):
            return
        path.rmdir()


@contextmanager
def _locked(folder: Path, reporter: Reporter) -> Generator[None]:
    """Keep a second run out; a lock of a process that is gone does not count."""
    lock = folder / _LOCK
    if lock.exists() and _is_alive(lock):
        reporter.error(
            "write.locked", "another run is writing here", at=Location(str(folder))
        )
        reporter.raise_if_errors()
    lock.write_text(str(os.getpid()), encoding="utf-8")
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _is_alive(lock: Path) -> bool:
    try:
        os.kill(int(lock.read_text(encoding="utf-8")), 0)
    except (ValueError, ProcessLookupError, FileNotFoundError):
        return False
    except OSError:
        return True
    return True


def _current(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _text(data: bytes | None) -> str:
    return "" if data is None else data.decode("utf-8", "replace")
