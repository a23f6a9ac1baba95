"""Files of git revisions."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

# The files that a document may refer to, and configurations.
_DOCUMENTS = frozenset({".yaml", ".yml", ".json", ".toml"})
_TEXTS = frozenset({".md", ".markdown", ".txt", ".rst"})


@dataclass(frozen=True, slots=True)
class Revision:
    """A path in a revision, below ``root``, the folder of the repository."""

    root: Path
    commit: str
    path: str


def parse_revision(text: str, folder: Path) -> Revision | None:
    """The revision and the path in ``REV:path``; ``None`` if there is no such file.

    The path begins at the root of the repository, or in the current folder.
    """
    revision, colon, path = text.partition(":")
    if not colon or not revision or not path or revision.startswith("-"):
        return None
    root = _git(folder, "rev-parse", "--show-toplevel")
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    prefix = _git(folder, "rev-parse", "--show-prefix")
    if root is None or commit is None or prefix is None:
        return None
    names = (path.strip("/"), _joined(prefix.decode().strip(), path))
    for name in dict.fromkeys(names):
        if name and _kind(folder, commit.decode().strip(), name) is not None:
            return Revision(Path(root.decode().strip()), commit.decode().strip(), name)
    return None


def is_folder(revision: Revision) -> bool:
    """Whether the path is a folder."""
    return _kind(revision.root, revision.commit, revision.path) == "tree"


def files_of(revision: Revision) -> dict[str, bytes]:
    """All files below a folder, by their paths below it."""
    data = _git(
        revision.root, "archive", "--format=tar", f"{revision.commit}:{revision.path}"
    )
    return {} if data is None else _unpacked(data)


def extract(revision: Revision, folder: Path) -> Path:
    """Write the documents of a revision into a folder, and return the path of the one
    that was asked for.

    A document may refer to any file of the repository that has the form of a document,
    and to texts beside it.
    """
    listed = _git(revision.root, "ls-tree", "-rz", "--name-only", revision.commit)
    names = (listed or b"").decode("utf-8", "surrogateescape").split("\0")
    folder_of = PurePosixPath(revision.path).parent
    wanted = [name for name in names if name and _is_wanted(name, folder_of)]
    for name, content in _contents(revision, {*wanted, revision.path}).items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / revision.path


def _is_wanted(name: str, beside: PurePosixPath) -> bool:
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    return suffix in _DOCUMENTS or (suffix in _TEXTS and beside in path.parents)


def _contents(revision: Revision, names: set[str]) -> dict[str, bytes]:
    """The contents of files, read by one process."""
    ordered = sorted(names)
    asked = "".join(
        f"{revision.commit}:{name}\n" for name in ordered if "\n" not in name
    )
    data = _git(
        revision.root,
        "cat-file",
        "--batch",
        given=asked.encode("utf-8", "surrogateescape"),
    )
    found: dict[str, bytes] = {}
    rest = data or b""
    for name in ordered:
        head, _, rest = rest.partition(b"\n")
        size = head.rpartition(b" ")[2]
        if size.isdigit():
            found[name], rest = rest[: int(size)], rest[int(size) + 1 :]
    return found


def _kind(folder: Path, commit: str, path: str) -> str | None:
    found = _git(folder, "cat-file", "-t", f"{commit}:{path}")
    return None if found is None else found.decode().strip()


def _joined(prefix: str, path: str) -> str:
    return (PurePosixPath(prefix) / path).as_posix()


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """The output of git; ``None`` if it fails or is not there."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _unpacked(data: bytes) -> dict[str, bytes]:
    if not data:
        return {}
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return {
            member.name: file.read()
            for member in archive.getmembers()
            if member.isfile() and (file := archive.extractfile(member)) is not None
        }
