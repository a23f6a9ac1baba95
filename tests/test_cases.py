"""Each folder of ``cases`` has a document and the expected SDK.

``expected/`` has the files that depend on the document, without the files that are the
same in every SDK. ``diagnostics.txt`` has the diagnostics of the command line.
"""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from helpers.command_line import sdkwright
from helpers.golden import difference, read_tree, write_tree
from sdkwright.cli.terminal import Terminal
from sdkwright.config import ConfigRequest, load_config
from sdkwright.diagnostics import Reporter
from sdkwright.pipeline import build

CASES = Path(__file__).resolve().parent / "cases"
ALL = sorted(path.name for path in CASES.iterdir() if path.is_dir())
GOOD = [name for name in ALL if not name.startswith("bad_")]
BAD = [name for name in ALL if name.startswith("bad_")]

# Files with the same text for every document. The SDK in generated/ proves them. The
# lock has tests of its own.
CONSTANT = (
    "_pyinstaller/",
    "_runtime/",
    "py.typed",
    "testing.py",
    "types.py",
    "utils.py",
    ".sdkwright.json",
    "sdkwright.lock",
)


def document_of(case: Path) -> str | None:
    """The document, unless the configuration of the case names it."""
    document = next(path.name for path in sorted(case.glob("spec.*")))
    return None if (case / "sdkwright.toml").exists() else document


def generated(case: Path) -> dict[str, str]:
    """The files that depend on the document. The diagnostics are printed."""
    reporter = Reporter()
    config = load_config(ConfigRequest(case, document_of(case)), reporter)
    result = build(config, reporter, lambda stage: None, validate_apart=False)
    Terminal(as_json=False, verbose=False).show(result.diagnostics)
    return {
        name: text
        for name, text in result.files.items()
        if not any(part in f"/{name}" for part in CONSTANT)
    }


def run(case: Path, output: Path) -> CompletedProcess[str]:
    """Generate the SDK like a user, in the folder of the case."""
    document = document_of(case)
    given = [] if document is None else [document]
    return sdkwright("generate", *given, "-o", str(output), "--no-cache", folder=case)


def compare_diagnostics(case: Path, stderr: str, update: bool) -> None:
    golden = case / "diagnostics.txt"
    if update:
        golden.unlink(missing_ok=True)
    if update and stderr:
        golden.write_text(stderr, encoding="utf-8", newline="\n")
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    assert stderr == expected


@pytest.mark.parametrize("name", GOOD)
def test_good_document(
    name: str,
    update: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    case = CASES / name
    monkeypatch.chdir(case)
    actual = generated(case)
    compare_diagnostics(case, capsys.readouterr().err, update)
    if update:
        write_tree(case / "expected", actual)
    assert difference(read_tree(case / "expected"), actual) == ""


@pytest.mark.parametrize("name", BAD)
def test_bad_document(name: str, tmp_path: Path, update: bool) -> None:
    case, output = CASES / name, tmp_path / "sdk"
    output.mkdir()
    (output / "kept.txt").write_text("as it was", encoding="utf-8")
    done = run(case, output)
    assert done.returncode == 2
    assert done.stdout == ""
    compare_diagnostics(case, done.stderr, update)
    assert read_tree(output) == {"kept.txt": "as it was"}
