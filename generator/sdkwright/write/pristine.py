"""Finds the text that the generator wrote last, for files that are edited now.

The text is in the folder ``.sdkwright`` of the output folder, in the git repository
that holds the output folder, or in the user's cache folder.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .disk import read, replace
from .manifest import Digests, digest, has_digest

# The folder of the texts of edited files, with their paths.
STORE = ".sdkwright"
_MAX_BYTES = 64 * 1024 * 1024
_MAX_VERSIONS = 200  # versions of a file that are looked at in the history
_TIMEOUT = 120  # seconds, because a partial clone fetches missing texts


@dataclass(frozen=True, slots=True)
class Pristine:
    """The texts that were written to a folder. Without ``cache``, none is cached."""

    folder: Path
    cache: Path | None = None

    def find(self, name: str, digests: Digests) -> list[str]:
        """The texts with these digests, as far as they are found."""
        stored = read(self.folder, f"{STORE}/{name}")
        if stored is not None and has_digest(stored, digests):
            digests = tuple(d for d in digests if not has_digest(stored, (d,)))
            return [_text(stored), *self._elsewhere(name, digests)]
        return self._elsewhere(name, digests)

    def keep(self, texts: list[bytes]) -> None:
        """Store texts in the cache folder. Failures are ignored."""
        if self.cache is None or not texts:
            return
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            for name, data in {digest(data): data for data in texts}.items():
                path = self.cache / name
                if not path.exists():
                    replace(path, data)
                    # Looking at all texts takes time, so one in sixteen does it.
                    if name.startswith("0"):
                        _remove_old(self.cache)
        except OSError:
            return

    def _elsewhere(self, name: str, digests: Digests) -> list[str]:
        found = (self._search(name, wanted) for wanted in digests)
        return [_text(data) for data in found if data is not None]

    def _search(self, name: str, wanted: str) -> bytes | None:
        for data in self._candidates(name, wanted):
            if data is not None and has_digest(data, (wanted,)):
                return data
        return None

    def _candidates(self, name: str, wanted: str) -> Iterator[bytes | None]:
        if self.cache is not None:
            yield _bytes(self.cache / wanted)
        yield self._git("cat-file", "blob", wanted)
        # A repository with other IDs, or a manifest of an earlier version.
        log = ("log", f"-{_MAX_VERSIONS}", "--format=", "--raw", "--no-abbrev")
        history = self._git(*log, "--no-renames", "--", name) or b""
        for line in history.decode("utf-8", "replace").splitlines():
            yield self._git("cat-file", "blob", line.split()[3])

    def _git(self, *arguments: str) -> bytes | None:
        """The output of git; ``None`` if it fails or is not installed."""
        try:
            done = subprocess.run(
                ["git", "-C", str(self.folder), *arguments],
                capture_output=True,
                stdin=subprocess.DEVNULL,
                env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
                timeout=_TIMEOUT,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout


def _text(data: bytes) -> str:
    return data.replace(b"\r\n", b"\n").decode("utf-8", "surrogateescape")


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _remove_old(folder: Path) -> None:
    """Remove the oldest texts beyond the limit."""
    with os.scandir(folder) as entries:
        found = [(entry.stat(), entry.path) for entry in entries]
    size = 0
    for status, path in sorted(found, key=lambda entry: -entry[0].st_mtime_ns):
        size += status.st_size
        if size > _MAX_BYTES:
            Path(path).unlink(missing_ok=True)
