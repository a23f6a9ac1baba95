"""The two SDKs of a comparison: from documents, generated folders or git revisions."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from ..config import Config, ConfigRequest, load_config
from ..diagnostics import Location, Reporter, Severity
from ..lock.contents import LOCK_FILE
from ..origins import Origins
from ..progress import Progress
from ..result import Result
from ..surface import Tree, tree_of_files, tree_on_disk
from ..surface.package import Package
from ..write.manifest import MANIFEST, read_manifest
from .locked import places_in
from .revisions import Revision, extract, files_of, is_folder, parse_revision


@dataclass(frozen=True, slots=True)
class Side:
    """One SDK of a comparison.

    ``origins`` reads the document once more, for the places of changes. A generated
    folder has none; it has ``places``, JSON pointers by names. ``files`` is the folder
    of the files of a revision.
    """

    name: str
    tree: Tree
    origins: Callable[[], Origins | None]
    places: Callable[[], Mapping[str, str]] = dict[str, str]
    files: Path | None = None

    def shown(self, at: Location) -> Location:
        """A location as users know it: ``HEAD:api/schemas.yaml``."""
        if self.files is None:
            return at
        path = Path(at.file).resolve()
        if not path.is_relative_to(self.files):
            return at
        start = self.name.partition(":")[0]
        name = path.relative_to(self.files).as_posix()
        return Location(f"{start}:{name}", at.position)


Build: TypeAlias = Callable[[Config, Callable[[Origins], None]], Result]
"""Makes the SDK of a document. It passes on the origins unless the SDK was cached."""


@dataclass(frozen=True)
class Inputs:
    """Makes the sides. ``scratch`` is an empty folder for files of revisions.

    ``build`` makes the SDK of a document. ``config`` and ``overlays`` are options of
    the command line, which are for documents.
    """

    folder: Path
    scratch: Path
    reporter: Reporter
    progress: Progress
    build: Build
    config: str | None = None
    overlays: tuple[str, ...] = ()

    def side(self, text: str, *, old: Side | None = None) -> Side:
        """The SDK that an argument of the command line names. Parts of a document that
        cannot be generated are reported.

        ``old`` is the SDK that this one follows: it keeps its names.

        :raises DiagnosticsError: if there is no SDK.
        """
        path = self.folder / text
        if path.is_dir():
            return self._folder(path, text)
        revision = None if path.is_file() else parse_revision(text, self.folder)
        if revision is None:
            request = ConfigRequest(
                self.folder, text, self.config, overlays=self.overlays
            )
            return self._document(load_config(request, self.reporter), text, old)
        if is_folder(revision):
            return self._tree(files_of(revision), text)
        root = Path(tempfile.mkdtemp(dir=self.scratch)).resolve()
        config = self._extracted(revision, root, text)
        return replace(self._document(config, text, old), files=root)

    def _folder(self, path: Path, text: str) -> Side:
        """A generated SDK on disk: the files that its manifest lists."""
        return self._checked(tree_on_disk(path, read_manifest(path).files), text)

    def _tree(self, files: dict[str, bytes], text: str) -> Side:
        """A generated SDK in a revision."""
        is_generated = MANIFEST in files
        return self._checked(tree_of_files(files if is_generated else {}), text)

    def _checked(self, tree: Tree, text: str) -> Side:
        if not tree.package:
            self.reporter.error(
                "diff.no-sdk",
                f"is no generated SDK: it has no {MANIFEST} that lists one",
                at=Location(text),
                hint="pass a document, the folder of an SDK, or REV:path of one",
            )
            self.reporter.raise_if_errors()
        places = places_in(tree)
        return Side(text, tree, lambda: None, lambda: places)

    def _extracted(self, revision: Revision, root: Path, text: str) -> Config:
        """The configuration of a document in a revision, which is beside it there."""
        spec = extract(revision, root)
        folder = root / self.folder.resolve().relative_to(revision.root.resolve())
        folder.mkdir(parents=True, exist_ok=True)
        request = ConfigRequest(folder, str(spec), self.config, overlays=self.overlays)
        found = load_config(request, self.reporter)
        start = text.partition(":")[0]
        overlays = ((path, f"{start}:{name}") for path, name in found.overlays)
        return replace(found, spec_name=text, overlays=tuple(overlays))

    def _document(self, config: Config, text: str, old: Side | None) -> Side:
        config = _following(config, old)
        kept: list[Origins] = []
        result = self.build(config, kept.append)
        for diagnostic in result.diagnostics:
            if diagnostic.severity is Severity.ERROR:
                self.reporter.add(diagnostic)
        files = {name: content.encode() for name, content in result.files.items()}
        tree = tree_of_files(files)
        return Side(text, tree, lambda: kept[0] if kept else self._origins(config))

    def _origins(self, config: Config) -> Origins:
        # The engines are slow to import, and generated folders do not need them.
        from ..pipeline import read_origins

        return read_origins(config, Reporter(), self.progress)


def _following(config: Config, old: Side | None) -> Config:
    """The configuration of the SDK that follows another one: it keeps its names, as
    they are in the lock of the old SDK.
    """
    if old is None:
        return config
    return replace(
        config,
        kept_package=old.tree.package,
        kept_class=Package(old.tree).client_name,
        lock=old.tree.text(LOCK_FILE) or None,
    )
