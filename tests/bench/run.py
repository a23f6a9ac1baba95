"""The measurements of `make bench`: our targets, then other SDKs and generators.

Each comparison alternates the two programs several times. It prints the median of each
program and the median of the ratios of the pairs, so that changes in the speed of the
machine have little influence. The first run installs the official SDK in the separate
environment ``.venv-official``.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
OFFICIAL = ROOT / ".venv-official"
REQUIREMENT = "openrouter==0.11.20"
ROUNDS = int(os.environ.get("ROUNDS", "11"))


@dataclass(frozen=True, slots=True)
class Pair:
    """The medians of both sides, and the median of the ratios of the pairs."""

    ours: float
    theirs: float
    ratio: float


def main() -> None:
    report_overhead()
    official = prepare_official()
    ours, theirs = (sys.executable, str(official))
    print(f"python {sys.version.split()[0]}, {ROUNDS} paired rounds, medians\n")
    report_import(ours, theirs)
    report_calls(ours, theirs)
    report_lines(ours, theirs)
    report_peers()
    report_generation()
    report_cold_generation()
    report_noise()


def report_noise() -> None:
    """Over the revisions in the folder HISTORY, if it is given."""
    folder = os.environ.get("HISTORY")
    if folder:
        subprocess.run([sys.executable, str(HERE / "noise.py"), folder], check=True)


def report_cold_generation() -> None:
    """Beside other generators, by the size of a document, and after a change."""
    document = os.environ.get("DOCUMENT")
    for name in ("cold.py", "changes.py"):
        command = [sys.executable, str(HERE / name)]
        subprocess.run(command + ([document] if document else []), check=True)


def report_peers() -> None:
    """Calls, events, import and memory, beside the SDKs of OpenAI and Stripe."""
    subprocess.run([sys.executable, str(HERE / "peers.py")], check=True)


def report_overhead() -> None:
    """Calls, pages and events, compared with bare httpx2."""
    command = [sys.executable, str(HERE / "overhead.py")]
    subprocess.run(command, check=True, env=environment(True))


def prepare_official() -> Path:
    python = OFFICIAL / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(OFFICIAL)], check=True)
        command = [str(python), "-m", "pip", "install", "-q", REQUIREMENT]
        subprocess.run(command, check=True)
    return python


def report_import(ours: str, theirs: str) -> None:
    """CPU time of child processes: interpreter, import, client."""
    program = "from openrouter import OpenRouter; OpenRouter(api_key='sk-x')"
    bare = median(lambda: cpu_of([ours, "-c", "pass"]), ROUNDS)
    pair = paired(
        lambda: cpu_of([ours, "-c", program], with_generated=True) - bare,
        lambda: cpu_of([theirs, "-c", program]) - bare,
        ROUNDS,
    )
    print("import plus client, CPU beyond a bare interpreter")
    print(f"  ours {pair.ours * 1e3:7.1f} ms   official {pair.theirs * 1e3:7.1f} ms")
    print(f"  ratio {pair.ratio:.2f}   (goal: at most 0.6)\n")


def report_calls(ours: str, theirs: str) -> None:
    """Each side measures its calls, and the same exchange with its bare client."""
    print("overhead of a call beyond the bare HTTP client and json, in memory")
    mine: list[dict[str, float]] = []
    other: list[dict[str, float]] = []
    for _ in range(max(3, ROUNDS // 2)):
        mine.append(run_calls(ours))
        other.append(run_calls(theirs))
    for name in ("get", "list", "create"):
        ratio = statistics.median(
            m[name] / o[name] for m, o in zip(mine, other, strict=True)
        )
        median_ours = statistics.median(m[name] for m in mine)
        median_theirs = statistics.median(o[name] for o in other)
        print(
            f"  {name:7} ours {median_ours * 1e3:7.3f} ms   "
            f"official {median_theirs * 1e3:7.3f} ms   ratio {ratio:.3f}"
        )
    print("  (goal: at most 0.1)\n")


def report_lines(ours: str, theirs: str) -> None:
    """Lines of the SDK's modules that are loaded by one call of each kind."""
    mine, other = lines_of(ours), lines_of(theirs)
    print("lines of Python loaded by a client that lists guardrails")
    print(
        f"  ours {mine}   official {other}   ratio {mine / other:.2f}  (goal: 0.25)\n"
    )


def report_generation() -> None:
    """Processes of the command line, without a cache and without changes."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "generated"
        environment = {**os.environ, "SDKWRIGHT_CACHE_DIR": f"{folder}/cache"}
        config = ["-c", str(ROOT / "spec/sdkwright.toml"), "-o", str(output)]
        command = [sys.executable, "-m", "sdkwright"]

        def cold() -> float:
            shutil.rmtree(output, ignore_errors=True)
            arguments = [*command, "generate", "--no-cache", *config]
            return wall_of(arguments, environment)

        def unchanged() -> float:
            # ``check`` would also measure the budgets.
            return wall_of([*command, "generate", *config], environment)

        cold_time = median(cold, max(3, ROUNDS // 2))
        wall_of([*command, "generate", *config], environment)
        unchanged_time = median(unchanged, max(3, ROUNDS // 2))
    print("generation of the guardrails SDK, whole process, wall clock")
    print(f"  cold      {cold_time:.2f} s   (goal: 1.5)")
    print(f"  unchanged {unchanged_time:.2f} s   (goal: 0.4)")


def paired(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> Pair:
    ours(), theirs()  # a warm-up run of each, for bytecode and file caches
    samples = [(ours(), theirs()) for _ in range(rounds)]
    return Pair(
        statistics.median(mine for mine, _ in samples),
        statistics.median(other for _, other in samples),
        statistics.median(mine / other for mine, other in samples),
    )


def median(measure: Callable[[], float], rounds: int) -> float:
    measure()
    return statistics.median(measure() for _ in range(rounds))


def cpu_of(command: list[str], *, with_generated: bool = False) -> float:
    """User and system seconds of one child process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env=environment(with_generated))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def wall_of(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def run_calls(python: str) -> dict[str, float]:
    done = subprocess.run(
        [python, str(HERE / "calls.py")],
        check=True,
        env=environment(python == sys.executable),
        capture_output=True,
        text=True,
    )
    return json.loads(done.stdout)


def lines_of(python: str) -> int:
    done = subprocess.run(
        [python, str(HERE / "calls.py"), "--lines"],
        check=True,
        env=environment(python == sys.executable),
        capture_output=True,
        text=True,
    )
    return int(done.stdout)


def environment(with_generated: bool) -> dict[str, str]:
    """Both sides have bytecode caches. Our side is the SDK in ``generated/``."""
    skipped = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    found = {k: v for k, v in os.environ.items() if k not in skipped}
    return {**found, "PYTHONPATH": str(ROOT / "generated")} if with_generated else found


if __name__ == "__main__":
    main()
