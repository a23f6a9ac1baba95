"""``sdkwright diff``."""

from __future__ import annotations

import tempfile
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..diagnostics import Reporter, to_json
from ..progress import Progress
from ..run import build_result
from . import options
from .exits import BAD_INPUT, DRIFT
from .terminal import Terminal

if TYPE_CHECKING:
    from ..comparison import Inputs
    from ..surface import Change


class Level(StrEnum):
    """The verdicts that ``--fail-on`` accepts."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"


_SIDE = "A document, the folder of a generated SDK, or REV:path of one of them."
Old = Annotated[str, typer.Argument(help=_SIDE, metavar="OLD")]
New = Annotated[str, typer.Argument(help=_SIDE, metavar="NEW")]


def diff(
    old: Old,
    new: New,
    config: options.ConfigFile = None,
    overlay: options.Overlays = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print Markdown for a pull request.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option(help="Write one HTML page.", metavar="FILE")
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option(help="Exit with 1 if the verdict is at least this."),
    ] = None,
    as_json: options.AsJson = False,
    no_cache: options.NoCache = False,
) -> None:
    """Show what a new version changes for users of the SDK, and whom it breaks.

    The verdict is major, minor, patch or none.
    """
    from ..comparison import Inputs
    from ..comparison.markdown import to_markdown
    from ..comparison.page import to_html
    from ..comparison.records import to_record
    from ..comparison.text import to_text
    from ..resources import templates_root
    from ..surface import Verdict, verdict_of

    terminal, reporter = Terminal(as_json=as_json), Reporter()
    with (
        terminal.run() as progress,
        tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch,
    ):
        inputs = Inputs(
            Path.cwd(),
            Path(scratch),
            reporter,
            progress,
            lambda wanted, keep: build_result(
                wanted, reporter, progress, use_cache=not no_cache, keep=keep
            ),
            config,
            tuple(overlay or ()),
        )
        changes = _changes(inputs, old, new, progress)
    title = f"{old} → {new}"
    if html is not None:
        html.write_text(to_html(changes, title, templates_root()), encoding="utf-8")
    terminal.show(reporter.diagnostics)
    found = [to_json(diagnostic) for diagnostic in reporter.diagnostics]
    status = "partial" if reporter.has_errors else "done"
    terminal.report(status, **to_record(changes), diagnostics=found)
    terminal.say(to_markdown(changes, title).rstrip() if markdown else to_text(changes))
    if reporter.has_errors:
        raise typer.Exit(BAD_INPUT)
    limit = None if fail_on is None else Verdict(fail_on.value)
    if limit is not None and verdict_of(changes).rank >= limit.rank:
        raise typer.Exit(DRIFT)


def _changes(
    inputs: Inputs, old: str, new: str, progress: Progress
) -> tuple[Change, ...]:
    from ..comparison import with_reasons
    from ..surface import compare

    before = inputs.side(old)
    after = inputs.side(new, old=before)
    progress("comparing")
    found = compare(before.tree, after.tree)
    if not found:
        return ()
    progress("finding the reasons")
    return with_reasons(found, before, after)
