"""Plans and applies the changes of the output folder.

A manifest in the folder lists the files that the generator wrote, with their SHA-256.
Its state is ``writing`` during the replacement of files, so that the next run can
detect and finish an interrupted run. Files that the manifest does not list are never
changed.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..diagnostics import Location, Reporter
from .disk import disk_errors, is_plain, links, locked, read, replace, temporary_of
from .manifest import Manifest, digest, read_manifest, write_manifest


@dataclass(frozen=True, slots=True)
class Plan:
    """The changes of the folder. Paths are below it and sorted.

    ``kept`` are files that are no longer generated, but were changed by hand.
    ``before`` is the manifest that was found.
    """

    folder: Path
    files: dict[str, bytes]
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    before: Manifest

    @property
    def after(self) -> Manifest:
        """The manifest after the plan is applied."""
        hashes = {name: digest(data) for name, data in self.files.items()}
        return Manifest(hashes, is_complete=True)

    @property
    def is_incomplete(self) -> bool:
        """Whether the last run was interrupted."""
        return not self.before.is_complete

    @property
    def is_clean(self) -> bool:
        """Whether the folder needs no change."""
        return not (self.written or self.removed) and self.before == self.after


def plan(folder: Path, files: dict[str, str], reporter: Reporter) -> Plan:
    """Compare ``files`` with the folder, without changes.

    :raises DiagnosticsError: if a file from another source is in the way, or the folder
        is unusable.
    """
    contents = {name: text.encode() for name, text in sorted(files.items())}
    with disk_errors(folder, reporter):
        return _plan(folder, contents, reporter)


def apply(changes: Plan, reporter: Reporter) -> Plan:
    """Apply a plan, and return the changes that were made.

    Each file is replaced atomically. The order makes an interrupted run detectable:
    manifest ``writing``, removals, files, manifest ``complete``.

    :raises DiagnosticsError: if the disk fails or another run is writing.
    """
    if changes.is_clean:
        return changes
    with disk_errors(changes.folder, reporter):
        changes.folder.mkdir(parents=True, exist_ok=True)
        with locked(changes.folder, reporter):
            # Another run may have written since the plan was made.
            current = _plan(changes.folder, changes.files, reporter)
            _apply(current)
            return current


def difference(changes: Plan) -> str:
    """The plan as a unified diff."""
    lines: list[str] = []
    for name in sorted((*changes.written, *changes.removed)):
        before = read(changes.folder, name)
        after = changes.files.get(name)
        lines += difflib.unified_diff(
            _lines(before),
            _lines(after),
            "/dev/null" if before is None else f"a/{name}",
            "/dev/null" if after is None else f"b/{name}",
        )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _plan(folder: Path, contents: dict[str, bytes], reporter: Reporter) -> Plan:
    _check_paths(folder, contents, reporter)
    reporter.raise_if_errors()
    before = read_manifest(folder)
    gone = [name for name in sorted(before.files) if name not in contents]
    present = {n: data for n in gone if (data := read(folder, n)) is not None}
    removed = [n for n, data in present.items() if digest(data) == before.files[n]]
    # On a case-insensitive disk, removing the old name removes the new one, too.
    respelled = {name.casefold() for name in removed}
    written = [
        name
        for name, data in contents.items()
        if name.casefold() in respelled or read(folder, name) != data
    ]
    for name in written:
        _check_foreign(folder, name, before, reporter)
        _check_obstacles(folder, name, removed, reporter)
    reporter.raise_if_errors()
    return Plan(
        folder=folder,
        files=contents,
        written=tuple(written),
        unchanged=tuple(name for name in contents if name not in written),
        removed=tuple(removed),
        kept=tuple(name for name in present if name not in removed),
        before=before,
    )


def _apply(changes: Plan) -> None:
    folder, after = changes.folder, changes.after
    # If this run is interrupted, the manifest lists the files that it writes and those
    # that it removes.
    known = Manifest({**after.files, **changes.before.files}, is_complete=False)
    for name in known.files:
        _remove_leftover(folder, name)
    write_manifest(folder, known)
    # Removals come first, because a folder may replace a file.
    for name in changes.removed:
        (folder / name).unlink(missing_ok=True)
        _remove_empty_parents(folder, name)
    for name in changes.written:
        replace(folder / name, changes.files[name])
    write_manifest(folder, after)


def _check_paths(folder: Path, files: Iterable[str], reporter: Reporter) -> None:
    if folder.exists() and not folder.is_dir():
        reporter.error(
            "write.not-a-folder",
            "the output must be a folder",
            at=Location(str(folder)),
        )
    seen: dict[str, str] = {}
    for name in files:
        if not is_plain(name):
            raise ValueError(f"{name!r} is not a path below the output folder")
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            reporter.error(
                "write.same-path",
                f'"{name}" and "{other}" are the same file on a case-insensitive disk',
                hint="give one of the two another name",
            )
        for link in links(folder, name):
            reporter.error(
                "write.link",
                "is a symbolic link: the generator does not write through links",
                at=Location(str(link)),
                hint="replace it with its target, or remove it",
            )


def _check_foreign(
    folder: Path, name: str, manifest: Manifest, reporter: Reporter
) -> None:
    path = folder / name
    if path.exists() and not path.is_dir() and not _is_known(folder, name, manifest):
        reporter.error(
            "write.foreign-file",
            "is in the way: the generator did not write it",
            at=Location(str(path)),
            hint="move it away, or choose another output folder",
        )


def _is_known(folder: Path, name: str, manifest: Manifest) -> bool:
    """Whether the manifest lists a file, possibly in another case on such a disk."""
    if name in manifest.files:
        return True
    spellings = [n for n in manifest.files if n.casefold() == name.casefold()]
    return any(
        (folder / other).exists() and (folder / other).samefile(folder / name)
        for other in spellings
    )


def _check_obstacles(
    folder: Path, name: str, removed: list[str], reporter: Reporter
) -> None:
    """Report a folder in the place of a file, or the reverse."""
    for parent in PurePosixPath(name).parents:
        path = folder / parent
        if path.exists() and not path.is_dir() and parent.as_posix() not in removed:
            reporter.error(
                "write.foreign-file",
                "is in the way: the output needs a folder here",
                at=Location(str(path)),
                hint="move it away, or choose another output folder",
            )
    if (folder / name).is_dir() and not _becomes_empty(folder, name, removed):
        reporter.error(
            "write.foreign-file",
            "is in the way: the output needs a file here",
            at=Location(str(folder / name)),
            hint="move the folder away, or choose another output folder",
        )


def _becomes_empty(folder: Path, name: str, removed: list[str]) -> bool:
    """Whether a folder has only files that will be removed."""
    top = folder / name
    return all(
        bool(os.listdir(path))
        if path.is_dir() and not path.is_symlink()
        else path.relative_to(folder).as_posix() in removed
        for path in (top, *top.rglob("*"))
    )


def _remove_leftover(folder: Path, name: str) -> None:
    """Remove the temporary file of an interrupted run."""
    if not any(links(folder, name)):
        try:
            temporary_of(folder / name).unlink(missing_ok=True)
        except NotADirectoryError:
            return


def _remove_empty_parents(folder: Path, name: str) -> None:
    for parent in PurePosixPath(name).parents:
        path = folder / parent
        if path == folder or os.listdir(path):
            return
        path.rmdir()


def _lines(data: bytes | None) -> list[str]:
    if data is None:
        return []
    return data.decode("utf-8", "replace").splitlines(keepends=True)
