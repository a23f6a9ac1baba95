"""Compares each revision in a folder with the one before.

    make history FOLDER=revisions [ARGS=--update]

The folder has the revisions of a document as ``01.yaml``, ``02.yaml`` and so on. The
changes are compared with ``changes.txt``, which was checked by hand against the
documents. ``--update`` writes that file.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from sdkwright.comparison import Inputs, with_reasons
from sdkwright.comparison.text import to_text
from sdkwright.diagnostics import Reporter
from sdkwright.run import build_result
from sdkwright.surface import compare, verdict_of

GOLDEN = Path(__file__).with_name("changes.txt")


def main() -> int:
    """The exit status: 1 if the changes are not those of ``changes.txt``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    names = sorted(path.name for path in options.folder.glob("*.yaml"))
    with contextlib.chdir(options.folder):
        found = "\n".join(_step(old, new) for old, new in pairwise(names))
    if options.update:
        GOLDEN.write_text(found, encoding="utf-8")
        return 0
    expected = GOLDEN.read_text(encoding="utf-8")
    differences = difflib.unified_diff(
        expected.splitlines(keepends=True), found.splitlines(keepends=True)
    )
    sys.stdout.writelines(differences)
    return int(found != expected)


def _step(old: str, new: str) -> str:
    """The changes from one revision to the next."""
    start = time.process_time()
    reporter = Reporter()
    with tempfile.TemporaryDirectory() as scratch:
        inputs = Inputs(
            Path.cwd(),
            Path(scratch),
            reporter,
            lambda stage: None,
            lambda config, keep: build_result(
                config, Reporter(), lambda stage: None, keep=keep, use_cache=True
            ),
        )
        before = inputs.side(old)
        after = inputs.side(new, old=before)
        compared = time.process_time()
        changes = compare(before.tree, after.tree)
        seconds = time.process_time() - compared
        if changes:
            changes = with_reasons(changes, before, after)
    whole = time.process_time() - start
    sys.stderr.write(
        f"{old} {new} {verdict_of(changes).value:<5} {len(changes):>3} changes, "
        f"{seconds:.2f} s to compare, {whole:.1f} s in all\n"
    )
    head = f"{old} → {new}: {verdict_of(changes).value}"
    return f"{head}\n{'=' * len(head)}\n\n{to_text(changes)}\n\n"


if __name__ == "__main__":
    sys.exit(main())
