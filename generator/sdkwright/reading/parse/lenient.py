"""A lenient YAML parser, which accepts the deviations that common parsers accept.

libyaml accepts some documents that the specification does not, such as a closing
bracket with too little indentation. libyaml reads YAML 1.1. Its rules for numbers and
booleans are replaced by those of YAML 1.2 (section 10.3.2). Numbers keep all digits,
and keys are not converted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable
from typing import Any

import yaml

_RULES = (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
        r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
    ("merge", r"<<", "<"),
)
_TAG = "tag:yaml.org,2002:"
_NUMBERS = (f"{_TAG}int", f"{_TAG}float")


# PyYAML gives its methods no types.
_SAFE: Any = yaml.CSafeLoader


class _Loader(yaml.CSafeLoader):
    """libyaml with the scalars of YAML 1.2."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - how PyYAML is configured
    yaml_constructors = {  # noqa: RUF012 - likewise
        tag: constructor
        for tag, constructor in yaml.CSafeLoader.yaml_constructors.items()
        if tag in {f"{_TAG}{kind}" for kind in ("null", "bool", "float", "str", "seq")}
    }

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, Any]:  # of any document
        """The members, with keys as they are written."""
        self.flatten_mapping(node)
        return {
            self._key(key): _SAFE.construct_object(self, value, deep=deep)
            for key, value in node.value
        }

    def _key(self, node: yaml.Node) -> Hashable:
        if isinstance(node, yaml.ScalarNode) and node.tag in _NUMBERS:
            return str(node.value)
        key: object = _SAFE.construct_object(self, node, deep=True)
        return key if isinstance(key, Hashable) else json.dumps(key)


def load_yaml(text: str) -> object:
    """The tree of a document. Keys may have any type.

    :raises yaml.YAMLError: for text that libyaml does not accept.

    :raises ValueError: for numbers with too many digits.
    """
    return yaml.load(text, _Loader)


def compose_yaml(text: str) -> yaml.Node | None:
    """The nodes of a document, with their positions.

    :raises yaml.YAMLError: for text that libyaml does not accept.
    """
    return yaml.compose(text, _Loader)


def _integer(loader: _Loader, node: yaml.Node) -> int:
    digits = str(node.value)
    return int(digits, 0 if digits[:2] in ("0o", "0x") else 10)


def _untagged(loader: _Loader, node: yaml.Node) -> object:
    """The value of a node with an unknown tag."""
    match node:
        case yaml.MappingNode():
            return loader.construct_mapping(node, deep=True)
        case yaml.SequenceNode():
            return loader.construct_sequence(node, deep=True)
        case _:
            return node.value


def _configure() -> None:
    for kind, pattern, starts in _RULES:
        tag, rule = f"{_TAG}{kind}", re.compile(rf"(?:{pattern})\Z")
        first = [char.replace("\0", "") for char in starts]
        yaml.add_implicit_resolver(tag, rule, first, _Loader)
    yaml.add_constructor(f"{_TAG}int", _integer, _Loader)
    yaml.add_constructor(f"{_TAG}map", _SAFE.construct_yaml_map, _Loader)
    yaml.add_constructor(None, _untagged, _Loader)


_configure()
