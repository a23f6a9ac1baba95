"""Explains names by their places in the document, and places by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..diagnostics import Location, Position
from ..document import Document, Node
from ..reading.source import Source
from ..values import Pointer, format_pointer, parse_pointer
from .index import Origins
from .overlays import Action, actions_at
from .rules import Rule, rules_of
from .subjects import Subject

_AT_LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::\d+)?")
_HINTS = 3


@dataclass(frozen=True, slots=True)
class Explained:
    """One name, its places and the rules that made it.

    ``written`` is the place where it is used, ``target`` the place behind references,
    if it is another one. ``refers`` says that only its reference leads to the place
    that was asked for.
    """

    symbol: str
    kind: str
    written: tuple[Location, str] | None
    target: tuple[Location, str] | None
    rules: tuple[Rule, ...]
    actions: tuple[Action, ...]
    refers: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The explanation, or names that were perhaps meant."""

    found: tuple[Explained, ...]
    hints: tuple[str, ...] = ()


def explain(origins: Origins, query: str) -> Answer:
    """The answer to a dotted name, a JSON pointer, or a line of a document."""
    if "#/" in query or query.endswith("#"):
        file, _, pointer = query.partition("#")
        source = _named(origins.document, file) if file else origins.document.entry
        steps = parse_pointer(pointer)
        if source is None or steps is None:
            return Answer(())
        return Answer(tuple(_made_of(origins, source, steps)))
    at_line = _AT_LINE.fullmatch(query)
    source = None if at_line is None else _named(origins.document, at_line["file"])
    if at_line is not None and source is not None:
        pointer_at = _pointer_at(source, int(at_line["line"]))
        steps = tuple(map(str, pointer_at))
        return Answer(tuple(_made_of(origins, source, steps)))
    return _by_name(origins, query)


def _by_name(origins: Origins, query: str) -> Answer:
    name = query.removesuffix("()").removeprefix(f"{origins.names.package}.")
    for spelled in (name, f"client.{name}", f"components.{name}", f"errors.{name}"):
        subject = origins.of(spelled)
        if subject is not None:
            return Answer((explained(subject),))
    close = get_close_matches(name, origins.subjects, n=_HINTS)
    last = name.rpartition(".")[2]
    same = (symbol for symbol in origins.subjects if symbol.endswith(f".{last}"))
    hints = dict.fromkeys((*close, *sorted(same)[:_HINTS]))
    return Answer((), tuple(hints))


def explained(subject: Subject, *, refers: bool = False) -> Explained:
    """The places and the rules of a name."""
    node, target = subject.node, subject.target
    is_other = node is not None and target is not None and node.is_reference
    return Explained(
        subject.symbol,
        subject.kind,
        None if node is None else place_of(node),
        place_of(target) if is_other and target is not None else None,
        rules_of(subject),
        () if node is None else actions_at(target or node),
        refers,
    )


def place_of(node: Node) -> tuple[Location, str]:
    """The location of a node and its pointer. Elements of lists have no key."""
    has_key = bool(node.pointer) and isinstance(node.pointer[-1], str)
    return node.location(key=has_key), f"#{format_pointer(node.pointer)}"


def _made_of(
    origins: Origins, source: Source, steps: tuple[str, ...]
) -> Iterator[Explained]:
    """What was made of a place and of what is inside of it, else of what is around."""
    subjects = list(origins.subjects.values())
    own = [s for s in subjects if _is_at(s.node, source, steps)]
    referring = [
        s for s in subjects if s not in own and _is_at(s.target, source, steps)
    ]
    for length in range(len(steps), 0, -1):
        if own or referring:
            break
        around = steps[:length]
        own = [s for s in subjects if _is_at(s.node, source, around, exactly=True)]
        referring = [
            s for s in subjects if _is_at(s.target, source, around, exactly=True)
        ]
    yield from (explained(subject) for subject in own)
    yield from (explained(s, refers=True) for s in referring if s not in own)


def _is_at(
    node: Node | None,
    source: Source,
    steps: tuple[str, ...],
    *,
    exactly: bool = False,
) -> bool:
    """Whether a node is at a place, or inside of it. An overlay is the place of what
    it has added.
    """
    if node is None:
        return False
    found, pointer = node.source, node.pointer
    if found.trace is not None and source.place != found.place:
        found, pointer = found.trace.origin(pointer)
    if found.place != source.place:
        return False
    own = tuple(map(str, pointer))
    return own == steps if exactly else own[: len(steps)] == steps


def _named(document: Document, file: str) -> Source | None:
    """The file of a document with this name or path."""
    wanted = Path(file).resolve()
    for source in document.files():
        if source.name == file or source.path.resolve() == wanted:
            return source
    return None


def _pointer_at(source: Source, line: int) -> Pointer:
    """The innermost place that begins at or before a line."""
    end = Position(line + 1, 0)
    places = {**source.index.values, **source.index.keys}
    before = (
        (position, len(pointer), pointer)
        for pointer, position in places.items()
        if position < end
    )
    return max(before, key=lambda item: item[:2], default=(end, 0, ()))[2]
