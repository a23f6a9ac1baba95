"""The surfaces of all cases: any two of them can be compared."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from sdkwright.surface import Kind, compare, tree_of_files, verdict_of
from sdkwright.surface.package import Package

CASES = Path(__file__).resolve().parents[1] / "cases"
FOLDERS = sorted(CASES.glob("*/expected"))


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("old", "new"), [*pairwise(FOLDERS)], ids=lambda path: path.parent.name
)
def test_any_two_sdks(old: Path, new: Path) -> None:
    before, after = tree_of_files(_files(old)), tree_of_files(_files(new))
    assert compare(before, before) == ()
    found = compare(before, after)
    assert verdict_of(found).value == "major"
    # What one direction adds, the other one removes.
    back = compare(after, before)
    added = {c.symbol for c in found if c.kind is Kind.METHOD_ADDED}
    removed = {c.symbol for c in back if c.kind is Kind.METHOD_REMOVED}
    assert added == removed


def test_namespaces_and_usage() -> None:
    package = Package(tree_of_files(_files(CASES / "extension_names" / "expected")))
    assert package.namespaces["AdminUsers"] == "client.admin.users_"
    package = Package(tree_of_files(_files(CASES / "read_only" / "expected")))
    usage = package.usage
    assert {"Account", "Team"} <= usage.read
    assert {"AccountInput", "TeamInput", "Note"} <= usage.sent
    assert "Note" not in usage.read
    assert "Unused" not in usage.read | usage.sent
