"""``sdkwright explain``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..config import Config, ConfigRequest, load_config
from ..diagnostics import DiagnosticsError, Location, Reporter
from ..run import with_kept_names
from . import options
from .terminal import Terminal

if TYPE_CHECKING:
    from ..origins import Answer, Explained

_AT_LINE = re.compile(r"(?P<file>.+\.py):(?P<line>\d+)(?::\d+)?")
_INDENT = "    "


def explain(
    what: Annotated[
        str,
        typer.Argument(
            help="A line of a generated file or of the document (FILE:LINE), a dotted "
            "name (pets.list, components.Pet.name), or a JSON pointer "
            "('#/paths/~1pets/get').",
            metavar="WHAT",
        ),
    ],
    spec: options.Spec = None,
    config: options.ConfigFile = None,
    output: options.Output = None,
    overlay: options.Overlays = None,
    as_json: options.AsJson = False,
) -> None:
    """Show which places of the document, and which rules, a name of the SDK comes from.

    For a place of the document, show what was made of it.
    """
    terminal, reporter = Terminal(as_json=as_json), Reporter()
    request = ConfigRequest(Path.cwd(), spec, config, output, tuple(overlay or ()))
    with terminal.run() as progress:
        from ..origins import explain as find
        from ..pipeline import read_origins

        loaded = with_kept_names(load_config(request, reporter))
        name = _name_at(what, loaded, reporter)
        origins = read_origins(loaded, Reporter(), progress)
        answer = find(origins, name)
        _check(what, answer, reporter)
    terminal.report("done", found=[_record(item) for item in answer.found])
    for item in answer.found:
        terminal.say("\n".join(_lines(item)))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a generated file."""

    path: Path
    number: int


def _name_at(what: str, config: Config, reporter: Reporter) -> str:
    """The name that is defined at a line of a generated file; other texts as they are.

    :raises DiagnosticsError: if nothing is defined there.
    """
    match = _AT_LINE.fullmatch(what)
    if match is None:
        return what
    from ..surface import symbol_at, tree_on_disk
    from ..surface.package import Package
    from ..write.manifest import read_manifest

    line = _Line((Path.cwd() / match["file"]).resolve(), int(match["line"]))
    tree = tree_on_disk(config.output, read_manifest(config.output).files)
    folder = config.output.resolve()
    inside = line.path.is_relative_to(folder)
    name = line.path.relative_to(folder).as_posix() if inside else ""
    symbol = symbol_at(Package(tree), name, line.number) if name in tree.names else None
    if symbol is None:
        known = name in tree.names
        reporter.error(
            "explain.no-definition",
            "nothing that comes from the document is defined here"
            if known
            else f"sdkwright did not write this file into {config.output}",
            at=Location(what),
            hint=None if known else "-o names the folder of the SDK",
        )
        reporter.raise_if_errors()
    return symbol or what


def _check(what: str, answer: Answer, reporter: Reporter) -> None:
    """:raises DiagnosticsError: if nothing was found."""
    if answer.found:
        return
    hints = [f'"{hint}"' for hint in answer.hints]
    reporter.error(
        "explain.unknown",
        f'neither the SDK nor the document has "{what}"',
        hint=f"did you mean {' or '.join(hints)}?" if hints else None,
    )
    raise DiagnosticsError(reporter.diagnostics)


def _lines(item: Explained) -> list[str]:
    """One name as text."""
    lines = [f"{item.symbol}  ({item.kind})"]
    if item.written is not None:
        at, pointer = item.written
        lines.append(f"{_INDENT}{at}  {pointer}")
    if item.target is not None:
        at, pointer = item.target
        lines.append(f"{_INDENT}refers to {at}  {pointer}")
    lines += [f"{_INDENT}rule {rule.name}: {rule.did}" for rule in item.rules]
    lines += [
        f"{_INDENT}{action.did} by action {action.number} of {action.at}"
        for action in item.actions
    ]
    return lines


def _record(item: Explained) -> dict[str, object]:
    return {
        "symbol": item.symbol,
        "kind": item.kind,
        "place": _place(item.written),
        "refers_to": _place(item.target),
        "by_reference": item.refers,
        "rules": [{"name": rule.name, "did": rule.did} for rule in item.rules],
        "overlays": [
            {**_location(action.at), "action": action.number, "did": action.did}
            for action in item.actions
        ],
    }


def _place(place: tuple[Location, str] | None) -> dict[str, object] | None:
    return None if place is None else {**_location(place[0]), "pointer": place[1]}


def _location(at: Location) -> dict[str, object]:
    position = at.position
    return {
        "file": at.file,
        "line": None if position is None else position.line,
        "column": None if position is None else position.column,
    }
