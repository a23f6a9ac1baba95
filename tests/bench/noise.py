"""The noise of regeneration, over revisions of a document.

Usage: noise.py FOLDER. The revisions are its files, in the order of their names. Each
is generated into the same folder, as in a repository. Noise are the changed lines that
no change of the SDK explains: lines of the manifest, lines of the lock for names that
were there before, and lines that are removed at one place and added at another one.
"""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

MANIFEST, LOCK = ".sdkwright.json", "sdkwright.lock"
Tree = dict[str, list[str]]


def main(folder: Path) -> None:
    """Print a line for each revision, and the noise of all."""
    total = Counter[str]()
    with tempfile.TemporaryDirectory() as name:
        output, before = Path(name, "sdk"), Tree()
        for document in sorted(folder.iterdir()):
            same = Path(name, f"openapi{document.suffix}")
            same.write_bytes(document.read_bytes())
            generate(same, output)
            after = read(output)
            if before:
                found = noise(before, after)
                total += found
                print(f"{document.name}: {line(found)}")
            before = after
    print(f"all: {line(total)}")


def line(found: Counter[str]) -> str:
    """The counts in words."""
    lines = found["lines"]
    share = sum(found[k] for k in ("manifest", "lock", "moved")) / max(lines, 1)
    parts = ", ".join(f"{found[k]} {k}" for k in ("manifest", "lock", "moved"))
    return f"{lines} changed lines, noise {share:.1%} ({parts}), {found['files']} files"


def generate(document: Path, output: Path) -> None:
    """Generate the SDK, as a user does."""
    command = [sys.executable, "-m", "sdkwright", "generate", str(document)]
    subprocess.run([*command, "-o", str(output)], check=True, capture_output=True)


def read(output: Path) -> Tree:
    """The lines of all files."""
    return {
        path.relative_to(output).as_posix(): path.read_text("utf-8").splitlines()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    }


def noise(before: Tree, after: Tree) -> Counter[str]:
    """The changed lines, and those that nothing explains, by kind."""
    found, removed, added = Counter[str](), Counter[str](), Counter[str]()
    for path in sorted({*before, *after}):
        old, new = before.get(path, []), after.get(path, [])
        if old == new:
            continue
        found["files"] += 1
        changed = [
            text
            for text in difflib.unified_diff(old, new, lineterm="", n=0)
            if not text.startswith(("---", "+++", "@@"))
        ]
        found["lines"] += len(changed)
        if path == MANIFEST:
            found["manifest"] += len(changed)
        elif path == LOCK:
            removed.update(entry(text) for text in changed if text[0] == "-")
            added.update(entry(text) for text in changed if text[0] == "+")
        else:
            parts, others = Counter(blocks(old)), Counter(blocks(new))
            removed += parts - others
            added += others - parts
            found["moved"] += reordered(old, new)
    for text, number in (removed & added).items():
        kind = "lock" if text.startswith("{") else "moved"
        found[kind] += 2 * number * (text.count("\n") + 1)
    return found


def entry(text: str) -> str:
    """What an entry of the lock says, without the place."""
    return text.partition('": ')[2].rstrip(",")


def blocks(lines: list[str]) -> list[str]:
    """The classes and sections of a file.

    A method that moves to another class has another name for users.
    """
    found: list[list[str]] = [[]]
    for text in lines:
        if text.startswith(("class ", "## ")):
            found.append([])
        found[-1].append(text)
    return ["\n".join(block).strip() for block in found]


def reordered(old: list[str], new: list[str]) -> int:
    """The lines of definitions that are in another order."""
    before, after = blocks(old), blocks(new)
    changes = [*difflib.unified_diff(before, after, lineterm="", n=0)][2:]
    removed = Counter(text[1:] for text in changes if text.startswith("-"))
    added = Counter(text[1:] for text in changes if text.startswith("+"))
    same = removed & added
    return sum(2 * number * (text.count("\n") + 1) for text, number in same.items())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
