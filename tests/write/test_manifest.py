"""The manifest makes no noise, and is read in every form that repositories have."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from sdkwright.write.manifest import (
    MANIFEST,
    Manifest,
    digest,
    has_digest,
    read_manifest,
    write_manifest,
)

ONE, TWO = digest(b"one\n"), digest(b"two\n")


def text_of(folder: Path, *files: tuple[str, str]) -> str:
    manifest = Manifest({name: (found,) for name, found in files}, is_complete=True)
    write_manifest(folder, manifest)
    assert read_manifest(folder) == manifest
    return (folder / MANIFEST).read_text(encoding="utf-8")


def test_digests_are_those_of_git() -> None:
    # git hash-object of an empty file, and of "one\n".
    assert digest(b"") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
    assert ONE == "5626abf0f72e58d7a153368ba57db4c673c0e171"


def test_one_line_changes(tmp_path: Path) -> None:
    before = text_of(tmp_path, ("a.py", ONE), ("b.py", ONE))
    after = text_of(tmp_path, ("a.py", TWO), ("b.py", TWO), ("c.py", ONE))
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    assert sum(old != new for old, new in pairs) == 1


def test_several_digests_of_an_interrupted_run(tmp_path: Path) -> None:
    manifest = Manifest({"a.py": (ONE, TWO), "b.py": (ONE,)}, is_complete=False)
    write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path) == manifest


def test_a_conflict_has_the_digests_of_both_sides(tmp_path: Path) -> None:
    ours = text_of(tmp_path, ("a.py", ONE), ("b.py", ONE)).splitlines(keepends=True)
    theirs = text_of(tmp_path, ("a.py", TWO), ("c.py", TWO)).splitlines(keepends=True)
    (tmp_path / MANIFEST).write_text(
        f"{{\n{ours[1]}<<<<<<< HEAD\n{ours[2]}=======\n{theirs[2]}>>>>>>> b\n}}\n",
        encoding="utf-8",
    )
    files = {"a.py": (ONE, TWO), "b.py": (ONE,), "c.py": (TWO,)}
    assert read_manifest(tmp_path) == Manifest(files, is_complete=False)


def test_manifests_of_earlier_versions(tmp_path: Path) -> None:
    old = hashlib.sha256(b"one\n").hexdigest()
    files = {"a.py": old, "pkg/b.py": old}
    text = json.dumps({"state": "complete", "files": files}, indent=2)
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
    found = read_manifest(tmp_path)
    assert found == Manifest(dict.fromkeys(files, (old,)), is_complete=True)
    assert has_digest(b"one\n", found.files["a.py"])
    assert not has_digest(b"two\n", found.files["a.py"])
    (tmp_path / MANIFEST).write_text(f"<<<<<<<\n{text}", encoding="utf-8")
    assert read_manifest(tmp_path).files == found.files


def test_line_ends_do_not_count() -> None:
    assert has_digest(b"one\r\n", (ONE,))
