"""Configuration of a run: ``sdkwright.toml`` or ``[tool.sdkwright]``."""

from __future__ import annotations

import os
import shlex
import tomllib
from dataclasses import astuple, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeGuard

from .config_keys import BUDGETS, KEYS, number_problem, problem_of
from .custom import CustomClass
from .diagnostics import Location, Position, Reporter
from .ir.webhook_signatures import Signature, read_signature

FILE_NAME = "sdkwright.toml"


@dataclass(frozen=True, slots=True)
class Budget:
    """One key of the table ``budgets``, its limit and its location."""

    name: str
    limit: int
    at: Location


@dataclass(frozen=True, slots=True)
class Config:
    """The configuration of a run.

    Values of ``None`` are derived from the title of the document. ``spec_name`` is the
    path of the document to show. ``timeout_ms`` is the default timeout of the SDK.
    ``idempotency_header`` gets a generated key in each call that is not idempotent.
    With ``infer_pagination``, pagination without an extension key is recognised. With
    ``python_values``, type checkers accept values such as UUIDs where JSON has text.
    ``naming`` is "short", or "document" for methods with operationIds as names.
    ``overlays`` are paths with the names to show, in the order of application.
    References to ``allow_hosts`` are followed. ``redacted_fields`` are body fields that
    logs do not show. ``webhooks`` is the signature of requests that the API sends.
    ``docs_notation`` is the notation of types in the docs: "python" or "speakeasy".
    ``budgets`` do not affect the generated text. ``kept_package`` and ``kept_class``
    are the names in the output folder, which a new title does not change. ``command``
    is the command that generates the SDK, as generated files show it. ``custom`` are
    the classes that people wrote in the output folder. ``lock``
    is the text of the lock there. With ``drops_aliases``, earlier names go. ``file`` is
    the configuration.
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
    python_values: bool = True
    docs_notation: str = "python"
    naming: str = "short"
    overlays: tuple[tuple[Path, str], ...] = ()
    allow_hosts: tuple[str, ...] = ()
    redacted_fields: tuple[str, ...] = ()
    webhooks: Signature | None = None
    budgets: tuple[Budget, ...] = ()
    kept_package: str | None = None
    kept_class: str | None = None
    command: str = "sdkwright generate"
    custom: tuple[CustomClass, ...] = ()
    lock: str | None = None
    drops_aliases: bool = False
    file: Path | None = None

    def identity(self) -> dict[str, str | int | tuple[str | None, ...] | None]:
        """The settings that affect the generated text, without files and without the
        names in the output folder.
        """
        files = ("spec", "spec_name", "output", "overlays", "budgets", "file")
        skipped = (*files, "kept_package", "kept_class")
        found = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in skipped
        }
        found["webhooks"] = self.webhooks and astuple(self.webhooks)
        found["custom"] = tuple(map(str, self.custom))
        return found

    def chosen_names(self, package: str, client: str) -> tuple[str, str]:
        """The package and the client, if the title gives them the passed names."""
        return (
            self.package or self.kept_package or package,
            self.class_name or self.kept_class or client,
        )


@dataclass(frozen=True, slots=True)
class ConfigRequest:
    """The options of the command line. ``folder`` is the current folder.

    These overlays are applied after the configured ones.
    """

    folder: Path
    spec: str | None = None
    config: str | None = None
    output: str | None = None
    overlays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Table:
    """A configuration table, with the path and the text of its file."""

    path: Path | None
    name: str
    text: str
    values: dict[str, Any]  # TOML values


def load_config(request: ConfigRequest, reporter: Reporter) -> Config:
    """The configuration of a run.

    :raises DiagnosticsError: for unusable files, unknown keys and invalid values. All
        of them are reported.
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
        budgets=_budgets(table, values.pop("budgets", {})),
        redacted_fields=tuple(values.pop("redacted_fields", ())),
        webhooks=_signature(values.pop("webhooks", None)),
        command=_command(request, table, spec),
        file=table.path,
        **values,
    )


def _command(request: ConfigRequest, table: _Table, spec: Path) -> str:
    """The command that makes this run, in the folder of its files.

    Files are named without folders, so that the text is the same everywhere.
    """
    words = ["sdkwright", "generate"]
    configured = table.values.get("spec")
    base = request.folder if table.path is None else table.path.parent
    if configured is None or (base / configured).resolve() != spec.resolve():
        words.append(spec.name)
    if table.path is not None:
        words += ["-c", table.path.name]
    for name in request.overlays:
        words += ["--overlay", Path(name).name]
    return "".join(c if c.isprintable() else "?" for c in shlex.join(words))


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
        "no document is configured",
        hint=f'pass its path, or set spec = "openapi.yaml" in {FILE_NAME}',
    )
    reporter.raise_if_errors()
    raise AssertionError("an error was reported")


def _budgets(table: _Table, limits: dict[str, int]) -> tuple[Budget, ...]:
    return tuple(
        Budget(name, limits[name], _location(table, "budgets", name))
        for name in BUDGETS
        if name in limits
    )


def _find(request: ConfigRequest, reporter: Reporter) -> _Table:
    """The named file, else the one beside the document, else the one in the folder or
    above.
    """
    if request.config is not None:
        return _named(request.folder / request.config, request.folder, reporter)
    places = [request.folder]
    if request.spec is not None:
        places.insert(0, (request.folder / request.spec).parent)
    candidates = [place / FILE_NAME for place in places]
    candidates += [place / "pyproject.toml" for place in _upwards(request.folder)]
    for path in candidates:
        # os.path.isfile returns False in an unreadable folder, where Path.is_file
        # raises.
        is_file = os.path.isfile(path)
        table = _read(path, request.folder, reporter) if is_file else None
        if table is not None:
            return table
    return _nothing()


def _named(path: Path, folder: Path, reporter: Reporter) -> _Table:
    """The table of a file that the user named. It must exist."""
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
    _check_keys(table, (), table.values, KEYS, reporter)
    budgets = table.values.get("budgets")
    if _is_table(budgets):
        _check_keys(table, ("budgets",), budgets, BUDGETS, reporter)


def _check_keys(
    table: _Table,
    above: tuple[str, ...],
    values: dict[str, Any],  # TOML values
    known: tuple[str, ...],
    reporter: Reporter,
) -> None:
    for key, value in values.items():
        at = _location(table, *above, key)
        if key not in known:
            hint = _closest(key, known)
            reporter.error(
                "config.unknown-key", f'unknown key "{key}"', at=at, hint=hint
            )
            continue
        if key == "webhooks" and not above:
            _check_webhooks(table, key, value, reporter)
            continue
        problem = number_problem(value) if above else problem_of(key, value)
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
        message, at = problem.message, _location(table, key, problem.key)
        if not problem.key:
            message, at = f'"{key}" {message}', _location(table, key)
        code = "config.unknown-key" if message.startswith("unknown") else "config.value"
        reporter.error(code, message, at=at, hint=problem.hint)


def _closest(key: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(key, known, n=1)
    return (
        f'did you mean "{close[0]}"?' if close else f"the keys are: {', '.join(known)}"
    )


def _location(table: _Table, *keys: str) -> Location:
    """The location of a key.

    tomllib reports no positions, so lines are searched for the key. A key inside of an
    inline table has the location of the table.
    """
    wanted = ".".join((*(("tool", "sdkwright") if _is_pyproject(table) else ()), *keys))
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
    return _location(table, *keys[:-1]) if keys[1:] else Location(table.name)


def _unquoted(key: str) -> str:
    return key.strip().replace('"', "").replace("'", "")


def _is_pyproject(table: _Table) -> bool:
    return table.path is not None and table.path.name == "pyproject.toml"


def _shown(path: Path, folder: Path) -> str:
    """The path relative to the current folder if it is below it."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return str(path)
