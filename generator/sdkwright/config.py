"""Configuration of a run: ``sdkwright.toml`` or ``[tool.sdkwright]``."""

from __future__ import annotations

import keyword
import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from .diagnostics import Location, Position, Reporter

FILE_NAME = "sdkwright.toml"
_TEXT_KEYS = (
    "spec",
    "output",
    "package",
    "class_name",
    "env_prefix",
    "project",
    "version",
    "description",
)
_NUMBER_KEYS = ("timeout_ms",)
KEYS = (*_TEXT_KEYS, *_NUMBER_KEYS)
_IDENTIFIERS = ("package", "class_name", "env_prefix")


@dataclass(frozen=True, slots=True)
class Config:
    """Where to read and write, and what the SDK is called.

    What is ``None`` follows from the document's title. ``spec_name`` is the
    document's path as the user knows it. ``timeout_ms`` is the SDK's default.
    """

    spec: Path
    spec_name: str
    output: Path
    package: str | None = None
    class_name: str | None = None
    env_prefix: str | None = None
    project: str | None = None
    version: str | None = None
    description: str | None = None
    timeout_ms: int | None = None

    def identity(self) -> dict[str, str | int | None]:
        """The settings that the generated text depends on."""
        skipped = ("spec", "spec_name", "output")
        return {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in skipped
        }


@dataclass(frozen=True, slots=True)
class ConfigRequest:
    """What the command line says; ``folder`` is where it was called."""

    folder: Path
    spec: str | None = None
    config: str | None = None
    output: str | None = None


@dataclass(frozen=True, slots=True)
class _Table:
    """A configuration table, the file that it is in, and that file's text."""

    path: Path | None
    name: str
    text: str
    values: dict[str, Any]  # TOML values


def load_config(request: ConfigRequest, reporter: Reporter) -> Config:
    """The configuration of a run.

    :raises DiagnosticsError: for a file that cannot be used, unknown keys and values
        of the wrong type, all of them.
    """
    table = _find(request, reporter)
    _check(table, reporter)
    reporter.raise_if_errors()
    values = dict(table.values)
    base = request.folder if table.path is None else table.path.parent
    spec = _spec(request, values.pop("spec", None), base, reporter)
    output = values.pop("output", "generated")
    folder = request.folder / request.output if request.output else base / output
    return Config(
        spec=spec, spec_name=_shown(spec, request.folder), output=folder, **values
    )


def _spec(
    request: ConfigRequest, configured: str | None, base: Path, reporter: Reporter
) -> Path:
    if request.spec is not None:
        return request.folder / request.spec
    if configured is not None:
        return base / configured
    reporter.error(
        "config.no-document",
        "no document is named",
        hint=f'give its path, or write spec = "openapi.yaml" into {FILE_NAME}',
    )
    reporter.raise_if_errors()
    raise AssertionError("an error was reported")


def _find(request: ConfigRequest, reporter: Reporter) -> _Table:
    """The named file; else the one beside the document; else the one here."""
    if request.config is not None:
        path = request.folder / request.config
        return _read(path, request.folder, reporter) or _nothing()
    places = [request.folder]
    if request.spec is not None:
        places.insert(0, (request.folder / request.spec).parent)
    candidates = [place / FILE_NAME for place in places]
    candidates += [place / "pyproject.toml" for place in _upwards(request.folder)]
    for path in candidates:
        table = _read(path, request.folder, reporter) if path.is_file() else None
        if table is not None:
            return table
    return _nothing()


def _upwards(folder: Path) -> list[Path]:
    resolved = folder.resolve()
    return [resolved, *resolved.parents]


def _nothing() -> _Table:
    return _Table(None, "", "", {})


def _read(path: Path, folder: Path, reporter: Reporter) -> _Table | None:
    """The table of a file; ``None`` for a ``pyproject.toml`` without one."""
    name = _shown(path, folder)
    try:
        text = path.read_text(encoding="utf-8")
        values: dict[str, Any] = tomllib.loads(text)  # TOML values
    except FileNotFoundError:
        reporter.error("config.missing", "no such file", at=Location(name))
        return None
    except (OSError, UnicodeDecodeError) as error:
        reporter.error("config.unreadable", str(error), at=Location(name))
        return None
    except tomllib.TOMLDecodeError as error:
        at, message = _toml_error(error, name)
        reporter.error("config.syntax", f"this is not TOML: {message}", at=at)
        return None
    if path.name == "pyproject.toml":
        found = values.get("tool", {}).get("sdkwright")
        return None if found is None else _Table(path, name, text, found)
    return _Table(path, name, text, values)


def _toml_error(error: tomllib.TOMLDecodeError, name: str) -> tuple[Location, str]:
    message, _, place = str(error).partition(" (at line ")
    line, _, column = place.removesuffix(")").partition(", column ")
    if not line.isdigit() or not column.isdigit():
        return Location(name), str(error)
    return Location(name, Position(int(line), int(column))), message


def _check(table: _Table, reporter: Reporter) -> None:
    for key, value in table.values.items():
        at = _location(table, key)
        if key not in KEYS:
            close = get_close_matches(key, KEYS, n=1)
            hint = (
                f'did you mean "{close[0]}"?'
                if close
                else f"the keys are: {', '.join(KEYS)}"
            )
            reporter.error(
                "config.unknown-key", f'unknown key "{key}"', at=at, hint=hint
            )
        elif key in _TEXT_KEYS and not isinstance(value, str):
            reporter.error("config.type", f'"{key}" must be a string', at=at)
        elif key in _NUMBER_KEYS and (isinstance(value, bool) or not _is_count(value)):
            reporter.error("config.type", f'"{key}" must be a positive number', at=at)
        elif key in _IDENTIFIERS and not _is_identifier(value):
            reporter.error(
                "config.identifier", f'"{value}" cannot be a name in Python', at=at
            )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and value > 0


def _is_identifier(value: str) -> bool:
    return value.isidentifier() and not keyword.iskeyword(value)


def _location(table: _Table, key: str) -> Location:
    """The line of a key: tomllib knows no positions, but keys start their lines."""
    prefix = "tool.sdkwright." if _is_pyproject(table) else ""
    section = ""
    for number, line in enumerate(table.text.splitlines(), 1):
        written = line.strip()
        if written.startswith("["):
            section = f"{written.split('#')[0].strip().strip('[]')}."
            found = section.startswith(f"{prefix}{key}.")
        else:
            name = written.partition("=")[0].strip().strip("\"'")
            found = section == prefix and name == key
        if found:
            column = len(line) - len(line.lstrip()) + 1
            return Location(table.name, Position(number, column))
    return Location(table.name)


def _is_pyproject(table: _Table) -> bool:
    return table.path is not None and table.path.name == "pyproject.toml"


def _shown(path: Path, folder: Path) -> str:
    """A path as the user would write it where the command was called."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return str(path)
