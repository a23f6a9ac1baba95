"""YAML that is not quite YAML, as widespread parsers take it.

libyaml accepts some documents that the specification does not, such as a closing
bracket that is indented too little. It reads YAML 1.1: the rules by which plain scalars
become numbers and booleans are replaced by those of YAML 1.2 (section 10.3.2).
"""

from __future__ import annotations

import re

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


class _Loader(yaml.CSafeLoader):
    """libyaml with the scalars of YAML 1.2."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - how PyYAML is configured


def load_yaml(text: str) -> object:
    """The tree of a document; keys may be of any type.

    :raises yaml.YAMLError: for what libyaml does not accept either.
    """
    return yaml.load(text, _Loader)


def _integer(loader: _Loader, node: yaml.Node) -> int:
    digits = str(node.value)
    return int(digits, 0 if digits[:2] in ("0o", "0x") else 10)


def _configure() -> None:
    for kind, pattern, starts in _RULES:
        tag, rule = f"tag:yaml.org,2002:{kind}", re.compile(rf"(?:{pattern})\Z")
        first = [char.replace("\0", "") for char in starts]
        yaml.add_implicit_resolver(tag, rule, first, _Loader)
    yaml.add_constructor("tag:yaml.org,2002:int", _integer, _Loader)


_configure()
