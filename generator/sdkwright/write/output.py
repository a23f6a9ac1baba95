"""Plans and applies the changes of the output folder.

A manifest in the folder lists the files that the generator wrote, with their digests.
Its state is ``writing`` during the replacement of files, so that the next run can
detect and finish an interrupted run. Files that the manifest does not list are never
changed.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..diagnostics import Location, Reporter
from ..lock.contents import LOCK_FILE
from .disk import disk_errors, is_plain, links, locked, read, replace, temporary_of
from .edits import Edited, Edits, EditsError, merged
from .manifest import (
    Digests,
    Manifest,
    digest,
    has_digest,
    joined,
    read_manifest,
    write_manifest,
)
from .pristine import STORE, Pristine

# The run has read these files, with the edits in them, and writes them anew.
READ = frozenset({LOCK_FILE})


@dataclass(frozen=True, slots=True)
class Plan:
    """The changes of the folder. Paths are below it and sorted.

    ``files`` are the generated texts. ``edited`` are the contents of files with edits.
    ``missing`` are files that were deleted by hand. ``discarded`` are files whose edits
    are lost. ``kept`` are files that are no longer generated, but were changed by hand.
    ``stored`` are the generated texts of edited files that are to be stored, and
    ``unstored`` those that are stored and no longer needed. ``before`` is the manifest
    that was found.
    """

    folder: Path
    files: dict[str, bytes]
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    before: Manifest
    edited: dict[str, bytes] = field(default_factory=dict[str, bytes])
    missing: tuple[str, ...] = ()
    discarded: tuple[str, ...] = ()
    stored: tuple[str, ...] = ()
    unstored: tuple[str, ...] = ()
    edits: Edits = Edits.MERGE
    cache: Path | None = None

    @property
    def after(self) -> Manifest:
        """The manifest after the plan is applied."""
        files: dict[str, Digests] = {
            name: (digest(data),) for name, data in self.files.items()
        }
        return Manifest(files, is_complete=True)

    @property
    def contents(self) -> dict[str, bytes]:
        """The files after the plan is applied: generated text, with edits."""
        return self.files | self.edited

    @property
    def is_incomplete(self) -> bool:
        """Whether the last run was interrupted."""
        return not self.before.is_complete

    @property
    def is_clean(self) -> bool:
        """Whether no file of the SDK needs a change."""
        return not (self.written or self.removed) and self.before == self.after

    @property
    def is_done(self) -> bool:
        """Whether the folder needs no change, including the stored texts."""
        return self.is_clean and not (self.stored or self.unstored)


def plan(
    folder: Path,
    files: dict[str, str],
    reporter: Reporter,
    *,
    edits: Edits = Edits.MERGE,
    cache: Path | None = None,
) -> Plan:
    """Compare ``files`` with the folder, without changes. ``cache`` is the folder with
    texts of earlier runs.

    :raises DiagnosticsError: if a file from another source is in the way, or the folder
        is unusable.
    :raises EditsError: if edits cannot be kept.
    """
    contents = {name: text.encode() for name, text in sorted(files.items())}
    with disk_errors(folder, reporter):
        return _plan(folder, contents, reporter, edits, cache)


def apply(changes: Plan, reporter: Reporter) -> Plan:
    """Apply a plan, and return the changes that were made.

    Each file is replaced atomically. The order makes an interrupted run detectable:
    manifest ``writing``, removals, files, stored texts, manifest ``complete``.

    :raises DiagnosticsError: if the disk fails or another run is writing.
    """
    if changes.is_done:
        return changes
    with disk_errors(changes.folder, reporter):
        changes.folder.mkdir(parents=True, exist_ok=True)
        with locked(changes.folder, reporter):
            # Another run may have written since the plan was made.
            edits, cache = changes.edits, changes.cache
            current = _plan(changes.folder, changes.files, reporter, edits, cache)
            _apply(current)
            return current


def difference(changes: Plan) -> str:
    """The plan as a unified diff, without files that were deleted by hand."""
    lines: list[str] = []
    shown = {*changes.written, *changes.removed} - {*changes.missing}
    for name in sorted(shown):
        before = read(changes.folder, name)
        after = changes.contents.get(name)
        lines += difflib.unified_diff(
            _lines(before),
            _lines(after),
            "/dev/null" if before is None else f"a/{name}",
            "/dev/null" if after is None else f"b/{name}",
        )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _plan(
    folder: Path,
    contents: dict[str, bytes],
    reporter: Reporter,
    edits: Edits,
    cache: Path | None,
) -> Plan:
    _check_paths(folder, contents, reporter)
    reporter.raise_if_errors()
    before = read_manifest(folder)
    gone = [name for name in sorted(before.files) if name not in contents]
    present = {n: data for n in gone if (data := read(folder, n)) is not None}
    removed = [n for n, data in present.items() if has_digest(data, before.files[n])]
    # On a case-insensitive disk, removing the old name removes the new one, too.
    respelled = {name.casefold() for name in removed}
    found = {
        n: None if n.casefold() in respelled else read(folder, n) for n in contents
    }
    changed = {n: data for n, data in found.items() if not _is_same(data, contents[n])}
    for name in changed:
        if name not in READ:
            _check_foreign(folder, name, before, reporter)
        _check_obstacles(folder, name, removed, reporter)
    reporter.raise_if_errors()
    is_lost = edits is Edits.DISCARD
    by_hand = [
        Edited(folder, name, data, before.files[name], contents[name])
        for name, data in changed.items()
        if data is not None and not has_digest(data, before.files.get(name, ()))
        if name in before.files and name not in READ
    ]
    pristine = Pristine(folder, cache)
    kept_edits = {} if is_lost else _merged(by_hand, edits, pristine)
    _check_links(folder, (f"{STORE}/{name}" for name in kept_edits), reporter)
    reporter.raise_if_errors()
    results = contents | kept_edits
    written = [name for name, data in changed.items() if data != results[name]]
    stored, unstored = _stored(folder, contents, kept_edits, before)
    return Plan(
        folder=folder,
        files=contents,
        written=tuple(written),
        unchanged=tuple(name for name in contents if name not in set(written)),
        removed=tuple(removed),
        kept=tuple(name for name in present if name not in removed),
        before=before,
        edited=kept_edits,
        missing=tuple(n for n in written if found[n] is None and n in before.files),
        discarded=tuple(file.name for file in by_hand if is_lost),
        stored=stored,
        unstored=unstored,
        edits=edits,
        cache=cache,
    )


def _is_same(data: bytes | None, text: bytes) -> bool:
    """Whether a file has the text. Git converts line ends on some machines."""
    return data is not None and (data == text or data.replace(b"\r\n", b"\n") == text)


def _merged(files: list[Edited], edits: Edits, pristine: Pristine) -> dict[str, bytes]:
    """The contents of the files that still differ from the generated text.

    :raises EditsError: for all files whose edits cannot be kept.
    """
    reporter = Reporter()
    found = {file.name: merged(file, edits, pristine, reporter) for file in files}
    if reporter.has_errors:
        raise EditsError(reporter.diagnostics)
    return {f.name: found[f.name] for f in files if not _is_same(found[f.name], f.new)}


def _stored(
    folder: Path,
    contents: dict[str, bytes],
    edited: dict[str, bytes],
    before: Manifest,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the texts to store, and of those that are not needed any more."""
    if not edited and not (folder / STORE).is_dir():
        return (), ()
    names = sorted({*contents, *before.files})
    found = {name: read(folder, f"{STORE}/{name}") for name in names}
    return (
        tuple(name for name in edited if not _is_same(found[name], contents[name])),
        tuple(name for name in names if found[name] is not None and name not in edited),
    )


def _apply(changes: Plan) -> None:
    folder, after = changes.folder, changes.after
    # If this run is interrupted, the manifest lists the files that it writes and those
    # that it removes, with the digests of both texts.
    known = Manifest(joined([after.files, changes.before.files]), is_complete=False)
    for name in known.files:
        _remove_leftover(folder, name)
    write_manifest(folder, known)
    # Removals come first, because a folder may replace a file.
    for name in changes.removed:
        _remove(folder, name)
    for name in changes.written:
        replace(folder / name, changes.contents[name])
    for name in changes.stored:
        replace(folder / STORE / name, changes.files[name])
    for name in changes.unstored:
        _remove(folder, f"{STORE}/{name}")
    Pristine(folder, changes.cache).keep(
        [changes.files[name] for name in changes.written]
    )
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
    _check_links(folder, files, reporter)


def _check_links(folder: Path, names: Iterable[str], reporter: Reporter) -> None:
    for name in names:
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


def _remove(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    _remove_empty_parents(folder, name)


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
