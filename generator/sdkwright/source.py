"""Files as trees of plain values, with the position of everything in them.

YAML is 1.2 (core schema), so ``on`` and ``2024-01-01`` are strings. Merge keys
(``<<``) are applied, as real documents use them. The tree is read by a fast parser
without positions; positions come from a second reading, and only when asked for.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import yaml12

from .diagnostics import Location, Position, Reporter
from .positions import Index, YamlSyntaxError, json_index, yaml_index
from .values import Json, Pointer

_BOM = "\ufeff"
# Keys that nothing is made of but documentation.
_PROSE = frozenset({"description", "summary", "title", "example", "externalDocs"})


@dataclass(frozen=True)
class Source:
    """A file that was read.

    ``name`` is its path as the user knows it, ``digest`` the SHA-256 of its bytes.
    """

    path: Path
    name: str
    digest: str
    text: str
    tree: Json
    is_json: bool

    @cached_property
    def index(self) -> Index:
        """The positions of all keys and values, and the keys that occur twice."""
        return json_index(self.text) if self.is_json else yaml_index(self.text)

    def location(self, pointer: Pointer, *, key: bool = False) -> Location:
        """Where a value stands, or its key; the nearest parent of an unknown one."""
        places = self.index.keys if key else self.index.values
        for length in range(len(pointer), -1, -1):
            found = places.get(pointer[:length]) or self.index.values.get(
                pointer[:length]
            )
            if found is not None:
                return Location(self.name, found)
        return Location(self.name, Position(1, 1))


def load(path: Path, reporter: Reporter, name: str | None = None) -> Source | None:
    """Read a file; whatever is wrong with it is reported, and the result ``None``."""
    shown = str(path) if name is None else name
    data = _read(path, shown, reporter)
    text = None if data is None else _decode(data, shown, reporter)
    if text is None:
        return None
    if not text.strip():
        reporter.error("source.empty", "the file is empty", at=Location(shown))
        return None
    digest = hashlib.sha256(data or b"").hexdigest()
    parsed = _parse(text, shown, reporter)
    return parsed and Source(path, shown, digest, text, *parsed)


def check_duplicates(source: Source, reporter: Reporter) -> None:
    """Report every key that a mapping has twice, with both places.

    The last one counts, as in most parsers. Where no more than prose is lost that is
    a warning, else an error.
    """
    for pointer, first, second in source.index.duplicates:
        report = reporter.warning if pointer[-1] in _PROSE else reporter.error
        report(
            "source.duplicate-key",
            f'the key "{pointer[-1]}" is given twice',
            at=Location(source.name, second),
            hint="remove one of the two, or give it another name",
            related=(("first given here", Location(source.name, first)),),
        )


def _read(path: Path, name: str, reporter: Reporter) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        reporter.error("source.missing", "no such file", at=Location(name))
    except IsADirectoryError:
        reporter.error(
            "source.unreadable", "this is a folder, not a file", at=Location(name)
        )
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        reporter.error(
            "source.unreadable", f"cannot be read: {reason}", at=Location(name)
        )
    return None


def _decode(data: bytes, name: str, reporter: Reporter) -> str | None:
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        reporter.error(
            "source.encoding",
            f"the file is not UTF-8: byte 0x{data[error.start]:02x} at offset "
            f"{error.start}",
            at=Location(name, Position(line, column)),
            hint=f"save it as UTF-8{' instead of UTF-16' if utf16 else ''}",
        )
        return None


def _parse(text: str, name: str, reporter: Reporter) -> tuple[Json, bool] | None:
    """The tree, and whether the text is JSON."""
    problem: json.JSONDecodeError | None = None
    if text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text), True
        except json.JSONDecodeError as error:
            problem = error
    try:
        return _plain(yaml12.parse_yaml(text)), False
    except (ValueError, RecursionError) as error:
        tree = None if problem is not None else _lenient(text)
        if tree is not None:
            return _plain(tree), False
        if problem is not None:
            _report_json(problem, name, reporter)
        else:
            _report_yaml(error, text, name, reporter)
        return None


def _lenient(text: str) -> object:
    """The tree as a parser reads it that is less strict; ``None`` if none does."""
    import yaml

    from .lenient import load_yaml

    try:
        return load_yaml(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _report_json(error: json.JSONDecodeError, name: str, reporter: Reporter) -> None:
    at = Location(name, Position(error.lineno, error.colno))
    message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
    reporter.error("json.syntax", message, at=at)


def _report_yaml(error: Exception, text: str, name: str, reporter: Reporter) -> None:
    """Say it with the position and the words of the parser that has positions."""
    try:
        yaml_index(text)
    except YamlSyntaxError as syntax:
        at = Location(name, syntax.position)
        reporter.error("yaml.syntax", f"this is not YAML: {syntax}", at=at)
    else:
        words = str(error).removeprefix("YAML parse error: ")
        reporter.error("yaml.syntax", f"this is not YAML: {words}", at=Location(name))


def _plain(value: object) -> Json:
    """The tree in JSON's terms, each shared part converted once.

    Keys become strings, tags are dropped, merge keys applied. Parts that aliases
    share stay shared, so that a small file cannot become a large tree.
    """
    return _Plain().convert(value)


class _Plain:
    def __init__(self) -> None:
        self._done: dict[int, Json] = {}

    def convert(self, value: object) -> Json:
        match value:
            case yaml12.Yaml():
                return self.convert(value.value)
            case dict() | list():
                # Containers are told apart by identity, so that shared ones stay so.
                key = id(value)  # pyright: ignore[reportUnknownArgumentType] - any kind
                if key not in self._done:
                    self._done[key] = self._container(value)
                return self._done[key]
            case None | bool() | int() | float() | str():
                return value
            case _:
                return str(value)

    def _container(self, value: Any) -> Json:  # a dict or a list of anything
        if isinstance(value, list):
            items = cast("list[object]", value)  # as read, of any type
            return [self.convert(item) for item in items]
        merged: dict[str, Json] = {}
        mapping = cast("dict[object, object]", value)  # as read, of any type
        for part in self._merge_parts(mapping):
            merged = {**part, **merged}
        own = {_key(k): self.convert(v) for k, v in mapping.items() if k != "<<"}
        return {**merged, **own} if merged else own

    def _merge_parts(
        self, mapping: Mapping[object, object]
    ) -> Iterator[dict[str, Json]]:
        found = self.convert(mapping.get("<<"))
        parts = found if isinstance(found, list) else [found]
        yield from (part for part in parts if isinstance(part, dict))


def _key(key: object) -> str:
    """A key as it was written, for keys that YAML reads as something else."""
    match key:
        case str():
            return key
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[key]
        case yaml12.Yaml():
            return json.dumps(key.value, default=str)
        case _:
            return str(key)
