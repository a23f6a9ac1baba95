"""One run of the generator, for the command line and the build hook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .cache.folder import UnusableError, cache_folder, texts_folder
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
from .write.pristine import STORE

if TYPE_CHECKING:
    from .origins import Origins
    from .surface import Change


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a run, with the changes that it made or would make.

    ``changes`` are those that users of the SDK see; ``None`` if no SDK was there, or
    no file changes. ``documents`` are the files and URLs that the document consists of.
    ``version`` is that of a new release.
    """

    plan: Plan
    operations: int
    models: int
    diagnostics: tuple[Diagnostic, ...]
    budgets: tuple[Budget, ...] = ()
    changes: tuple[Change, ...] | None = None
    documents: tuple[str, ...] = ()
    version: str | None = None

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

    def drift(self) -> str:
        """The changes of a run: ``sdk/: 3 files to write, 1 to remove``."""
        written, removed = len(self.plan.written), len(self.plan.removed)
        files = f"{counted(written, 'file')} to write, {removed} to remove"
        return f"{self.plan.folder.name}/: {files}"

    def interface(self) -> str | None:
        """The changes for users: ``2 methods added, 1 field removed: major``."""
        if self.changes is None:
            return None
        from .comparison.summary import summary_of

        return summary_of(self.changes)


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
    validate_apart: bool = True,
    bump: bool = False,
) -> Outcome:
    """Generate the SDK and write it, unless ``dry``. With ``strict``, warnings are
    errors. With ``validate_apart``, a process of its own validates the document. With
    ``bump``, changes give the SDK its next version and an entry in its changelog.

    :raises DiagnosticsError: if the input cannot be used. No file is changed then.
    :raises EditsError: if edits cannot be kept. No file is changed then.
    """
    config = with_kept_names(config)
    if bump:
        _check_bump(config, reporter)
    custom = find_custom(config.output, config.package or config.kept_package, reporter)
    reporter.raise_if_errors()
    config = replace(config, custom=custom.classes)
    result = build_result(
        config, reporter, progress, use_cache=use_cache, validate_apart=validate_apart
    )
    _warn_of_unmatched(result, custom, reporter)
    for diagnostic in result.diagnostics:
        reporter.add(diagnostic)
    if strict:
        reporter.make_strict()
        reporter.raise_if_errors()
    found = Reporter()
    cached = _texts_folder() if use_cache else None
    planned = plan(config.output, result.files, found, edits=edits, cache=cached)
    changes = _compared(planned, progress)
    version = _next_version(config, result, changes) if bump else None
    files = result.files if bump else _with_unreleased(result.files, changes)
    if version is not None:
        from .release.bump import lock_with_version

        config = replace(config, lock=lock_with_version(config.lock, version))
        released = build_result(config, Reporter(), progress, use_cache=use_cache)
        files = released.files
    if files is not result.files:
        planned = plan(config.output, files, found, edits=edits, cache=cached)
    if not dry:
        progress("writing")
        planned = apply(planned, found)
        _log(config.output, files[LOCK_FILE], version, changes)
    _warn(planned, found, dry=dry)
    for diagnostic in found.diagnostics:
        reporter.add(diagnostic)
    return Outcome(
        planned,
        result.operations,
        result.models,
        reporter.diagnostics,
        config.budgets,
        changes,
        tuple(result.documents),
        version,
    )


def _with_unreleased(
    files: dict[str, str], changes: tuple[Change, ...] | None
) -> dict[str, str]:
    """The files, of which the lock says that there are changes since the release."""
    if not changes:
        return files
    from .release.bump import lock_with_changes

    lock = lock_with_changes(files[LOCK_FILE], changes)
    return files if lock is None else {**files, LOCK_FILE: lock}


def _log(
    folder: Path, lock: str, version: str | None, changes: tuple[Change, ...] | None
) -> None:
    """Write the changes into the changelog, if the SDK has one."""
    is_released = '\n  "version": "' in lock
    if version is None and not (changes and is_released):
        return
    from .release.changelog import UNRELEASED, write_changelog

    write_changelog(folder, version or UNRELEASED, changes)


def _check_bump(config: Config, reporter: Reporter) -> None:
    if config.version is not None:
        reporter.error(
            "config.bump",
            f"the configuration has the version {config.version}: --bump cannot "
            "decide it",
            hint="remove version from the configuration",
        )
        reporter.raise_if_errors()


def _next_version(
    config: Config, result: Result, changes: tuple[Change, ...] | None
) -> str | None:
    """The version of the next release; ``None`` if nothing changes."""
    from .release.bump import next_version

    return next_version(config.output, result.names[0], result.files, changes or ())


def with_kept_names(config: Config) -> Config:
    """The configuration with the names in the output folder."""
    found = existing_names(config.output)
    if found is not None:
        config = replace(config, kept_package=found[0], kept_class=found[1])
    return replace(config, lock=existing_text(config.output, LOCK_FILE))


def _texts_folder() -> Path | None:
    """The folder of generated texts in the cache, for merges with edits."""
    try:
        return texts_folder(cache_folder())
    except UnusableError:
        return None


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


def _compared(planned: Plan, progress: Progress) -> tuple[Change, ...] | None:
    """The changes of the SDK on disk that its users see. Edits are in both texts."""
    changed = {*planned.written, *planned.removed} - {*planned.missing}
    if not changed or not planned.before.files:
        return None
    progress("comparing")
    # The comparison reads code with a library that an unchanged run does not need.
    from .surface import compare, tree_of_files, tree_on_disk

    old = tree_on_disk(planned.folder, planned.before.files)
    if not old.package:
        return None
    try:
        return compare(old, tree_of_files(planned.contents), changed=frozenset(changed))
    except (SyntaxError, ValueError):
        return None  # edits, or conflict markers of git, have made a file unreadable


def build_result(
    config: Config,
    reporter: Reporter,
    progress: Progress,
    *,
    use_cache: bool,
    validate_apart: bool = True,
    keep: Callable[[Origins], None] | None = None,
) -> Result:
    """The SDK of a document, from the cache if its input has not changed. ``keep`` gets
    the origins of all names otherwise.

    :raises DiagnosticsError: if the input cannot be used.
    """
    cache = open_cache(config) if use_cache else None
    found = None if cache is None else cache.result()
    if found is not None:
        return found
    # The engines are slow to import, and an unchanged run does not need them.
    from .pipeline import build
    from .stages import Stages

    stages = Stages() if cache is None else cache.stages()

    try:
        result = build(
            config,
            Reporter(),
            progress,
            stages,
            validate_apart=validate_apart,
            keep=keep,
        )
    except DiagnosticsError as error:
        for diagnostic in error.diagnostics:
            reporter.add(diagnostic)
        reporter.raise_if_errors()
        raise
    if cache is not None:
        cache.write(result)
    return result
