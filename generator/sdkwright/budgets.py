"""Budgets: measured costs of an SDK, and their limits."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .config import Budget

_RUNS = 7
# CPU time does not depend on other processes. Clients of an API without servers need a
# server URL.
_PROGRAM = """
import importlib, sys, time
import httpx2, pydantic
sys.path.insert(0, sys.argv[1])
start = time.process_time()
module = importlib.import_module(sys.argv[2] + ".client")
classes = [value for value in vars(module).values() if isinstance(value, type)]
client = next(c for c in classes if c.__module__ == module.__name__)
client(server_url="http://localhost")
print((time.process_time() - start) * 1000)
"""
_MESSAGES = {
    "import_ms": "importing the package and making a client takes {} ms of CPU",
    "lines": "the SDK has {} lines of Python beside its runtime",
    "size_kb": "the package is {} kB of files",
}


@dataclass(frozen=True, slots=True)
class Measurement:
    """A budget and the measured value; ``None`` if the measurement failed."""

    budget: Budget
    used: float | None
    problem: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether the value is within the budget."""
        return self.used is not None and self.used <= self.budget.limit

    def __str__(self) -> str:
        limit = f"{self.budget.name} = {self.budget.limit}"
        if self.used is None:
            return f"{self.budget.at}: {limit} cannot be measured: {self.problem}"
        message = _MESSAGES[self.budget.name].format(f"{self.used:.4g}")
        verdict = "within" if self.is_kept else "over"
        return f"{self.budget.at}: {message}, {verdict} {limit}"


def measure(
    budgets: tuple[Budget, ...], files: Mapping[str, bytes]
) -> list[Measurement]:
    """Measure each budget. ``files`` are the files by their paths below the output
    folder.
    """
    return [_measured(budget, files) for budget in budgets]


def _measured(budget: Budget, files: Mapping[str, bytes]) -> Measurement:
    package = _package(files)
    match budget.name:
        case "lines":
            return Measurement(budget, _lines(package, files))
        case "size_kb":
            sizes = (len(files[name]) for name in files if _is_below(package, name))
            return Measurement(budget, sum(sizes) / 1000)
        case _:
            return _import_ms(budget, package, files)


def _package(files: Mapping[str, bytes]) -> str:
    """The name of the package: the outermost folder with an ``__init__.py``."""
    packages = (PurePosixPath(name) for name in files if name.endswith("/__init__.py"))
    return min(packages, key=lambda path: len(path.parts)).parent.as_posix()


def _is_below(folder: str, name: str) -> bool:
    return name.startswith(f"{folder}/")


def _lines(package: str, files: Mapping[str, bytes]) -> int:
    return sum(
        data.count(b"\n")
        for name, data in files.items()
        if name.endswith(".py") and not _is_below(f"{package}/_runtime", name)
    )


def _import_ms(budget: Budget, package: str, files: Mapping[str, bytes]) -> Measurement:
    """The minimum over several processes, which excludes disturbances."""
    import tempfile  # which nothing needs when there is no such budget

    with tempfile.TemporaryDirectory(prefix="sdkwright-") as folder:
        for name, data in files.items():
            if _is_below(package, name):
                target = Path(folder, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        # The first run compiles the modules, as installing the package does.
        runs = [_run(folder, package) for _ in range(1 + _RUNS)][1:]
    for done in runs:
        if done.returncode:
            return Measurement(budget, None, done.stderr.strip().rpartition("\n")[2])
    return Measurement(budget, round(min(float(done.stdout) for done in runs), 1))


def _run(folder: str, package: str) -> subprocess.CompletedProcess[str]:
    found = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, folder, package],
        env=found,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
