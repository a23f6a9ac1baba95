"""The result of generating an SDK."""

from __future__ import annotations

from dataclasses import dataclass, field

from .custom import Unmatched
from .diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Result:
    """A generated SDK.

    ``files`` maps paths below the output folder to text. ``operations`` and ``models``
    are counts. ``documents`` maps the files that were read to their SHA-256. ``names``
    are the package and the client; ``title_names`` are those from the title.
    ``unmatched`` are the classes of people that extend nothing.
    """

    files: dict[str, str]
    operations: int
    models: int
    documents: dict[str, str]
    names: tuple[str, str]
    title_names: tuple[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()
    unmatched: list[Unmatched] = field(default_factory=list[Unmatched])
