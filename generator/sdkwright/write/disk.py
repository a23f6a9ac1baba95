"""Single operations on disk: safe replacement, path checks and the lock of a folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..diagnostics import Location, Reporter

TEMPORARY = ".sdkwright-tmp"
# Steps of a path that lead elsewhere, or that have another spelling.
_NOT_PLAIN = frozenset(("", ".", ".."))
_TIMEOUT = 2.0  # seconds
_PAUSE = 0.02  # seconds


def is_plain(name: str) -> bool:
    """Whether a path with ``/`` stays below the folder that it is joined to."""
    return "\\" not in name and _NOT_PLAIN.isdisjoint(name.split("/"))


def links(folder: Path, name: str) -> Iterator[Path]:
    """The symbolic links in the path from the folder to a file below it."""
    # An unchanged run asks for all files: objects of paths take most of its time.
    path = os.fspath(folder)
    for part in name.split("/"):
        path = os.path.join(path, part)
        if os.path.islink(path):
            yield Path(path)


def read(folder: Path, name: str) -> bytes | None:
    """The bytes of a file; ``None`` if it does not exist or is behind a link."""
    path = os.path.join(folder, name)
    if any(links(folder, name)) or not os.path.isfile(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def replace(path: Path, data: bytes) -> None:
    """Replace a file atomically, so that its name never refers to a partial file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_of(path)
    temporary.unlink(missing_ok=True)
    try:
        # Exclusive creation never writes through a link of this name.
        with open(temporary, "xb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def temporary_of(path: Path) -> Path:
    """The temporary path of a file during its replacement."""
    return path.with_name(f"{path.name}{TEMPORARY}")


@contextmanager
def disk_errors(folder: Path, reporter: Reporter) -> Generator[None]:
    """Convert errors of the operating system to diagnostics.

    :raises DiagnosticsError: for such an error, and for errors that were reported
        inside.
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
    """Lock a folder against other runs; wait for a run that is about to finish.

    The operating system locks the folder itself. The lock leaves no file and ends with
    the process. Windows and some network file systems do not support such locks, and
    the folder is then not locked.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if not _acquire(descriptor):
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

    def _acquire(descriptor: int) -> bool:
        deadline = time.monotonic() + _TIMEOUT
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
