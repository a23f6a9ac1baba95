"""Entries of the cache as files: bytes by kind and key.

Each entry has a checksum, is written whole, and replaces an older one in one step, so
that runs at the same time never see a part of one.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .folder import UnusableError, cache_folder, entries_folder, limit, prepare

# Begins each entry. A change of the format changes the number.
_MAGIC = b"sdkwright 1 "
# Speed counts more than size: higher levels save a tenth of it.
_LEVEL = 1
_NAME = re.compile(r"[a-z]+-[0-9a-f]{64}(\.[0-9a-f]+)?")
# The names of entries of versions before 0.2, beside the folder of the entries.
_OLD_NAME = re.compile(r"[0-9a-f]{64}\.json")
# Temporary files of killed runs are removed after this many seconds.
_LEFT_OVER = 3600
# The part of the bound that remains after old entries were removed.
_KEPT = 0.9


class File(NamedTuple):
    """One file of the cache."""

    path: Path
    size: int
    used_ns: int


@dataclass(frozen=True, slots=True)
class Store:
    """The entries of a folder."""

    folder: Path

    def read(self, kind: str, key: str) -> bytes | None:
        """An entry; ``None`` if there is none, or if it is damaged."""
        path = self._path(kind, key)
        try:
            data = path.read_bytes()
            head, _, packed = data.partition(b"\n")
            if head != _MAGIC + _checksum(packed):
                return None
            found = zlib.decompress(packed)
        except (OSError, zlib.error):
            return None
        _touch(path)
        return found

    def write(self, kind: str, key: str, data: bytes) -> None:
        """Store an entry. Failures are ignored: the entry is then computed again."""
        packed = zlib.compress(data, _LEVEL)
        path = self._path(kind, key)
        temporary = path.with_name(f"{path.name}.{os.urandom(8).hex()}")
        try:
            try:
                temporary.write_bytes(_MAGIC + _checksum(packed) + b"\n" + packed)
                os.replace(temporary, path)
            except OSError:
                temporary.unlink(missing_ok=True)
        except OSError:
            return

    def has(self, kind: str, key: str) -> bool:
        """Whether there is an entry. It is then among the newest ones."""
        return _touch(self._path(kind, key))

    def trim(self) -> None:
        """Remove the entries that were not used for the longest time, beyond the
        bound.
        """
        found = sorted(files(self.folder), key=lambda file: file.used_ns)
        size, most = sum(file.size for file in found), limit()
        wanted = most * _KEPT if size > most else most
        now = time.time()
        for file in found:
            is_left_over = "." in file.path.name and _age(file, now) > _LEFT_OVER
            if size > wanted or is_left_over:
                size -= file.size
                _remove(file.path)

    def _path(self, kind: str, key: str) -> Path:
        return entries_folder(self.folder) / f"{kind}-{key}"


def open_store() -> Store | None:
    """The store of this user; ``None`` if its folder cannot be used."""
    try:
        folder = cache_folder()
        prepare(folder)
    except UnusableError:
        return None
    return Store(folder)


def files(folder: Path) -> Iterator[File]:
    """The files of the cache in a folder, and no others."""
    for place, name in ((entries_folder(folder), _NAME), (folder, _OLD_NAME)):
        try:
            found = list(os.scandir(place))
        except OSError:
            continue
        for entry in found:
            if name.fullmatch(entry.name) is None:
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue  # another run removed it
            yield File(Path(entry.path), status.st_size, status.st_mtime_ns)


def clear(folder: Path) -> list[File]:
    """Remove all entries, and return them."""
    found = list(files(folder))
    for file in found:
        _remove(file.path)
    return found


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _touch(path: Path) -> bool:
    """Record that an entry was used; whether it exists."""
    try:
        os.utime(path)
    except PermissionError:
        return True
    except OSError:
        return os.path.exists(path)
    return True


def _age(file: File, now: float) -> float:
    return now - file.used_ns / 1e9


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
