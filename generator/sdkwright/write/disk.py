"""Single steps on disk: replacing a file, naming a path, keeping a second run out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from ..diagnostics import Location, Reporter

TEMPORARY = ".sdkwright-tmp"
_PATIENCE = 2.0  # seconds
_PAUSE = 0.02  # seconds


def is_plain(name: str) -> bool:
    """Whether a path written with ``/`` stays below the folder that it is joined to."""
    path = PurePosixPath(name)
    plain = "\\" not in name and ".." not in path.parts and not path.is_absolute()
    return plain and name == path.as_posix() != "."


def links(folder: Path, name: str) -> Iterator[Path]:
    """The symbolic links on the way from the folder to a file below it."""
    parts = PurePosixPath(name).parts
    for length in range(1, len(parts) + 1):
        path = folder.joinpath(*parts[:length])
        if path.is_symlink():
            yield path


def read(folder: Path, name: str) -> bytes | None:
    """The bytes of a file; ``None`` where there is none, links not followed."""
    path = folder / name
    if any(links(folder, name)) or not path.is_file():
        return None
    return path.read_bytes()


def replace(path: Path, data: bytes) -> None:
    """Put a file in place in one step; its name is never that of half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_of(path)
    temporary.unlink(missing_ok=True)
    try:
        # Exclusive: nothing that appears under this name is written through.
        with open(temporary, "xb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def temporary_of(path: Path) -> Path:
    """Where a file is written before it is put in place."""
    return path.with_name(f"{path.name}{TEMPORARY}")


@contextmanager
def disk_errors(folder: Path, reporter: Reporter) -> Generator[None]:
    """Turn what the operating system refuses into diagnostics.

    :raises DiagnosticsError: for the refusal, and for errors reported inside.
    """
    try:
        yield
    except OSError as error:
        at = Location(str(error.filename or folder))
        reason = (error.strerror or str(error)).lower()
        reporter.error("write.failed", f"the output is not usable: {reason}", at=at)
    reporter.raise_if_errors()


@contextmanager
def locked(folder: Path, reporter: Reporter) -> Generator[None]:
    """Keep a second run out of a folder; wait for one that is about to finish.

    The lock is one of the operating system on the folder itself: it leaves no file
    and does not outlive its process. Windows and some network file systems have no
    such locks; there is nothing to keep two runs apart there.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if not _take(descriptor):
            reporter.error(
                "write.locked",
                "another run is writing here",
                at=Location(str(folder)),
                hint="wait for it to finish, and run again",
            )
            reporter.raise_if_errors()
        yield
    finally:
        os.close(descriptor)


if sys.platform != "win32":
    import fcntl

    def _take(descriptor: int) -> bool:
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > deadline:
                    return False
                time.sleep(_PAUSE)
            except OSError:
                return True
            else:
                return True
