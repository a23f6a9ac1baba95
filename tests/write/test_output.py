"""Writing never loses, half-writes or takes what is not the generator's."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from helpers.golden import read_tree
from sdkwright.diagnostics import DiagnosticsError, Reporter
from sdkwright.write.disk import locked
from sdkwright.write.manifest import (
    MANIFEST,
    Digests,
    Manifest,
    digest,
    write_manifest,
)
from sdkwright.write.output import Plan, apply, difference, plan

# Starts processes: not for ``make quick``.
pytestmark = pytest.mark.slow

FILES = {"a.py": "a = 1\n", "pkg/b.py": "b = 2\n", "pkg/deep/c.py": "c = 3\n"}


def write(folder: Path, files: dict[str, str]) -> Plan:
    reporter = Reporter()
    return apply(plan(folder, files, reporter), reporter)


def codes(error: DiagnosticsError) -> list[str]:
    return [diagnostic.code for diagnostic in error.diagnostics]


def tree(folder: Path) -> dict[str, str]:
    files = read_tree(folder)
    files.pop(MANIFEST, None)
    return files


def test_new_folder(tmp_path: Path) -> None:
    changes = write(tmp_path / "sdk", FILES)
    assert changes.written == tuple(FILES)
    assert tree(tmp_path / "sdk") == FILES


def test_only_what_differs_is_touched(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in FILES}
    manifest = (tmp_path / MANIFEST).stat().st_mtime_ns
    assert write(tmp_path, FILES).is_clean
    assert (tmp_path / MANIFEST).stat().st_mtime_ns == manifest
    write(tmp_path, {**FILES, "a.py": "a = 2\n"})
    after = {name: (tmp_path / name).stat().st_mtime_ns for name in FILES}
    assert [name for name in FILES if before[name] != after[name]] == ["a.py"]


def test_files_that_are_no_longer_generated_are_removed(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    changes = write(tmp_path, {"a.py": "a = 1\n"})
    assert changes.removed == ("pkg/b.py", "pkg/deep/c.py")
    assert not (tmp_path / "pkg").exists()


def test_a_removed_file_that_was_edited_stays(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "pkg/b.py").write_text("mine\n", encoding="utf-8")
    changes = write(tmp_path, {"a.py": "a = 1\n"})
    assert changes.kept == ("pkg/b.py",)
    assert tree(tmp_path) == {"a.py": "a = 1\n", "pkg/b.py": "mine\n"}


def test_files_of_others_are_never_touched(tmp_path: Path) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg/mine.py").write_text("mine\n", encoding="utf-8")
    write(tmp_path, FILES)
    write(tmp_path, {"a.py": "a = 1\n"})
    assert tree(tmp_path) == {"a.py": "a = 1\n", "pkg/mine.py": "mine\n"}


def test_a_file_in_the_way_is_an_error_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine\n", encoding="utf-8")
    with pytest.raises(DiagnosticsError) as caught:
        write(tmp_path, FILES)
    assert codes(caught.value) == ["write.foreign-file"]
    assert read_tree(tmp_path) == {"a.py": "mine\n"}


def test_an_equal_file_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a = 1\n", encoding="utf-8")
    assert write(tmp_path, FILES).unchanged == ("a.py",)


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "sdk"
    outside.mkdir()
    folder.mkdir()
    (folder / "pkg").symlink_to(outside)
    with pytest.raises(DiagnosticsError) as caught:
        write(folder, FILES)
    assert set(codes(caught.value)) == {"write.link"}
    assert list(outside.iterdir()) == []


def test_a_folder_that_became_a_link_is_left_alone(tmp_path: Path) -> None:
    folder, outside = tmp_path / "sdk", tmp_path / "outside"
    write(folder, FILES)
    (folder / "pkg").rename(outside)
    (folder / "pkg").symlink_to(outside)
    changes = write(folder, {"a.py": "a = 1\n"})
    assert (changes.removed, changes.kept) == ((), ())
    assert (outside / "b.py").read_text(encoding="utf-8") == "b = 2\n"


def test_a_half_written_file_is_not_written_through(tmp_path: Path) -> None:
    folder, outside = tmp_path / "sdk", tmp_path / "outside"
    outside.write_text("mine\n", encoding="utf-8")
    folder.mkdir()
    (folder / "a.py.sdkwright-tmp").symlink_to(outside)
    write(folder, FILES)
    assert tree(folder) == FILES
    assert outside.read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("name", ["../mine.py", "/etc/hostname", "pkg/../../mine.py"])
def test_a_manifest_that_names_files_outside_is_not_believed(
    tmp_path: Path, name: str
) -> None:
    mine = tmp_path / "mine.py"
    mine.write_text("mine\n", encoding="utf-8")
    folder = tmp_path / "sdk"
    write(folder, FILES)
    listed: dict[str, Digests] = {n: (digest(t.encode()),) for n, t in FILES.items()}
    listed[name] = (digest(b"mine\n"),)
    write_manifest(folder, Manifest(listed, is_complete=True))
    assert write(folder, FILES).removed == ()
    assert mine.exists()


def test_a_merged_manifest_still_knows_what_is_ours(tmp_path: Path) -> None:
    write(tmp_path, {**FILES, "gone.py": "gone\n"})
    manifest = tmp_path / MANIFEST
    ours = manifest.read_text(encoding="utf-8")
    line = next(line for line in ours.splitlines(keepends=True) if "a.py" in line)
    theirs = line.replace(digest(b"a = 1\n"), digest(b"a = 2\n"))
    assert theirs != line
    conflict = f"<<<<<<< ours\n{line}=======\n{theirs}>>>>>>> theirs\n"
    manifest.write_text(ours.replace(line, conflict), encoding="utf-8")
    (tmp_path / "a.py").write_text("a = 2\n", encoding="utf-8")
    changes = write(tmp_path, FILES)
    assert changes.is_incomplete
    assert (changes.written, changes.removed) == (("a.py",), ("gone.py",))
    assert tree(tmp_path) == FILES


def test_a_missing_manifest_is_something_to_write(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / MANIFEST).unlink()
    changes = plan(tmp_path, FILES, Reporter())
    assert changes.unchanged == tuple(FILES)
    assert not changes.is_clean
    assert write(tmp_path, FILES).written == ()
    assert plan(tmp_path, FILES, Reporter()).is_clean


def test_a_file_becomes_a_folder_and_back(tmp_path: Path) -> None:
    first, second = {"a": "file\n"}, {"a/b/c": "file below\n"}
    for files in (first, second, first):
        write(tmp_path, files)
        assert tree(tmp_path) == files


@pytest.mark.parametrize("obstacle", ["pkg", "pkg/b.py/mine", "a.py/"])
def test_what_is_in_the_way_is_an_error_and_stays(
    tmp_path: Path, obstacle: str
) -> None:
    path = tmp_path / obstacle
    if obstacle.endswith("/"):
        path.mkdir()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine\n", encoding="utf-8")
    with pytest.raises(DiagnosticsError) as caught:
        write(tmp_path, FILES)
    assert set(codes(caught.value)) == {"write.foreign-file"}
    assert path.exists()
    assert not (tmp_path / MANIFEST).exists()


def test_another_spelling_of_a_file_of_ours(tmp_path: Path) -> None:
    """On a disk where case does not count both spellings are one file."""
    write(tmp_path, {"A.py": "a = 1\n"})
    os.link(tmp_path / "A.py", tmp_path / "a.py")
    changes = write(tmp_path, {"a.py": "a = 1\n"})
    assert (changes.written, changes.removed) == (("a.py",), ("A.py",))
    assert tree(tmp_path) == {"a.py": "a = 1\n"}


def test_an_output_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / ("long" * 100), tmp_path / "file" / "below"):
        with pytest.raises(DiagnosticsError) as caught:
            write(folder, FILES)
        assert codes(caught.value) == ["write.failed"]
        assert str(tmp_path) in str(caught.value.diagnostics[0].location)


def test_names_that_differ_in_case_only_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        write(tmp_path, {"A.py": "", "a.py": ""})
    assert codes(caught.value) == ["write.same-path"]


def test_the_output_must_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / "sdk").write_text("", encoding="utf-8")
    with pytest.raises(DiagnosticsError) as caught:
        write(tmp_path / "sdk", FILES)
    assert codes(caught.value) == ["write.not-a-folder"]


def test_a_second_run_is_kept_out(tmp_path: Path) -> None:
    with locked(tmp_path, Reporter()):
        with pytest.raises(DiagnosticsError) as caught:
            write(tmp_path, FILES)
        assert codes(caught.value) == ["write.locked"]
        assert list(tmp_path.iterdir()) == []
    assert write(tmp_path, FILES).written == tuple(FILES)


def test_a_second_run_waits_for_one_that_finishes(tmp_path: Path) -> None:
    """It then knows what the first one wrote, whatever it had planned before."""
    planned = plan(tmp_path, {"a.py": "a = 2\n"}, Reporter())
    with ThreadPoolExecutor() as pool:
        with locked(tmp_path, Reporter()):
            second = pool.submit(apply, planned, Reporter())
            time.sleep(0.1)
            assert not second.done()
            (tmp_path / "b.py").write_bytes(b"b\n")
            theirs = Manifest({"b.py": (digest(b"b\n"),)}, is_complete=True)
            write_manifest(tmp_path, theirs)
        assert second.result().removed == ("b.py",)
    assert tree(tmp_path) == {"a.py": "a = 2\n"}


def test_the_difference_shows_what_would_change(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    changes = plan(tmp_path, {"a.py": "a = 2\n", "new.py": "n\n"}, Reporter())
    shown = difference(changes)
    assert "-a = 1\n+a = 2\n" in shown
    assert "+++ b/new.py" in shown
    assert "-c = 3\n" in shown


@pytest.mark.parametrize("stop_after", [0, 1, 2, 3])
def test_a_run_killed_while_writing(tmp_path: Path, stop_after: int) -> None:
    """A process kills itself when it has replaced some of the files."""
    folder = tmp_path / "sdk"
    write(folder, {"a.py": "old\n", "gone.py": "old\n"})
    program = f"""
import os, signal
from pathlib import Path
from sdkwright.diagnostics import Reporter
from sdkwright.write import output
done, replace = 0, os.replace
def dying(source, target):
    global done
    replace(source, target)
    if done == {stop_after}:
        os.kill(os.getpid(), signal.SIGKILL)
    done += 1
os.replace = dying
folder, files = Path({str(folder)!r}), {FILES!r}
output.apply(output.plan(folder, files, Reporter()), Reporter())
"""
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == -signal.SIGKILL
    interrupted = plan(folder, FILES, Reporter())
    assert interrupted.is_incomplete
    assert not interrupted.is_clean
    (folder / "a.py.sdkwright-tmp").write_text("half", encoding="utf-8")
    assert write(folder, FILES).is_incomplete
    assert tree(folder) == FILES
    assert plan(folder, FILES, Reporter()).is_clean


def test_check_names_an_interrupted_run(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    config = ["-c", str(root / "spec/sdkwright.toml"), "-o", str(folder)]
    command = [sys.executable, "-m", "sdkwright"]
    subprocess.run([*command, "generate", *config], check=True, capture_output=True)
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    manifest["state"] = "writing"
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    done = subprocess.run(
        [*command, "check", *config], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "is incomplete" in done.stdout
    subprocess.run([*command, "generate", *config], check=True, capture_output=True)
    assert read_tree(folder) == read_tree(root / "generated")


@pytest.mark.slow
def test_a_real_run_killed_at_any_moment(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sdk"
    config = ["-c", str(root / "spec/sdkwright.toml"), "-o", str(folder)]
    command = [sys.executable, "-m", "sdkwright", "generate", *config]
    subprocess.run(command, check=True, capture_output=True)
    for name in ("README.md", "openrouter/guardrails.py", "openrouter/client.py"):
        (folder / name).unlink()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while process.poll() is None and not (folder / "README.md").exists():
        time.sleep(0.0005)
    process.kill()
    process.wait()
    subprocess.run(command, check=True, capture_output=True)
    assert read_tree(folder) == read_tree(root / "generated")
