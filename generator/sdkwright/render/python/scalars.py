"""One row per kind of scalar: annotations, sample, and the JSON values accepted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from ...ir.formats import FORMATS
from ...ir.types import ScalarKind
from ...values import Json

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}")


@dataclass(frozen=True, slots=True)
class PythonScalar:
    """The Python side of a kind of scalar.

    ``given`` is the type of values that callers may pass instead, if there is one.
    """

    annotation: str
    sample: Json
    accepts: Callable[[Json], bool]
    given: str | None = None


def _is_text(value: Json) -> bool:
    return isinstance(value, str)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _parsed(parse: Callable[[str], bool]) -> Callable[[Json], bool]:
    def accepts(value: Json) -> bool:
        try:
            return isinstance(value, str) and parse(value)
        except (ValueError, InvalidOperation):
            return False

    return accepts


SCALARS: Mapping[ScalarKind, PythonScalar] = {
    ScalarKind.STRING: PythonScalar("str", "<value>", _is_text),
    ScalarKind.INTEGER: PythonScalar(
        "int", 1, lambda value: isinstance(value, int) and not isinstance(value, bool)
    ),
    ScalarKind.NUMBER: PythonScalar("float", 1.5, _is_number, "Decimal"),
    ScalarKind.BOOLEAN: PythonScalar(
        "bool", True, lambda value: isinstance(value, bool)
    ),
    ScalarKind.DATE_TIME: PythonScalar(
        "dt.datetime",
        FORMATS["date-time"].sample,
        _parsed(lambda text: bool(_DATE.match(text) and datetime.fromisoformat(text))),
        "str",
    ),
    ScalarKind.DATE: PythonScalar(
        "dt.date",
        FORMATS["date"].sample,
        _parsed(lambda text: bool(_DATE.fullmatch(text) and date.fromisoformat(text))),
        "str",
    ),
    ScalarKind.TIME: PythonScalar(
        "dt.time",
        FORMATS["time"].sample,
        _parsed(lambda text: bool(_TIME.match(text) and time.fromisoformat(text))),
        "str",
    ),
    ScalarKind.DECIMAL: PythonScalar(
        "Decimal",
        FORMATS["decimal"].sample,
        _parsed(lambda text: Decimal(text).is_finite()),
        "str",
    ),
    ScalarKind.UUID: PythonScalar("str", FORMATS["uuid"].sample, _is_text, "UUID"),
    ScalarKind.DURATION: PythonScalar(
        "str", FORMATS["duration"].sample, _is_text, "dt.timedelta"
    ),
    ScalarKind.FILE_PATH: PythonScalar(
        "str", FORMATS["path"].sample, _is_text, "PurePath"
    ),
    ScalarKind.BINARY: PythonScalar("str", FORMATS["binary"].sample, _is_text),
    ScalarKind.NULL: PythonScalar("None", None, lambda value: value is None),
    ScalarKind.ANY: PythonScalar("Any", "<value>", lambda value: True),
}
