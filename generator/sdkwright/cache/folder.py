"""The folder of the cache: where it is, whether it is safe, and its bound."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

FOLDER_VARIABLE = "SDKWRIGHT_CACHE_DIR"
SIZE_VARIABLE = "SDKWRIGHT_CACHE_MB"
_DEFAULT_MEGABYTES = 512
_MEGABYTE = 1024 * 1024
# Backup programs skip folders with this file (https://bford.info/cachedir/).
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# Results of sdkwright.\n"


class UnusableError(Exception):
    """The folder cannot be used. The message is the reason."""


def cache_folder() -> Path:
    """The folder of the cache, which may not exist.

    :raises UnusableError: if the user has no home folder.
    """
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    try:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:
        raise UnusableError("the user has no home folder") from None
    return Path(base) / "sdkwright"


def limit() -> int:
    """The greatest size of the cache in bytes."""
    written = os.environ.get(SIZE_VARIABLE, "")
    is_number = written.isascii() and written.isdigit() and len(written) < 10
    return (int(written) if is_number else _DEFAULT_MEGABYTES) * _MEGABYTE


def entries_folder(folder: Path) -> Path:
    """The folder of the entries, which has nothing else."""
    return folder / "entries"


def texts_folder(folder: Path) -> Path:
    """The folder of generated texts, which edits are merged with."""
    return folder / "pristine"


def prepare(folder: Path) -> None:
    """Make the folder of the cache and that of its entries.

    :raises UnusableError: if that fails, or if other users can write there.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        for made in (folder, entries_folder(folder)):
            made.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise UnusableError((error.strerror or str(error)).lower()) from None
    check(folder)
    tag = folder / _TAG
    if not tag.exists():
        with suppress(OSError):
            tag.write_text(_TAG_TEXT, encoding="utf-8")


def check(folder: Path) -> None:
    """Check that only this user can write to the folders, on POSIX.

    :raises UnusableError: if the folders are missing, or others can write there.
    """
    for path in (folder, entries_folder(folder)):
        try:
            status = os.stat(path)
        except OSError as error:
            raise UnusableError((error.strerror or str(error)).lower()) from None
        if not stat.S_ISDIR(status.st_mode):
            raise UnusableError(f"{path} is not a folder")
        if sys.platform == "win32":
            continue
        if status.st_uid != os.geteuid():
            raise UnusableError(f"{path} belongs to another user")
        if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise UnusableError(f"other users can write to {path}")
