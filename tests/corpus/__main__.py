"""``make corpus``: every document of a folder through everything, and one table."""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from .coverage import missing
from .processes import module, run
from .reading import Reading, entry_documents
from .table import print_table

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "specs"
SAMPLE = ROOT / "tests" / "cases"
Result = dict[str, Any]  # a JSON object


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    folder: Path = options.folder
    documents = [folder] if folder.is_file() else entry_documents(folder)
    base = folder.parent if folder.is_file() else folder
    named = {_name(path, base): path for path in documents}
    chosen = {n: p for n, p in named.items() if options.k is None or options.k in n}
    with ThreadPoolExecutor(options.jobs) as pool:
        found = pool.map(lambda item: _document(*item, options), chosen.items())
        results = list(found)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")
    print_table(results)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make corpus", description=__doc__)
    default = SHARED if SHARED.is_dir() else SAMPLE
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("-k", help="only documents whose path has this text")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "corpus")
    parser.add_argument("--json", type=Path, help="write the results there, too")
    parser.add_argument(
        "--steps",
        type=lambda text: [step for step in text.split(",") if step],
        default=["wire", "models"],
        help="what is done after importing: wire, models (default: both)",
    )
    return parser.parse_args(arguments)


def _name(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix()


def _document(name: str, path: Path, options: argparse.Namespace) -> Result:
    work: Path = options.work / name.replace("/", "_")
    work.mkdir(parents=True, exist_ok=True)
    result: Result = {"name": name, "work": str(work)}
    try:
        _generated(path, work, result)
        if "package" in result["generation"]:
            _imported(work, result)
            for step in options.steps:
                _judged(step, path, work, result)
    except Exception as error:
        result["crash"] = f"{type(error).__name__}: {error}"
    print(f"{name}: done", file=sys.stderr, flush=True)
    return result


def _generated(path: Path, work: Path, result: Result) -> None:
    output = work / "generation.json"
    output.unlink(missing_ok=True)
    done = run(module("generation", str(path), str(work)), cwd=work)
    if not output.exists():
        raise RuntimeError(f"generation ended with {done.code}: {done.output[-2000:]}")
    found = json.loads(output.read_text(encoding="utf-8"))
    result["generation"] = {**found, "total": done.seconds, "peak": done.peak}
    if "package" in found:
        names = json.loads((work / "bindings.json").read_text(encoding="utf-8"))
        result["coverage"] = missing(Reading(path), names)


def _judged(step: str, path: Path, work: Path, result: Result) -> None:
    """What ``wire`` or ``models`` finds."""
    output = work / f"{step}.json"
    output.unlink(missing_ok=True)
    done = run(module(step, str(path), str(work)), cwd=work)
    if not output.exists():
        raise RuntimeError(f"{step} ended with {done.code}: {done.output[-2000:]}")
    result[step] = json.loads(output.read_text(encoding="utf-8"))


def _imported(work: Path, result: Result) -> None:
    output = work / "imports.json"
    output.unlink(missing_ok=True)
    package = result["generation"]["package"]
    command = module("imports", str(work / "sdk"), package, str(output))
    done = run(command, cwd=work)
    if not output.exists():
        raise RuntimeError(f"importing ended with {done.code}: {done.output[-2000:]}")
    result["imports"] = json.loads(output.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
