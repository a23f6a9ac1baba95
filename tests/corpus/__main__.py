"""``make corpus``: all steps for every document of a folder, and one table.

An SDK is generated, imported and called over an in-memory transport. ``openapi-core``
judges the requests. Models are compared with JSON Schema. Types are checked.
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from . import checkers, judging
from .coverage import missing
from .processes import module, run
from .reading import Reading, entry_documents
from .table import print_results, verdict

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "specs"
SAMPLE = ROOT / "tests" / "cases"
STEPS = ("wire", "judge", "answers", "examples", "models", "mypy", "pyright")
# The lines that one pyright process checks. It keeps all of them in memory.
_BATCH = 150_000
Result = dict[str, Any]  # a JSON object


@dataclass(frozen=True)
class Run:
    """The options of a run. ``caches`` has a cache of mypy for each worker."""

    work: Path
    steps: tuple[str, ...]
    jobs: int
    judge: Path | None
    caches: SimpleQueue[Path]


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 1 if anything is missing or wrong."""
    options = _options(arguments)
    named = documents(options.folder)
    chosen = {n: p for n, p in named.items() if options.k is None or options.k in n}
    if not chosen:
        print("there is no document", file=sys.stderr)
        return 2
    results = run_all(chosen, _run(options))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")
    print_results(results)
    return verdict(results)


def documents(folder: Path) -> dict[str, Path]:
    """The documents below a folder, or a single document, by short names."""
    if folder.is_file():
        return {folder.name: folder}
    return {p.relative_to(folder).as_posix(): p for p in entry_documents(folder)}


def run_all(chosen: dict[str, Path], given: Run) -> list[Result]:
    """Run all steps for all documents, large documents first."""
    given.work.mkdir(parents=True, exist_ok=True)
    order = sorted(chosen, key=lambda name: -chosen[name].stat().st_size)
    with ThreadPoolExecutor(given.jobs) as pool:
        found = pool.map(lambda name: _document(name, chosen[name], given), order)
        by_name = {result["name"]: result for result in found}
        if "pyright" in given.steps:
            batches = _batches([r for r in by_name.values() if "imports" in r])
            list(pool.map(lambda batch: _pyright(batch, given), enumerate(batches)))
    return [by_name[name] for name in chosen]


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make corpus", description=__doc__)
    default = SHARED if SHARED.is_dir() else SAMPLE
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("-k", help="only documents whose path has this text")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "corpus")
    parser.add_argument("--json", type=Path, help="write the results there, too")
    parser.add_argument("--steps", help=f"of {','.join(STEPS)}; all by default")
    parser.add_argument("--skip", default="", help="steps that are left out")
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> Run:
    wanted = STEPS if options.steps is None else options.steps.split(",")
    steps = tuple(s for s in STEPS if s in wanted and s not in options.skip.split(","))
    work: Path = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    judge = judging.environment(work / ".judge") if "judge" in steps else None
    caches: SimpleQueue[Path] = SimpleQueue()
    for number in range(options.jobs):
        caches.put(work / f".mypy{number}")
    return Run(work, steps, options.jobs, judge, caches)


def _document(name: str, path: Path, given: Run) -> Result:
    work = given.work / name.replace("/", "_")
    work.mkdir(parents=True, exist_ok=True)
    result: Result = {"name": name, "work": str(work)}
    try:
        _generated(path, work, result)
        if "package" in result["generation"]:
            _output(result, "imports", work, _import_command(work, result))
            for step in given.steps:
                _step(step, path, work, result, given)
    except Exception as error:
        result["crash"] = f"{type(error).__name__}: {error}"
    print(f"{name}: done", file=sys.stderr, flush=True)
    return result


def _generated(path: Path, work: Path, result: Result) -> None:
    command = module("generation", str(path), str(work))
    finished = _output(result, "generation", work, command)
    found = result["generation"]
    found |= {"total": finished.seconds, "peak": finished.peak}
    if "package" in found:
        names = json.loads((work / "bindings.json").read_text(encoding="utf-8"))
        said = [*found["diagnostics"], *found["notes"]]
        result["coverage"] = missing(Reading(path), names, said)


def _import_command(work: Path, result: Result) -> list[str]:
    package = result["generation"]["package"]
    return module("imports", str(work / "sdk"), package, str(work / "imports.json"))


def _step(step: str, path: Path, work: Path, result: Result, given: Run) -> None:
    match step:
        case "wire" | "answers" | "examples" | "models":
            _output(result, step, work, module(step, str(path), str(work)))
        case "judge" if given.judge is not None and "wire" in result:
            result["judge"] = judging.judge(given.judge, path, work)
        case "mypy":
            cache = given.caches.get()
            package = result["generation"]["package"]
            result["mypy"] = checkers.mypy(work / "sdk", package, cache)
            given.caches.put(cache)
        case _:
            pass


def _output(result: Result, step: str, work: Path, command: list[str]) -> Any:
    """Run a command that writes ``<step>.json``."""
    output = work / f"{step}.json"
    output.unlink(missing_ok=True)
    finished = run(command, cwd=work)
    if not output.exists():
        said = finished.output[-2000:]
        raise RuntimeError(f"{step} ended with {finished.code}: {said}")
    result[step] = json.loads(output.read_text(encoding="utf-8"))
    return finished


def _batches(results: list[Result]) -> list[list[Result]]:
    batches: list[list[Result]] = []
    lines = _BATCH
    for result in results:
        lines += result["imports"]["lines"]
        if lines > _BATCH:
            batches.append([])
            lines = result["imports"]["lines"]
        batches[-1].append(result)
    return batches


def _pyright(numbered: tuple[int, list[Result]], given: Run) -> None:
    number, batch = numbered
    folders = {r["name"]: Path(r["work"]) / "sdk" for r in batch}
    found = checkers.pyright(given.work, number, folders)
    for result in batch:
        result["pyright"] = found[result["name"]]


if __name__ == "__main__":
    sys.exit(main())
