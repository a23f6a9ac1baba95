"""Cold generation: beside openapi-python-client, and by the size of a document.

``python tests/bench/cold.py [DOCUMENT]``; without one, a document of 1.4 MB is made.
Whole processes are measured: user and system time with all children, and wall time.
The two programs run in turn, so that the ratios of pairs hold on a busy machine. The
peer has an environment of its own below ``build/``.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import documents

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bench"
PEER = "openapi-python-client==0.29.1"
PAIRS = 5
GOAL = 0.67
# About 1.4 MB.
RESOURCES = 127
# The size of a document whose cost is the cost of the start, mostly.
SMALLEST = 20


class Cost(NamedTuple):
    """Seconds of one process: CPU time with that of its children, and wall time."""

    cpu: float
    wall: float


def main() -> None:
    """Print the figures."""
    given = sys.argv[1:] or [
        str(documents.everyday(BUILD / "document.json", RESOURCES))
    ]
    with tempfile.TemporaryDirectory() as folder:
        report_peer(Path(given[0]), Path(folder))
        report_growth(Path(folder))


def report_peer(document: Path, folder: Path) -> None:
    """The cold generation of a document, ours and the peer's."""
    peer = peer_command()
    arguments = ["generate", "--path", str(document), "--overwrite", "--output-path"]
    theirs = [str(peer), *arguments, str(folder / "peer")]
    # The peer formats its output, as we do, where it finds ruff.
    path = os.pathsep.join([str(peer.parent), os.environ["PATH"]])
    ours = _generate(document, folder / "ours")
    pairs = [(measure(ours), measure(theirs, path)) for _ in range(PAIRS + 1)][1:]
    size = document.stat().st_size / 1e6
    print(f"cold generation of {size:.1f} MB beside {PEER}, {PAIRS} pairs, medians")
    for position, name in enumerate(Cost._fields):
        mine = statistics.median(pair[0][position] for pair in pairs)
        other = statistics.median(pair[1][position] for pair in pairs)
        ratio = statistics.median(
            pair[0][position] / pair[1][position] for pair in pairs
        )
        print(
            f"  {name:4}  ours {mine:6.2f} s   theirs {other:6.2f} s   "
            f"ratio {ratio:.2f}   (goal: at most {GOAL})"
        )
    print()


def report_growth(folder: Path) -> None:
    """The cost of one more resource in a document, in large and in small documents."""
    print("growth of CPU time with the size of the document, per resource")
    for name, write, size in (
        ("everyday", documents.everyday, 60),
        ("recursive", documents.recursive, 120),
    ):
        start, small, large = (
            _generate(write(folder / f"{count}.json", count), folder / str(count))
            for count in (SMALLEST, size, 2 * size)
        )
        ratios = [_growth(start, small, large, size) for _ in range(3)]
        print(f"  {name:9}  {statistics.median(ratios):.2f}   (linear: 1)")
    print()


def _growth(start: list[str], small: list[str], large: list[str], size: int) -> float:
    """The cost of a resource beyond ``size``, relative to that of one below it."""
    first, second, third = (measure(command).cpu for command in (start, small, large))
    return ((third - second) / size) / ((second - first) / (size - SMALLEST))


def _generate(document: Path, output: Path) -> list[str]:
    command = [sys.executable, "-m", "sdkwright", "generate", str(document)]
    return [*command, "-o", str(output), "--no-cache"]


def measure(
    command: list[str],
    path: str = os.environ["PATH"],
    env: dict[str, str] | None = None,
) -> Cost:
    """The cost of a process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        env={**os.environ, "PATH": path, **(env or {})},
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(cpu, wall)


def peer_command() -> Path:
    """The command of the peer, which is installed where it is not there yet."""
    environment = BUILD / "peer"
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    command = scripts / "openapi-python-client"
    if not command.exists():
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        python = str(scripts / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", PEER], check=True)
    return command


if __name__ == "__main__":
    main()
