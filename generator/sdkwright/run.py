"""One run of the generator, for the command line and the build hook."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .cache.runs import open_cache
from .config import Budget, Config
from .custom import Found, find_custom
from .diagnostics import (
    Diagnostic,
    DiagnosticsError,
    Location,
    Reporter,
    Severity,
)
from .lock.contents import LOCK_FILE
from .progress import Progress
from .result import Result
from .write.edits import Edits
from .write.existing import existing_names, existing_text
from .write.output import Plan, apply, plan
from .write.pristine import STORE, cache_folder


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a run, with the changes that it made or would make."""

    plan: Plan
    operations: int
    models: int
    diagnostics: tuple[Diagnostic, ...]
    budgets: tuple[Budget, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every part of the document was generated."""
        return not any(d.severity is Severity.ERROR for d in self.diagnostics)

    def summary(self) -> str:
        """The summary: ``generated/: 21 files (3 written, 1 removed), ...``."""
        changes = f"{len(self.plan.written)} written, {len(self.plan.removed)} removed"
        if self.plan.edited:
            changes += f", {len(self.plan.edited)} edited by hand"
        return (
            f"{self.plan.folder.name}/: {counted(len(self.plan.files), 'file')} "
            f"({changes}), {counted(self.models, 'model')}, "
            f"{counted(self.operations, 'operation')}"
        )


def counted(number: int, noun: str) -> str:
    """A number with its noun: ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def run(
    config: Config,
    reporter: Reporter,
    progress: Progress,
    *,
    use_cache: bool,
    dry: bool,
    strict: bool = False,
    edits: Edits = Edits.MERGE,
) -> Outcome:
    """Generate the SDK and write it, unless ``dry``. With ``strict``, warnings are
    errors.

    :raises DiagnosticsError: if the input cannot be used. No file is changed then.
    :raises EditsError: if edits cannot be kept. No file is changed then.
    """
    config = _with_kept_names(config)
    custom = find_custom(config.output, config.package or config.kept_package, reporter)
    reporter.raise_if_errors()
    config = replace(config, custom=custom.classes)
    result = _result(config, reporter, progress, use_cache=use_cache)
    _warn_of_unmatched(result, custom, reporter)
    for diagnostic in result.diagnostics:
        reporter.add(diagnostic)
    if strict:
        reporter.make_strict()
        reporter.raise_if_errors()
    found = Reporter()
    cached = cache_folder() if use_cache else None
    changes = plan(config.output, result.files, found, edits=edits, cache=cached)
    if not dry:
        progress("writing")
        changes = apply(changes, found)
    _warn(changes, found, dry=dry)
    for diagnostic in found.diagnostics:
        reporter.add(diagnostic)
    return Outcome(
        changes,
        result.operations,
        result.models,
        reporter.diagnostics,
        config.budgets,
    )


def _with_kept_names(config: Config) -> Config:
    """The configuration with the names in the output folder."""
    found = existing_names(config.output)
    if found is not None:
        config = replace(config, kept_package=found[0], kept_class=found[1])
    return replace(config, lock=existing_text(config.output, LOCK_FILE))


def _warn_of_unmatched(result: Result, custom: Found, reporter: Reporter) -> None:
    """Warn of classes that extend nothing. A cached result has not their lines."""
    for package, module, name, message, hint in result.unmatched:
        for item, place in custom.places.items():
            if (item.package, item.module, item.name) == (package, module, name):
                reporter.warning(
                    "custom.unmatched", message, at=place, hint=hint or None
                )


def _warn(changes: Plan, reporter: Reporter, *, dry: bool) -> None:
    """Warn of files whose edits need attention."""
    for name in changes.kept:
        reporter.warning(
            "write.kept",
            "is no longer generated, but was changed by hand: it stays",
            at=Location(str(changes.folder / name)),
        )
    for name in changes.discarded:
        reporter.warning(
            "edits.discarded",
            "was edited by hand: the edits are overwritten",
            at=Location(str(changes.folder / name)),
        )
    for name in changes.stored if dry else ():
        reporter.warning(
            "edits.unrecorded",
            "was edited by hand, and the generated text is not stored for later merges",
            at=Location(str(changes.folder / name)),
            hint=f'run "sdkwright generate", and commit the folder {STORE}',
        )


def _result(
    config: Config, reporter: Reporter, progress: Progress, *, use_cache: bool
) -> Result:
    cache = open_cache(config) if use_cache else None
    found = None if cache is None else cache.result()
    if found is not None:
        return found
    # The engines are slow to import, and an unchanged run does not need them.
    from .pipeline import build
    from .stages import Stages

    stages = Stages() if cache is None else cache.stages()

    try:
        result = build(config, Reporter(), progress, stages)
    except DiagnosticsError as error:
        for diagnostic in error.diagnostics:
            reporter.add(diagnostic)
        reporter.raise_if_errors()
        raise
    if cache is not None:
        cache.write(result)
    return result
