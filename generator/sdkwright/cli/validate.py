"""``sdkwright validate``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..config import ConfigRequest, load_config
from ..diagnostics import Reporter, to_json
from ..run import counted
from . import options
from .terminal import Terminal

if TYPE_CHECKING:
    from ..translate.extensions.usage import KeyCount


def validate(
    spec: options.Spec = None,
    config: options.ConfigFile = None,
    overlay: options.Overlays = None,
    strict: options.Strict = False,
    as_json: options.AsJson = False,
) -> None:
    """Report all problems of a document, and count its extension keys."""
    terminal = Terminal(as_json=as_json, verbose=True)
    request = ConfigRequest(Path.cwd(), spec, config, overlays=tuple(overlay or ()))
    reporter = Reporter()
    with terminal.run() as progress:
        # The engines are slow to import, and other commands often do not need them.
        from ..pipeline import examine

        loaded = load_config(request, reporter)
        found = examine(loaded, reporter, progress)
        if strict:
            reporter.make_strict()
            reporter.raise_if_errors()
    terminal.show(reporter.diagnostics)
    terminal.report(
        "done",
        diagnostics=[to_json(diagnostic) for diagnostic in reporter.diagnostics],
        operations=found.operations,
        extensions=[_to_json(count) for count in found.extensions],
    )
    terminal.say(f"{loaded.spec_name}: {counted(found.operations, 'operation')}")
    terminal.say_table(
        ("extension key", "honoured", "ignored", "meaning"),
        [_row(count) for count in found.extensions],
    )


def _to_json(count: KeyCount) -> dict[str, object]:
    return {
        "key": count.key,
        "honoured": count.honoured,
        "ignored": count.ignored,
        "meanings": list(count.purposes),
    }


def _row(count: KeyCount) -> tuple[str, ...]:
    number = str(count.honoured), str(count.ignored)
    return (count.key, *number, ", ".join(count.purposes))
