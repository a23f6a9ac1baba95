"""The facts of ``reference.yaml`` as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml12


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a parameter table; ``example`` is empty or one JSON value."""

    name: str
    type: str
    required: bool
    example: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """What the page says about one method; ``errors`` maps status to class name."""

    name: str
    verb: str
    path: str
    call: dict[str, Any]
    response: str
    errors: dict[str, str]
    parameters: tuple[Row, ...]

    @property
    def is_paginated(self) -> bool:
        return self.response.startswith("operations.")

    @property
    def body(self) -> dict[str, Any]:
        """The part of the usage example that travels in the body."""
        return {name: value for name, value in self.call.items() if name != "id"}


def _method(name: str, facts: dict[str, Any], classes: dict[Any, str]) -> Method:
    verb, path = facts["request"].split(" ")
    rows = (Row(row[0], row[1], row[2], tuple(row[3:])) for row in facts["parameters"])
    errors = {str(status): classes[status] for status in facts["errors"]}
    return Method(
        name, verb, path, facts["call"], facts["response"], errors, tuple(rows)
    )


_TEXT = Path(__file__).with_name("reference.yaml").read_text(encoding="utf-8")
_FACTS: Any = yaml12.parse_yaml(_TEXT)  # a YAML mapping

METHODS = tuple(
    _method(name, facts, _FACTS["errors"]) for name, facts in _FACTS["methods"].items()
)
DEFAULT_ERROR = ("4XX, 5XX", _FACTS["errors"]["4XX, 5XX"])
GUARDRAIL_ID = str(_FACTS["methods"]["get"]["call"]["id"])
KEY_HASH = str(_FACTS["methods"]["bulk_assign_keys"]["call"]["key_hashes"][0])
