# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Fields that have a date, or a date with a time."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from ..aliases import TypeExpr

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class ByForm:
    """Annotates ``dt.date | dt.datetime``: text without a time is a date.

    Pydantic alone takes midnight for a date, or a date for midnight.
    """

    def __get_pydantic_core_schema__(
        self, source: TypeExpr, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_parsed, handler(source))


def _parsed(value: object) -> object:
    """Text as a date or as a date with a time; other values as they are."""
    if not isinstance(value, str):
        return value
    kind = dt.date if _DATE.fullmatch(value) else dt.datetime
    try:
        return kind.fromisoformat(value)
    except ValueError:
        return value
