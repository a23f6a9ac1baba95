"""The stages of generation, from a document to the text of an SDK."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from . import __version__
from .collection import without_collection
from .config import Config
from .custom import Custom, unmatched
from .deep_stack import with_deep_stack
from .diagnostics import Reporter
from .document import (
    Document,
    Request,
    Validation,
    check_references,
    load_document,
)
from .ir.api import Api
from .lock.contents import LOCK_FILE, Lock
from .lock.match import pins_of
from .lock.parse import parse_lock
from .lock.record import lock_of, print_lock
from .naming import NameReporter, Names, client_name, decide_names, package_name
from .origins import Origins, origins_of
from .progress import Progress
from .reading.source import check_text
from .render.context import SdkInfo
from .render.extensible import extensible
from .render.standalone.kinds import ModelsKind
from .result import Result
from .stages import Stages
from .translate.api import build_api
from .translate.extensions.usage import KeyCount, count_extension_keys
from .translate.units import Units
from .versions import current_version, python_version
from .write.header import with_headers


@without_collection
@with_deep_stack
def build(
    config: Config,
    reporter: Reporter,
    progress: Progress,
    stages: Stages | None = None,
    *,
    validate_apart: bool = True,
    keep: Callable[[Origins], None] | None = None,
) -> Result:
    """Read the document and render all files, without writing them.

    Parts with errors are reported and not generated. ``stages`` may remember results.
    With ``validate_apart``, a separate process validates the document. ``keep`` gets
    the origins of all names.

    :raises DiagnosticsError: if the document cannot become an SDK.
    """
    stages = stages or Stages()
    document = read(config, reporter, progress, stages)
    is_usable = not reporter.has_errors
    known = stages.findings()
    with Validation(document, is_apart=validate_apart, known=known) as validation:
        units, lock = stages.units(), _lock(config, reporter)
        api, names = translate(document, config, lock, reporter, progress, units)
        if not is_usable:
            reporter.raise_if_errors()
        if keep is not None:
            keep(origins_of(document, api, names))
        progress("rendering")
        info = _info(config, api, names, lock.version)
        _note_version(config, document, api)
        files = stages.files(info, api, names)
        files[LOCK_FILE] = print_lock(
            lock_of(api, names, config.naming, lock, info.version)
        )
        progress("validating")
        validation.report(reporter)
    return Result(
        files=with_headers(files, config.command, info.package),
        operations=_count(api),
        models=len(api.models),
        documents=document.digests(),
        names=(names.package, names.client),
        title_names=(package_name(api.title), client_name(api.title)),
        diagnostics=reporter.diagnostics,
        unmatched=unmatched(info.custom, extensible(info, api, names)),
    )


@dataclass(frozen=True, slots=True)
class Examined:
    """The number of operations of a document, and its extension keys."""

    operations: int
    extensions: tuple[KeyCount, ...]


@without_collection
@with_deep_stack
def examine(config: Config, reporter: Reporter, progress: Progress) -> Examined:
    """Report all problems of a document, and count operations and extension keys.

    :raises DiagnosticsError: if the document cannot become an SDK.
    """
    document = read(config, reporter, progress)
    with Validation(document) as validation:
        lock = _lock(config, reporter)
        api, _ = translate(document, config, lock, reporter, progress)
        progress("validating")
        validation.report(reporter)
    reporter.raise_if_errors()
    return Examined(_count(api), count_extension_keys(document))


@with_deep_stack
def build_models(
    config: Config, kind: ModelsKind, reporter: Reporter, progress: Progress
) -> tuple[str, int]:
    """The text of a module with all models, and their number. Problems are reported.

    :raises DiagnosticsError: if the document cannot become an SDK.
    """
    document = read(config, reporter, progress)
    with Validation(document) as validation:
        lock = _lock(config, reporter)
        api, names = translate(document, config, lock, reporter, progress)
        progress("rendering")
        text = Stages().models(api, names, kind)
        progress("validating")
        validation.report(reporter)
    reporter.raise_if_errors()
    return text, len(api.models)


@with_deep_stack
def read_origins(config: Config, reporter: Reporter, progress: Progress) -> Origins:
    """The origins of all names of an SDK, without rendering it.

    :raises DiagnosticsError: if the document cannot become an SDK.
    """
    document = read(config, reporter, progress)
    lock = _lock(config, reporter)
    api, names = translate(document, config, lock, reporter, progress)
    return origins_of(document, api, names)


def translate(
    document: Document,
    config: Config,
    lock: Lock,
    reporter: Reporter,
    progress: Progress,
    units: Units | None = None,
) -> tuple[Api, Names]:
    """The API of a document and its names. Problems are reported."""
    progress("reading operations")
    api = build_api(
        document,
        reporter,
        infer_pagination=config.infer_pagination,
        keeps_ids=config.naming == "document",
        published=lock.published(config.naming),
        units=units,
    )
    if config.webhooks is not None:
        api = replace(api, signature=config.webhooks)
    name_reporter = NameReporter(reporter, document.locate)
    pins = pins_of(lock, api)
    titled = (package_name(api.title), client_name(api.title))
    package, client = config.chosen_names(*titled)
    if config.package is None and package != titled[0]:
        _warn_of_title(document, titled[0], package)
    return api, decide_names(api, name_reporter, package, client, pins)


def _lock(config: Config, reporter: Reporter) -> Lock:
    """The names that have been published.

    :raises DiagnosticsError: if the lock is not usable: all names might move.
    """
    if config.lock is None:
        return Lock()
    lock = parse_lock(config.lock, LOCK_FILE, reporter)
    reporter.raise_if_errors()
    return lock.without_aliases() if config.drops_aliases else lock


def _warn_of_title(document: Document, titled: str, kept: str) -> None:
    info = document.root.get("info")
    title = None if info is None else info.get("title")
    document.reporter.warning(
        "naming.kept-package",
        f'the title names the package "{titled}", but the output folder has the '
        f'package "{kept}": it keeps its name',
        at=None if title is None else title.location(),
        hint=f'set package = "{kept}", or the new name, in the configuration',
    )


def read(
    config: Config,
    reporter: Reporter,
    progress: Progress,
    stages: Stages | None = None,
) -> Document:
    """Read the document and all its files. Problems are reported.

    :raises DiagnosticsError: if it is not an OpenAPI document.
    """
    progress("reading the document")
    request = Request(
        config.spec, config.spec_name, config.overlays, config.allow_hosts
    )
    document = load_document(request, reporter)
    if document is None:
        reporter.raise_if_errors()
        raise AssertionError("a document that cannot be read is an error")
    check_references(document, reporter)
    stages = stages or Stages()
    for source in document.files():
        check_text(source, reporter, stages.has_simple_blocks)
    return document


def _count(api: Api) -> int:
    """The number of operations, without deprecated names."""
    return sum(operation.alias_of is None for operation in api.operations)


def _note_version(config: Config, document: Document, api: Api) -> None:
    if config.version is None and python_version(api.version) is None:
        info = document.root.get("info")
        version = None if info is None else info.get("version")
        document.reporter.note(
            "version.unusual",
            f'"{api.version}" is not a version of Python: the SDK has a version of its '
            "own",
            at=None if version is None else version.location(),
            hint="set version in the configuration",
        )


def _info(config: Config, api: Api, names: Names, released: str | None) -> SdkInfo:
    """The configured identity. Missing values are derived from the document.

    ``released`` is the version of the last release.
    """
    return SdkInfo(
        package=names.package,
        class_name=names.client,
        env_prefix=config.env_prefix or names.package.upper(),
        project=config.project or names.package.replace("_", "-"),
        version=config.version or current_version(released, api.version),
        description=config.description or f"Python SDK for {api.title}.",
        timeout_ms=config.timeout_ms or api.timeout_ms,
        redacted_fields=config.redacted_fields,
        idempotency_header=config.idempotency_header,
        docs_notation=config.docs_notation,
        python_values=config.python_values,
        generator_version=__version__,
        custom=Custom(tuple(c for c in config.custom if c.package == names.package)),
    )
