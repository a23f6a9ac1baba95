"""Reads a lock. A lock with conflict markers of version control is read as well."""

from __future__ import annotations

import json
import re
from keyword import iskeyword
from typing import TypeGuard

from ..conflict_markers import sides
from ..diagnostics import Location, Position, Reporter
from ..ir.published import Published
from .contents import FORMAT, Lock, LockedModel, LockedOperation

_TABLES = ("client", "models", "operations", "resources", "webhooks")
_TABLE = re.compile(r'  "(\w+)": \{')
_ENTRY = re.compile(r'    ("(?:[^"\\]|\\.)*"): (.+?),?')
_SETTING = re.compile(r'  "(\w+)": ("(?:[^"\\]|\\.)*"|\d+),?')
_HINT = "restore the file, or remove it: then the document alone decides all names"


def parse_lock(text: str, name: str, reporter: Reporter) -> Lock:
    """The lock in ``text``. ``name`` is the path to show.

    A lock without its end, or with entries of two branches, counts as far as it can be
    read: of two entries for one place, the first one. Unusable entries are errors.
    """
    data = _json(text) or _by_sides(text)
    if data.get("lock") != FORMAT:
        problem = "is not a lock"
        if isinstance(data.get("lock"), int):
            problem = f"has the format {data['lock']}: this version reads {FORMAT}"
        reporter.error("lock.format", problem, at=Location(name), hint=_HINT)
        return Lock()
    return _Reader(text, name, reporter).lock(data)


def _json(text: str) -> dict[str, object]:
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return data if _is_object(data) else {}


def _by_sides(text: str) -> dict[str, object]:
    """The entries of a damaged file, on each side of a conflict.

    A conflict may begin in one table and end in another one.
    """
    found: dict[str, object] = {}
    for side in sides(text):
        for name, value in _by_lines(side).items():
            known = found.setdefault(name, value)
            if _is_object(known) and _is_object(value):
                found[name] = value | known
    return found


def _by_lines(text: str) -> dict[str, object]:
    """The entries of a damaged file. Each of them has a line of its own."""
    found: dict[str, object] = {}
    table: dict[str, object] = {}
    for line in text.splitlines():
        if match := _TABLE.fullmatch(line):
            opened: dict[str, object] = {}
            known = found.setdefault(match[1], opened)
            table = known if _is_object(known) else opened
        elif match := _ENTRY.fullmatch(line):
            try:
                table.setdefault(json.loads(match[1]), json.loads(match[2]))
            except ValueError:
                continue
        elif match := _SETTING.fullmatch(line):
            found.setdefault(match[1], json.loads(match[2]))
    return found


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


class _Invalid(Exception):
    """An entry that no run wrote."""


class _Reader:
    """Reads the entries of a lock, and reports the unusable ones.

    Names become code, so nothing else than names is accepted.
    """

    def __init__(self, text: str, name: str, reporter: Reporter) -> None:
        self._lines = text.splitlines()
        self._name = name
        self._reporter = reporter

    def lock(self, data: dict[str, object]) -> Lock:
        tables = {name: data.get(name, {}) for name in _TABLES}
        for name, table in tables.items():
            if not _is_object(table):
                self._report(name)
                tables[name] = {}
        operations: dict[str, LockedOperation] = {}
        models: dict[str, LockedModel] = {}
        resources: dict[str, tuple[str, str]] = {}
        names: dict[str, dict[str, str]] = {"webhooks": {}, "client": {}}
        for table, key, value in self._entries(tables):
            try:
                match table:
                    case "operations":
                        operations[key] = _operation(key, value)
                    case "models":
                        models[key] = _model(value)
                    case "resources":
                        resources[key] = _pair(value)
                    case _:
                        names[table][key] = _identifier(value)
            except _Invalid:
                self._report(key)
        return Lock(
            naming=str(data.get("naming", "")),
            version=_text(data.get("version")),
            unreleased=_text(data.get("unreleased")),
            resources=resources,
            operations=operations,
            models=models,
            webhooks=names["webhooks"],
            client=names["client"],
        )

    def _entries(self, tables: dict[str, object]) -> list[tuple[str, str, object]]:
        return [
            (name, key, value)
            for name, table in tables.items()
            if _is_object(table)
            for key, value in table.items()
        ]

    def _report(self, key: str) -> None:
        written = f"{json.dumps(key, ensure_ascii=False)}:"
        numbers = (n for n, line in enumerate(self._lines, 1) if written in line)
        line = next(numbers, None)
        self._reporter.error(
            "lock.entry",
            f'the entry "{key}" is not usable',
            at=Location(self._name, None if line is None else Position(line, 5)),
            hint=_HINT,
        )


def _operation(key: str, value: object) -> LockedOperation:
    entry = _object(value)
    arguments = {
        _argument(written): _identifier(name)
        for written, name in _object(entry.get("arguments", {})).items()
    }
    published = Published(
        key,
        _path(entry.get("name")),
        _texts(entry.get("declared", [])),
        tuple(_path(item) for item in _list(entry.get("former", []))),
    )
    return LockedOperation(
        published,
        arguments,
        _optional(entry.get("page")),
        _identifiers(entry.get("former_pages", [])),
        _optional(entry.get("webhook")),
    )


def _argument(written: str) -> tuple[str, str]:
    place, mark, wire = written.partition(":")
    if not mark:
        raise _Invalid
    return place, wire


def _model(value: object) -> LockedModel:
    entry = _object(value)
    module, name = _pair(entry.get("name"))
    fields = _object(entry.get("fields", {}))
    return LockedModel(
        module,
        name,
        str(entry.get("shape", "")),
        {wire: _identifier(field) for wire, field in fields.items()},
        _identifiers(entry.get("former", [])),
        _optional(entry.get("error")),
        _identifiers(entry.get("former_errors", [])),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _object(value: object) -> dict[str, object]:
    if not _is_object(value):
        raise _Invalid
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise _Invalid
    return [*value]


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in _list(value))


def _identifiers(value: object) -> tuple[str, ...]:
    return tuple(_identifier(item) for item in _list(value))


def _identifier(value: object) -> str:
    if isinstance(value, str) and value.isidentifier() and not iskeyword(value):
        return value
    raise _Invalid


def _optional(value: object) -> str | None:
    return None if value is None else _identifier(value)


def _path(value: object) -> tuple[str, ...]:
    steps = value.split(".") if isinstance(value, str) else []
    if len(steps) < 2:
        raise _Invalid
    return tuple(_identifier(step) for step in steps)


def _pair(value: object) -> tuple[str, str]:
    path = _path(value)
    if len(path) != 2:
        raise _Invalid
    return path[0], path[1]
