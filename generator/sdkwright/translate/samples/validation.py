"""Validates values against JSON Schema 2020-12."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

import jsonschema_rs

from ...values import Json

# The location of a value in another value.
Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Validator:
    """A schema that values are compared with. Formats are validated, too."""

    schema: dict[str, Json]

    @cached_property
    def _compiled(self) -> jsonschema_rs.Draft202012Validator | None:
        """The compiled schema; ``None`` if it is not valid."""
        try:
            return jsonschema_rs.Draft202012Validator(
                self.schema, validate_formats=True, ignore_unknown_formats=True
            )
        except ValueError:
            return None

    @property
    def is_usable(self) -> bool:
        """Whether the schema is a valid one."""
        return self._compiled is not None

    def is_valid(self, value: Json) -> bool:
        """Whether the schema is valid and accepts the value."""
        try:
            return self._compiled is not None and self._compiled.is_valid(value)
        except ValueError:
            # JSON does not have infinite numbers, for example.
            return False

    def accepts(self, value: Json) -> bool:
        """Whether the schema accepts the value. An invalid schema accepts all."""
        return not self.is_usable or self.is_valid(value)

    def places(self, value: Json) -> tuple[Place, ...]:
        """The places in a value that the schema does not accept."""
        errors = self._compiled.iter_errors(value) if self._compiled else ()
        return tuple(tuple(error.instance_path) for error in errors)


@cache
def is_pattern(pattern: str) -> bool:
    """Whether a pattern is a regular expression."""
    return Validator({"pattern": pattern}).is_usable
