"""Edits of generated files survive, and conflicts change nothing."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from helpers.golden import read_tree
from sdkwright.diagnostics import Diagnostic, Reporter
from sdkwright.write.edits import Edits, EditsError
from sdkwright.write.manifest import MANIFEST
from sdkwright.write.output import Plan, apply, plan

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

BASE = "import os\n\na = 1\n\n\ndef f() -> int:\n    return 1\n"
NEW = BASE.replace("a = 1", "a = 2")
EDITED = BASE.replace("return 1", "return 2")
BOTH = NEW.replace("return 1", "return 2")
CLASH = BASE.replace("a = 1", "a = 3")


class Sdk:
    """An output folder in a git repository of its own."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "repository"
        self.folder = self.root / "sdk"
        self.folder.mkdir(parents=True)
        self.cache: Path | None = None
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, check: bool = True) -> str:
        name = ("-c", "user.name=Name", "-c", "user.email=name@example.com")
        done = subprocess.run(
            ["git", *name, *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0 or not check, done.stderr
        return done.stdout

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "State")

    def plan(self, text: str, edits: Edits = Edits.MERGE) -> Plan:
        files = {"a.py": text, "pkg/other.py": "other = 1\n"}
        return plan(self.folder, files, Reporter(), edits=edits, cache=self.cache)

    def generate(self, text: str, edits: Edits = Edits.MERGE) -> Plan:
        return apply(self.plan(text, edits), Reporter())

    def fails(self, text: str, edits: Edits = Edits.MERGE) -> Diagnostic:
        """The only problem of a run, which changes nothing."""
        before = read_tree(self.folder)
        with pytest.raises(EditsError) as caught:
            self.generate(text, edits)
        assert read_tree(self.folder) == before
        (found,) = caught.value.diagnostics
        return found

    def edit(self, text: str) -> None:
        (self.folder / "a.py").write_text(text, encoding="utf-8")

    @property
    def text(self) -> str:
        return (self.folder / "a.py").read_text(encoding="utf-8")

    @property
    def stored(self) -> dict[str, str]:
        store = self.folder / ".sdkwright"
        return read_tree(store) if store.exists() else {}


@pytest.fixture
def sdk(tmp_path: Path) -> Sdk:
    """A folder with the committed text ``BASE``."""
    found = Sdk(tmp_path)
    found.generate(BASE)
    found.commit()
    return found


def test_edits_are_merged_again_and_again(sdk: Sdk) -> None:
    sdk.edit(EDITED)
    changes = sdk.generate(NEW)
    assert (sdk.text, sdk.stored) == (BOTH, {"a.py": NEW})
    assert (changes.written, list(changes.edited)) == (("a.py",), ["a.py"])
    assert sdk.plan(NEW).is_done
    (sdk.root / ".git").rename(sdk.root / "no-git")  # the store is enough
    sdk.generate(NEW.replace("import os", "import re"))
    assert sdk.text == BOTH.replace("import os", "import re")
    assert sdk.plan(NEW.replace("import os", "import re")).is_done


def test_an_edit_alone_is_no_drift(sdk: Sdk) -> None:
    sdk.edit(EDITED)
    changes = sdk.plan(BASE)
    assert changes.is_clean
    assert (changes.stored, list(changes.edited)) == (("a.py",), ["a.py"])
    sdk.generate(BASE)
    assert (sdk.text, sdk.stored) == (EDITED, {"a.py": BASE})
    assert sdk.plan(BASE).is_done


def test_an_edit_that_is_undone_or_generated_is_none(sdk: Sdk) -> None:
    for text in (BASE, EDITED):
        sdk.edit(EDITED)
        sdk.generate(BASE)
        sdk.edit(text)
        sdk.generate(text)
        assert (sdk.text, sdk.stored) == (text, {})
        assert not (sdk.folder / ".sdkwright").exists()
        sdk.generate(BASE)


def test_the_edit_is_in_the_new_text_already(sdk: Sdk) -> None:
    sdk.edit(EDITED)
    changes = sdk.generate(BOTH)
    assert (sdk.text, sdk.stored, changes.edited) == (BOTH, {}, {})


def test_a_conflict_changes_nothing(sdk: Sdk) -> None:
    sdk.edit(CLASH)
    found = sdk.fails(NEW)
    assert found.code == "edits.conflict"
    assert str(found.location) == f"{sdk.folder / 'a.py'}:3:1"
    assert found.detail == (
        "edited by hand:\n  -a = 1\n  +a = 3\ngenerated now:\n  -a = 1\n  +a = 2"
    )
    assert sdk.generate(NEW, Edits.DISCARD).discarded == ("a.py",)
    assert (sdk.text, sdk.stored) == (NEW, {})


def test_edited_lines_are_kept_if_asked_for(sdk: Sdk) -> None:
    sdk.edit(CLASH)
    new = NEW.replace("import os", "import re")
    sdk.generate(new, Edits.KEEP)
    assert sdk.text == new.replace("a = 2", "a = 3")
    assert sdk.plan(new).is_done
    sdk.generate(new.replace("return 1", "return 0"))
    assert sdk.text == new.replace("a = 2", "a = 3").replace("return 1", "return 0")


def test_a_merged_file_must_be_python(sdk: Sdk) -> None:
    sdk.edit(BASE.replace("a = 1", "a = (\n    1)"))
    found = sdk.fails(BASE.replace("def f() -> int:\n    return 1\n", "b = )\n"))
    assert found.code == "edits.invalid"
    assert 'at "b = )"' in found.message


def test_all_conflicts_are_reported(sdk: Sdk) -> None:
    sdk.edit(CLASH.replace("return 1", "return 3"))
    with pytest.raises(EditsError) as caught:
        sdk.generate(BOTH)
    assert [d.location and str(d.location)[-4:] for d in caught.value.diagnostics] == [
        ":3:1",
        ":7:1",
    ]


def test_the_base_of_a_shallow_clone_is_missing(sdk: Sdk, tmp_path: Path) -> None:
    sdk.edit(EDITED)
    sdk.commit()
    url = f"file://{sdk.root}"
    sdk.git("clone", "-q", "--depth=1", url, str(tmp_path / "shallow"))
    full = sdk.root
    sdk.root, sdk.folder = tmp_path / "shallow", tmp_path / "shallow/sdk"
    assert sdk.plan(BASE).is_clean
    found = sdk.fails(NEW)
    assert (found.code, "--unshallow" in str(found.hint)) == ("edits.no-base", True)
    sdk.git("fetch", "-q", "--unshallow")
    sdk.generate(NEW)
    assert (sdk.text, sdk.stored) == (BOTH, {"a.py": NEW})
    # A shallow clone of the merged state needs no history.
    sdk.commit()
    sdk.git("clone", "-q", "--depth=1", f"file://{sdk.root}", str(tmp_path / "again"))
    sdk.root, sdk.folder = tmp_path / "again", tmp_path / "again/sdk"
    sdk.generate(NEW.replace("import os", "import re"))
    assert sdk.text == BOTH.replace("import os", "import re")
    assert full.exists()


def test_an_unknown_base_is_kept_or_discarded_if_asked_for(
    sdk: Sdk, tmp_path: Path
) -> None:
    for edits, text in ((Edits.KEEP, EDITED), (Edits.DISCARD, NEW)):
        alone = Sdk(tmp_path / edits)
        alone.generate(BASE)
        alone.edit(EDITED)
        assert alone.fails(NEW).code == "edits.no-base"
        alone.generate(NEW, edits)
        assert alone.text == text
        assert alone.plan(NEW).is_done


def test_a_partial_clone_fetches_the_base(sdk: Sdk, tmp_path: Path) -> None:
    sdk.edit(EDITED)
    sdk.commit()
    sdk.git("config", "uploadpack.allowFilter", "true")
    sdk.git("config", "uploadpack.allowAnySHA1InWant", "true")
    partial = ("clone", "-q", "--filter=blob:none", f"file://{sdk.root}")
    sdk.git(*partial, str(tmp_path / "partial"))
    sdk.root, sdk.folder = tmp_path / "partial", tmp_path / "partial/sdk"
    missing = sdk.git("rev-list", "--objects", "--all", "--missing=print")
    assert "\n?" in missing
    sdk.generate(NEW)
    assert sdk.text == BOTH


def test_the_cache_has_texts_that_were_never_committed(
    sdk: Sdk, tmp_path: Path
) -> None:
    alone = Sdk(tmp_path / "alone")
    alone.cache = tmp_path / "cache"
    alone.generate(BASE)
    alone.edit(EDITED)
    alone.generate(NEW)
    assert alone.text == BOTH


def test_manifests_of_earlier_versions_find_the_base(sdk: Sdk) -> None:
    files = {"a.py": BASE, "pkg/other.py": "other = 1\n"}
    old = {n: hashlib.sha256(t.encode()).hexdigest() for n, t in files.items()}
    manifest = json.dumps({"state": "complete", "files": old}, indent=2)
    (sdk.folder / MANIFEST).write_text(manifest, encoding="utf-8")
    sdk.edit(EDITED)
    sdk.generate(NEW)
    assert sdk.text == BOTH


def test_files_that_are_deleted_by_hand_are_written_again(sdk: Sdk) -> None:
    (sdk.folder / "a.py").unlink()
    changes = sdk.generate(NEW)
    assert (changes.missing, changes.written, sdk.text) == (("a.py",), ("a.py",), NEW)


def test_line_ends_are_no_edit(sdk: Sdk) -> None:
    (sdk.folder / "a.py").write_bytes(BASE.replace("\n", "\r\n").encode())
    assert sdk.plan(BASE).is_done
    (sdk.folder / "a.py").write_bytes(EDITED.replace("\n", "\r\n").encode())
    sdk.generate(NEW)
    assert sdk.text == BOTH


def test_a_stored_text_that_was_changed_is_not_believed(sdk: Sdk) -> None:
    sdk.edit(EDITED)
    sdk.generate(BASE)
    (sdk.folder / ".sdkwright/a.py").write_text("wrong\n", encoding="utf-8")
    sdk.generate(NEW)
    assert (sdk.text, sdk.stored) == (BOTH, {"a.py": NEW})


def test_other_files_in_the_store_are_not_touched(sdk: Sdk) -> None:
    (sdk.folder / ".sdkwright").mkdir()
    (sdk.folder / ".sdkwright/mine.py").write_text("mine\n", encoding="utf-8")
    sdk.edit(EDITED)
    sdk.generate(NEW)
    sdk.generate(BOTH)
    assert sdk.stored == {"mine.py": "mine\n"}


def test_a_link_in_the_store_is_not_followed(sdk: Sdk, tmp_path: Path) -> None:
    (sdk.folder / ".sdkwright").symlink_to(tmp_path)
    sdk.edit(EDITED)
    with pytest.raises(Exception, match="1 diagnostics"):
        sdk.generate(NEW)
    assert sdk.text == EDITED


def merged_branches(sdk: Sdk, ours: str, theirs: str) -> None:
    """Two branches that generated different texts are merged, with conflicts."""
    sdk.git("switch", "-q", "-c", "theirs")
    sdk.generate(theirs)
    sdk.commit()
    sdk.git("switch", "-q", "main")
    sdk.generate(ours)
    sdk.commit()
    sdk.git("merge", "-q", "theirs", check=False)
    assert "UU sdk/.sdkwright.json" in sdk.git("status", "--short")


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("theirs", [CLASH, BASE.replace("import os", "import re")])
def test_a_run_solves_conflicts_of_git(sdk: Sdk, edited: bool, theirs: str) -> None:
    if edited:
        sdk.edit(EDITED)
        sdk.generate(BASE)
        sdk.commit()
    merged_branches(sdk, NEW, theirs)
    new = BASE.replace("a = 1", "a = 4").replace("import os", "import re")
    sdk.generate(new)
    assert sdk.text == (new.replace("return 1", "return 2") if edited else new)
    assert sdk.plan(new).is_done


def test_edits_within_a_conflict_of_git_are_not_lost(sdk: Sdk) -> None:
    sdk.git("switch", "-q", "-c", "theirs")
    sdk.generate(NEW)
    sdk.commit()
    sdk.git("switch", "-q", "main")
    sdk.edit(CLASH)
    sdk.commit()
    sdk.git("merge", "-q", "theirs", check=False)
    assert "<<<<<<< HEAD\na = 3\n=======\na = 2\n>>>>>>> theirs\n" in sdk.text
    found = sdk.fails(NEW)
    assert (found.code, str(found.location)[-4:]) == ("edits.markers", ":3:1")
    sdk.edit(CLASH)  # the conflict is resolved
    sdk.generate(NEW)
    assert sdk.text == CLASH


def test_an_interrupted_run_is_no_edit(sdk: Sdk) -> None:
    """The files have the texts of two runs, and the next run makes a third one."""
    manifest = sdk.folder / MANIFEST
    first = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    sdk.generate(NEW)
    second = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    both = {name: [first[name], second[name]] for name in first}
    text = json.dumps({"state": "writing", "files": both})
    for on_disk in (BASE, NEW):
        manifest.write_text(text, encoding="utf-8")
        sdk.edit(on_disk)
        sdk.generate(CLASH)
        assert (sdk.text, sdk.stored) == (CLASH, {})
