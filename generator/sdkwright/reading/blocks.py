"""The blocks of a YAML file: its top-level members, paths and components.

The parser that knows positions takes most of the time of reading. A block is text that
it can read alone, so a caller needs to read only those blocks that it does not know
yet, or that have a position that it asks for. Few documents are written in a way that
has no blocks; they are read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ..diagnostics import Position
from .positions import Index, YamlSyntaxError, fill_yaml_index

# The members whose members are blocks, with the number of levels.
_SPLIT = {"paths": 1, "components": 2}
_START = re.compile(r"\A(?:(?:#[^\n]*|[ ]*)\n)*(?:---[ ]*\n)?")
_HEADER = re.compile(
    r"""(?P<name>[A-Za-z0-9_/$][\w/${}.@~,+-]*|'[^'\n]*'|"[^"\\\n]*")[ ]*:"""
    r"(?P<rest>[ ][^\n]*)?\r?(?=\n|\Z)"
)
_NOTHING = re.compile(r"[ ]*(?:#[^\n]*)?")
_LINE = re.compile(r"\n[ ]*(?=[^\s#])")
_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one member, whose key is the last step of ``path``.

    ``line`` is the number of lines before it.
    """

    path: tuple[str, ...]
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class _Container:
    """A mapping whose members are blocks, with the positions of its key and value."""

    key: Position | None
    value: Position


@dataclass(frozen=True)
class Blocks:
    """The blocks of a file by path, and the mappings around them."""

    blocks: dict[_Path, Block]
    containers: dict[_Path, _Container]
    _indexes: dict[tuple[str, ...], Index] = field(
        default_factory=dict[tuple[str, ...], Index]
    )
    _judged: list[bool] = field(default_factory=list[bool])

    def are_simple(self, is_simple: Callable[[Block], bool]) -> bool:
        """Whether all blocks are simple, which is asked once. Only then is anything
        known about the file.
        """
        if not self._judged:
            self._judged.append(all(map(is_simple, self.blocks.values())))
        return self._judged[0]

    def key(self, path: _Path) -> Position | None:
        """The position of a key; ``None`` if there is none."""
        container = self.containers.get(path)
        if container is not None:
            return container.key
        return self._find(path, lambda index: index.keys)

    def value(self, path: _Path) -> Position | None:
        """The position of a value; ``None`` if there is none."""
        container = self.containers.get(path)
        if container is not None:
            return container.value
        return self._find(path, lambda index: index.values)

    def _find(
        self, path: _Path, places: Callable[[Index], dict[_Path, Position]]
    ) -> Position | None:
        for length in (1, 2, 3):
            block = self.blocks.get(path[:length])
            if block is not None:
                found = places(self._index(block)).get(path[length - 1 :])
                return found and Position(found.line + block.line, found.column)
        return None

    def _index(self, block: Block) -> Index:
        if block.path not in self._indexes:
            self._indexes[block.path] = _index_of(block)
        return self._indexes[block.path]


def blocks_of(text: str) -> Blocks | None:
    """The blocks of a file; ``None`` if it is not written in blocks.

    The blocks are those of the file only if all of them are simple.
    """
    start = _START.match(text)
    if start is None or "\r" in text.replace("\r\n", ""):
        return None
    found = Blocks({}, {})
    try:
        before = text.count("\n", 0, start.end())
        _split(f"\n{text[start.end() :]}", before - 1, (), found)
    except ValueError:
        return None
    return found


def is_simple(block: Block) -> bool:
    """Whether a block is one member without duplicate keys, and nothing else."""
    try:
        index = _index_of(block)
    except YamlSyntaxError:
        return False
    is_one = [path for path in index.keys if len(path) == 1] == [block.path[-1:]]
    return is_one and not index.duplicates and not index.further


def _index_of(block: Block) -> Index:
    index = Index()
    fill_yaml_index(block.text, index)
    return index


def _split(text: str, line: int, path: tuple[str, ...], found: Blocks) -> None:
    """Add the members of a mapping, whose text begins with a line break.

    ``line`` is the number of lines before it, with that of the line break.

    :raises ValueError: for a mapping that is not written in blocks.
    """
    starts, indent = _starts(text)
    ends = [*starts[1:], len(text)]
    first = Position(line + text.count("\n", 0, starts[0]) + 1, indent + 1)
    outer = found.containers.get(path)
    found.containers[path] = _Container(None if outer is None else outer.key, first)
    counted = 0
    for start, end in zip(starts, ends, strict=True):
        line += text.count("\n", counted, start)
        counted = start
        header = _HEADER.match(text, start + indent)
        if header is None:
            raise ValueError
        inner = (*path, header["name"].strip("'\""))
        if inner in found.blocks or inner in found.containers:
            raise ValueError
        more = _SPLIT.get(inner[0], 0) - len(path)
        body = text[header.end() : end]
        if (
            more > 0
            and _NOTHING.fullmatch((header["rest"] or "").rstrip())
            and body.strip()
        ):
            key = Position(line + 1, indent + 1)
            found.containers[inner] = _Container(key, key)
            _split(body, line, inner, found)
        else:
            found.blocks[inner] = Block(inner, line, text[start:end])


def _starts(text: str) -> tuple[list[int], int]:
    """The beginnings of the lines that are indented like the first one, and their
    indentation. Elements of a list may be indented like its key.

    :raises ValueError: for lines that are indented less.
    """
    first = _LINE.search(text)
    if first is None:
        raise ValueError
    indent = first.end() - first.start() - 1
    for less in range(indent):
        if re.search(rf"\n[ ]{{{less}}}[^\s#]", text) is not None:
            raise ValueError
    found = re.finditer(rf"\n[ ]{{{indent}}}[^\s#-]", text)
    starts = [match.start() + 1 for match in found]
    if not starts:
        raise ValueError
    return starts, indent
