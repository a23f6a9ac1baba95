"""The options of every call: arguments that all methods of an SDK have.

A new option is a row here, a field of ``Options`` in ``templates/runtime/call.py`` in
the same position, and the code of the runtime that reads it. Signatures, docstrings,
reference pages and reserved names follow from the row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallOption:
    """An argument of every method.

    ``note`` explains the value in docstrings. ``documented`` is the type in the tables
    of the reference pages, and ``doc`` the description there; an option without them is
    listed in the text above the tables.
    """

    name: str
    annotation: str
    default: str
    note: str = ""
    documented: str = ""
    doc: str = ""

    @property
    def signature(self) -> str:
        """``server_url: str | None = None``."""
        return f"{self.name}: {self.annotation} = {self.default}"


CALL_OPTIONS = (
    CallOption(
        "retries",
        "OptionalNullable[RetryConfig]",
        "UNSET",
        documented="utils.RetryConfig",
        doc="The retry policy of this call, instead of the client's; "
        "`None` turns retries off.",
    ),
    CallOption("server_url", "str | None", "None"),
    CallOption(
        "timeout_ms",
        "Timeout | None",
        "None",
        note="milliseconds for each phase of a request, or ``utils.Timeouts``",
    ),
    CallOption("http_headers", "Mapping[str, str] | None", "None"),
)
CALL_OPTION_NAMES = tuple(option.name for option in CALL_OPTIONS)


def listed(items: list[str]) -> str:
    """``a, b and c``."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last
