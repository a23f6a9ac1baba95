"""The files of a generated SDK, on disk or in memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_CLIENT = re.compile(r"(\w+)/client\.py")


@dataclass(frozen=True)
class Tree:
    """The files of one SDK, by their paths below its folder.

    ``read`` returns the bytes of a file. ``package`` is empty if there is no package.
    """

    names: frozenset[str]
    read: Callable[[str], bytes]
    package: str

    def text(self, name: str) -> str:
        """The text of a file; empty if it does not exist."""
        if name not in self.names:
            return ""
        return self.read(name).decode("utf-8", "replace")


def tree_of_files(files: Mapping[str, bytes]) -> Tree:
    """The tree of files in memory."""
    return tree_of(frozenset(files), files.__getitem__)


def tree_on_disk(folder: Path, listed: Iterable[str]) -> Tree:
    """The tree of those of the listed files that a folder has."""
    names = frozenset(name for name in listed if (folder / name).is_file())
    return tree_of(names, lambda name: (folder / name).read_bytes())


def tree_of(names: frozenset[str], read: Callable[[str], bytes]) -> Tree:
    """The tree of these files. The package is the folder with the client."""
    found = sorted(match[1] for name in names if (match := _CLIENT.fullmatch(name)))
    return Tree(names, read, found[0] if found else "")
