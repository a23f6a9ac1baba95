"""Writing never loses, half-writes or takes what is not the generator's."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from golden import read_tree

from sdkwright.diagnostics import DiagnosticsError, Reporter
from sdkwright.write.output import MANIFEST, Plan, apply, difference, plan

FILES = {"a.py": "a = 1\n", "pkg/b.py": "b = 2\n", "pkg/deep/c.py": "c = 3\n"}


def write(folder: Path, files: dict[str, str]) -> Plan:
    reporter = Reporter()
    changes = plan(folder, files, reporter)
    apply(changes, reporter)
    return changes


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
    (tmp_path / ".sdkwright.lock").write_text(str(os.getpid()), encoding="utf-8")
    with pytest.raises(DiagnosticsError) as caught:
        write(tmp_path, FILES)
    assert codes(caught.value) == ["write.locked"]
    assert tree(tmp_path).keys() == {".sdkwright.lock"}


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
