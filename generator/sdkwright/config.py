"""Configuration of a run: ``sdkwright.toml`` or ``[tool.sdkwright]``."""

from __future__ import annotations

import keyword
import os
import re
import tomllib
from dataclasses import astuple, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeGuard, cast

from .diagnostics import Location, Position, Reporter
from .signatures import Signature, read_signature

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
    "idempotency_header",
)
_NUMBER_KEYS = ("timeout_ms",)
_FLAG_KEYS = ("infer_pagination",)
_LIST_KEYS = ("overlays", "allow_hosts", "redacted_fields")
_TABLE_KEYS = ("webhooks",)
KEYS = (*_TEXT_KEYS, *_NUMBER_KEYS, *_FLAG_KEYS, *_LIST_KEYS, *_TABLE_KEYS)
_IDENTIFIERS = ("package", "class_name", "env_prefix")
# What the packaging specifications allow: names (core metadata) and PEP 440.
_PROJECT = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(
    r"(\d+!)?\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9]+(\.[a-z0-9]+)*)?",
    re.ASCII,
)
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Config:
    """Where to read and write, and what the SDK is called.

    What is ``None`` follows from the document's title. ``spec_name`` is the
    document's path as the user knows it. ``timeout_ms`` is the SDK's default; the
    ``idempotency_header`` gets a key for each call that is not idempotent. To
    ``infer_pagination`` is to recognise pages that no key of the document declares.
    ``overlays`` are paths with such names, in the order in which they are applied;
    references to ``allow_hosts`` are followed. ``redacted_fields`` are fields of bodies
    that the SDK's log does not show. ``webhooks`` says how the API signs what it sends.
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
    idempotency_header: str | None = None
    infer_pagination: bool = True
    overlays: tuple[tuple[Path, str], ...] = ()
    allow_hosts: tuple[str, ...] = ()
    redacted_fields: tuple[str, ...] = ()
    webhooks: Signature | None = None

    def identity(self) -> dict[str, str | int | tuple[str | None, ...] | None]:
        """The settings that the generated text depends on, without files."""
        skipped = ("spec", "spec_name", "output", "overlays", "webhooks")
        found = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in skipped
        }
        return found | {"webhooks": self.webhooks and astuple(self.webhooks)}


@dataclass(frozen=True, slots=True)
class ConfigRequest:
    """What the command line says; ``folder`` is where it was called.

    Its overlays come after those that are configured.
    """

    folder: Path
    spec: str | None = None
    config: str | None = None
    output: str | None = None
    overlays: tuple[str, ...] = ()


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
    overlays = [base / name for name in values.pop("overlays", [])]
    overlays += [request.folder / name for name in request.overlays]
    return Config(
        spec=spec,
        spec_name=_shown(spec, request.folder),
        output=folder.resolve(),
        overlays=tuple((path, _shown(path, request.folder)) for path in overlays),
        allow_hosts=tuple(values.pop("allow_hosts", ())),
        redacted_fields=tuple(values.pop("redacted_fields", ())),
        webhooks=_signature(values.pop("webhooks", None)),
        **values,
    )


def _signature(
    values: dict[str, Any] | None,  # a TOML table
) -> Signature | None:
    found = None if values is None else read_signature(values)
    return found if isinstance(found, Signature) else None


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
        return _named(request.folder / request.config, request.folder, reporter)
    places = [request.folder]
    if request.spec is not None:
        places.insert(0, (request.folder / request.spec).parent)
    candidates = [place / FILE_NAME for place in places]
    candidates += [place / "pyproject.toml" for place in _upwards(request.folder)]
    for path in candidates:
        # os.path says no where a Path raises: in a folder that may not be read.
        is_file = os.path.isfile(path)
        table = _read(path, request.folder, reporter) if is_file else None
        if table is not None:
            return table
    return _nothing()


def _named(path: Path, folder: Path, reporter: Reporter) -> _Table:
    """The table of a file that the user named: it has to be there."""
    table = _read(path, folder, reporter)
    if table is not None:
        return table
    if not reporter.has_errors:
        reporter.error(
            "config.no-table",
            "there is no table [tool.sdkwright]",
            at=Location(_shown(path, folder)),
            hint='write [tool.sdkwright] with spec = "openapi.yaml"',
        )
    reporter.raise_if_errors()
    raise AssertionError("an error was reported")


def _upwards(folder: Path) -> list[Path]:
    resolved = folder.resolve()
    return [resolved, *resolved.parents]


def _nothing() -> _Table:
    return _Table(None, "", "", {})


def _read(path: Path, folder: Path, reporter: Reporter) -> _Table | None:
    """The table of a file; ``None`` for a ``pyproject.toml`` without one."""
    name = _shown(path, folder)
    text = _text(path, name, reporter)
    if text is None:
        return None
    try:
        values: dict[str, Any] = tomllib.loads(text)  # TOML values
    except tomllib.TOMLDecodeError as error:
        at, message = _toml_error(error, name)
        reporter.error("config.syntax", f"this is not TOML: {message}", at=at)
        return None
    keys = ("tool", "sdkwright") if path.name == "pyproject.toml" else ()
    for key in keys:
        if key not in values:
            return None
        values = values[key]
        if not _is_table(values):
            reporter.error("config.type", f'"{key}" must be a table', at=Location(name))
            return None
    return _Table(path, name, text, values)


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:  # TOML values
    return isinstance(value, dict)


def _text(path: Path, name: str, reporter: Reporter) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        reporter.error("config.missing", "no such file", at=Location(name))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        reporter.error(
            "config.unreadable", f"cannot be read: {reason}", at=Location(name)
        )
    except UnicodeDecodeError:
        reporter.error("config.encoding", "this is not UTF-8", at=Location(name))
    return None


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
            reporter.error(
                "config.unknown-key", f'unknown key "{key}"', at=at, hint=_closest(key)
            )
            continue
        if key in _TABLE_KEYS:
            _check_webhooks(table, key, value, reporter)
            continue
        problem = _problem_of(key, value)
        if problem is not None:
            code, message = problem
            reporter.error(code, f'"{key}" {message}', at=at)


def _check_webhooks(table: _Table, key: str, value: object, reporter: Reporter) -> None:
    if not _is_table(value):
        at = _location(table, key)
        reporter.error("config.type", f'"{key}" must be a table', at=at)
        return
    found = read_signature(value)
    for problem in () if isinstance(found, Signature) else found:
        message, at = problem.message, _location(table, f"{key}.{problem.key}")
        if not problem.key:
            message, at = f'"{key}" {message}', _location(table, key)
        code = "config.unknown-key" if message.startswith("unknown") else "config.value"
        reporter.error(code, message, at=at, hint=problem.hint)


def _closest(key: str) -> str:
    close = get_close_matches(key, KEYS, n=1)
    return (
        f'did you mean "{close[0]}"?' if close else f"the keys are: {', '.join(KEYS)}"
    )


def _problem_of(key: str, value: object) -> tuple[str, str] | None:
    if key in _FLAG_KEYS:
        is_flag = isinstance(value, bool)
        return None if is_flag else ("config.type", "must be true or false")
    if key in _LIST_KEYS:
        return _list_problem(key, value)
    return _number_problem(value) if key in _NUMBER_KEYS else _problem(key, value)


def _list_problem(key: str, value: object) -> tuple[str, str] | None:
    items = cast("list[object]", value) if isinstance(value, list) else [None]
    if not all(isinstance(item, str) and item for item in items):
        return "config.type", "must be a list of strings"
    if key == "allow_hosts":
        for item in items:
            if not _HOST.fullmatch(str(item)):
                return (
                    "config.value",
                    f'cannot have "{item}": hosts are written like example.com or '
                    "example.com:8443",
                )
    return None


def _number_problem(value: object) -> tuple[str, str] | None:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return None
    return "config.type", "must be a positive whole number"


def _problem(key: str, value: object) -> tuple[str, str] | None:
    """The code and the message for a text that cannot be used."""
    if not isinstance(value, str):
        return "config.type", "must be a string"
    if not value or not value.isprintable():
        return "config.value", "must be one line of text, and not empty"
    if key in _IDENTIFIERS and not _is_identifier(value):
        return "config.identifier", f'cannot be "{value}": that is no name in Python'
    if key == "project" and not _PROJECT.fullmatch(value):
        return (
            "config.value",
            f'cannot be "{value}": use letters, digits and "-", "_", "." between',
        )
    if key == "idempotency_header" and not _TOKEN.fullmatch(value):
        return "config.value", f'cannot be "{value}": that is no name of a header'
    if key == "version" and not _VERSION.fullmatch(value):
        return (
            "config.value",
            f'cannot be "{value}": versions are written like 1.2.0 or 1.2.0rc1',
        )
    return None


def _is_identifier(value: str) -> bool:
    """ASCII, because Python and file systems each normalise other letters their way."""
    return value.isascii() and value.isidentifier() and not keyword.iskeyword(value)


def _location(table: _Table, key: str) -> Location:
    """The line of a key: tomllib knows no positions, but keys start their lines."""
    wanted = f"tool.sdkwright.{key}" if _is_pyproject(table) else key
    section = ""
    for number, line in enumerate(table.text.splitlines(), 1):
        written = line.strip()
        if written.startswith("["):
            section = f"{written.split('#')[0].strip().strip('[]')}."
            name = section
        else:
            name = f"{section}{_unquoted(written.partition('=')[0])}."
        if name.startswith(f"{wanted}."):
            column = len(line) - len(line.lstrip()) + 1
            return Location(table.name, Position(number, column))
    return Location(table.name)


def _unquoted(key: str) -> str:
    return key.strip().replace('"', "").replace("'", "")


def _is_pyproject(table: _Table) -> bool:
    return table.path is not None and table.path.name == "pyproject.toml"


def _shown(path: Path, folder: Path) -> str:
    """A path as the user would write it where the command was called."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return str(path)
