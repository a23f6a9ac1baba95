"""``sdkwright models``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..config import ConfigRequest, load_config
from ..diagnostics import Location, Reporter
from ..render.standalone.kinds import ModelsKind
from ..run import counted, with_kept_names
from ..write.disk import replace
from ..write.header import is_models, with_models_header
from . import options
from .terminal import Terminal


def models(
    spec: options.Spec = None,
    kind: Annotated[
        ModelsKind,
        typer.Option(
            help="The library: pydantic, dataclass, typeddict or msgspec.",
            metavar="KIND",
        ),
    ] = ModelsKind.PYDANTIC,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The file. Default: standard output.",
            metavar="FILE",
        ),
    ] = None,
    config: options.ConfigFile = None,
    overlay: options.Overlays = None,
    as_json: options.AsJson = False,
    verbose: options.Verbose = False,
) -> None:
    """Write only the models of a document, as one module that needs no SDK."""
    from ..pipeline import build_models

    terminal, reporter = Terminal(as_json=as_json, verbose=verbose), Reporter()
    request = ConfigRequest(Path.cwd(), spec, config, None, tuple(overlay or ()))
    with terminal.run() as progress:
        wanted = with_kept_names(load_config(request, reporter))
        if output is not None:
            _check(output, reporter)
        found, number = build_models(wanted, kind, reporter, progress)
    text = with_models_header(found, wanted.spec.name, kind.value)
    terminal.show(reporter.diagnostics)
    if output is None:
        terminal.say(text.rstrip("\n"))
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        replace(output, text.encode())
        terminal.say(f"{output}: {counted(number, 'model')}")
    shown = {"text": text} if output is None else {"output": str(output)}
    terminal.report("done", models=number, **shown)


def _check(output: Path, reporter: Reporter) -> None:
    """Only a file that sdkwright wrote is overwritten."""
    if output.exists() and not is_models(output):
        reporter.error(
            "write.foreign-file",
            "is in the way: the generator did not write it",
            at=Location(str(output)),
            hint="move it away, or choose another file",
        )
        reporter.raise_if_errors()
