"""Compares the values of duplicate keys."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from ..diagnostics import Position

_COLON = re.compile(r'"(?:[^"\\]|\\.)*"\s*:\s*', re.DOTALL)
Same = Callable[[Position, Position], bool]


def comparison(text: str, *, is_json: bool) -> Same:
    """A function that compares the values of two keys, given by their positions."""
    return _json_comparison(text) if is_json else _yaml_comparison(text)


def _json_comparison(text: str) -> Same:
    decoder = json.JSONDecoder(strict=False)
    lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def value(at: Position) -> object:
        key = _COLON.match(text, lines[at.line - 1] + at.column - 1)
        return None if key is None else decoder.raw_decode(text, key.end())[0]

    def same(first: Position, second: Position) -> bool:
        return _frozen(value(first)) == _frozen(value(second))

    return same


def _frozen(value: object) -> str:
    """The value as JSON text, which distinguishes ``1`` from ``true``."""
    return json.dumps(value, sort_keys=True)


def _yaml_comparison(text: str) -> Same:
    import yaml

    from .parse.lenient import compose_yaml

    try:
        root = compose_yaml(text)
    except yaml.YAMLError:
        return lambda first, second: False
    values = dict(_values(root))
    return lambda first, second: (
        _content(values.get(first)) == _content(values.get(second))
    )


def _values(root: Any) -> Iterator[tuple[Position, Any]]:  # nodes of PyYAML
    """The values by the positions of their keys."""
    import yaml

    pending, seen = [root], {id(root)}
    while pending:
        node = pending.pop()
        parts: list[Any] = []  # nodes of PyYAML
        if isinstance(node, yaml.SequenceNode):
            parts = node.value
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                mark = key.start_mark
                yield Position(mark.line + 1, mark.column + 1), value
            parts = [value for _, value in node.value]
        fresh = [part for part in parts if id(part) not in seen]
        seen.update(id(part) for part in fresh)
        pending += fresh


def _content(node: Any) -> object:  # a node of PyYAML
    """The content of a node as a value that can be compared."""
    import yaml

    match node:
        case yaml.ScalarNode():
            return (node.tag, node.value)
        case yaml.SequenceNode():
            return [_content(item) for item in node.value]
        case yaml.MappingNode():
            return [(_content(key), _content(value)) for key, value in node.value]
        case _:
            return None
