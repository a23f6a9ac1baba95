"""The files of a document. Each file is read once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from ..diagnostics import Reporter, Severity
from ..reading.remote import (
    host_of,
    is_allowed,
    is_url,
    urlsplit_scheme,
)
from ..reading.source import FileAddress, Source, load, load_bytes
from ..values import Pointer
from .identifiers import Identifiers, identifiers, plain_references


@dataclass(frozen=True, slots=True)
class Unresolved:
    """The reason why a file or a reference has no target."""

    problem: str
    code: str = "ref.file"
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Files:
    """The entry document and the files that it refers to.

    ``read`` are the files by identity. Files are fetched from ``hosts`` only.
    """

    entry: Source
    reporter: Reporter
    hosts: tuple[str, ...] = ()
    read: dict[str, Source | Unresolved] = field(
        default_factory=dict[str, "Source | Unresolved"]
    )
    _labels: dict[str, str] = field(default_factory=dict[str, str])
    _resources: dict[str, tuple[Source, Pointer]] = field(
        default_factory=dict[str, tuple[Source, Pointer]]
    )
    # By folder and reference.
    _found: dict[tuple[Path, str], Source | Unresolved] = field(
        default_factory=dict[tuple[Path, str], "Source | Unresolved"]
    )
    _identifiers: dict[str, Identifiers] = field(default_factory=dict[str, Identifiers])

    def sources(self) -> tuple[Source, ...]:
        """The files that were read, the entry document first."""
        others = (found for found in self.read.values() if isinstance(found, Source))
        return (self.entry, *(source for source in others if source is not self.entry))

    @property
    def is_single(self) -> bool:
        """Whether no reference has led to a file so far."""
        return len(self.read) == 1 and not self._found

    def missing(self) -> tuple[str, ...]:
        """The identities of files that were not found, without those from forbidden
        hosts.
        """
        return tuple(
            identity
            for identity, found in self.read.items()
            if isinstance(found, Unresolved)
            and (not is_url(identity) or is_allowed(identity, self.hosts))
        )

    def label(self, source: Source) -> str:
        """A name that is the same on every machine; empty for the entry document."""
        identity = source.place.identity
        if identity not in self._labels:
            self._labels[identity] = (
                source.place.url
                or Path(os.path.relpath(source.path, self.entry.path.parent)).as_posix()
            )
        return "" if source is self.entry else self._labels[identity]

    def labelled(self, label: str) -> Source:
        """The file with a label."""
        named = (source for source in self.sources() if self.label(source) == label)
        return next(named, self.entry)

    def identifiers(self, source: Source) -> Identifiers:
        """The identifiers of schemas in a file."""
        identity = source.place.identity
        if identity not in self._identifiers:
            found = self._identifiers[identity] = identifiers(source)
            for uri, pointer in found.resources.items():
                self._resources.setdefault(uri, (source, pointer))
        return self._identifiers[identity]

    def resource(self, uri: str) -> tuple[Source, Pointer] | None:
        """The schema with the identifier ``uri`` in any file that was read."""
        return self._resources.get(uri)

    def find(self, base: Source, written: str) -> Source | Unresolved:
        """The file that a reference in ``base`` refers to."""
        if base.place.url is not None or is_url(written):
            start = "https:" if base.place.url is None else base.place.uri
            return self._remote(urljoin(start, written))
        scheme = urlsplit_scheme(written)
        if scheme == "file":
            # Few documents need it, and the module around it is slow to import.
            from urllib.request import url2pathname

            return self._local(Path(url2pathname(urlsplit(written).path)), written)
        if len(scheme) > 1:  # one letter is a drive
            return Unresolved(f'"{written}" is not the path of a file')
        key = (base.path.parent, written)
        if key not in self._found:
            self._found[key] = self._beside(*key)
        return self._found[key]

    def _beside(self, folder: Path, written: str) -> Source | Unresolved:
        tried = (written, unquote(written), written.replace("\\", "/"))
        paths = [(folder / name).resolve() for name in tried if "\0" not in name]
        found = (path for path in paths if os.path.exists(path))
        return self._local(next(found, (paths or [folder])[0]), written)

    def _local(self, path: Path, written: str) -> Source | Unresolved:
        if str(path) not in self.read:
            self.read[str(path)] = self._open(path, written)
        return self.read[str(path)]

    def _open(self, path: Path, written: str) -> Source | Unresolved:
        if os.path.isdir(path):
            return Unresolved(f'"{written}" is a folder, not a file')
        if not os.path.exists(path):
            return Unresolved(f'there is no file "{written}"', hint=_similar(path))
        if not os.path.isfile(path):
            # Devices and pipes may have no end.
            return Unresolved(f'"{written}" is not a file')
        shown = os.path.relpath(path, Path.cwd())
        source = load(path, self.reporter, shown, Severity.WARNING)
        if source is None:
            return Unresolved(f'the file "{written}" cannot be read')
        return self._named(source)

    def _remote(self, url: str) -> Source | Unresolved:
        if url not in self.read:
            self.read[url] = self._fetch(url)
        return self.read[url]

    def _fetch(self, url: str) -> Source | Unresolved:
        code, host = "ref.remote", host_of(url)
        if not is_url(url):
            return Unresolved(f'"{url}" is not an HTTP URL', code)
        if not is_allowed(url, self.hosts):
            hint = (
                f'set allow_hosts = ["{host}"] to fetch it, '
                "or save a copy beside the document and refer to the copy"
            )
            return Unresolved(f'"{url}" is on the network', code, hint)
        # Few documents need it, and its HTTP client is slow to import.
        from ..reading.fetching import FetchError, fetch

        try:
            found = fetch(url)
        except FetchError as error:
            return Unresolved(f'"{url}" cannot be fetched: {error}', code)
        path = Path(PurePosixPath(unquote(urlsplit(url).path) or "/"))
        place = FileAddress(path, url, url, found.url)
        source = load_bytes(found.data, place, self.reporter, Severity.WARNING)
        if source is None:
            return Unresolved(f'"{url}" cannot be read', code)
        return self._named(source)

    def _named(self, source: Source) -> Source:
        """The file with plain references, after its identifiers are recorded."""
        plain = plain_references(source)
        self.identifiers(plain)
        return plain


def _similar(path: Path) -> str | None:
    try:
        names = sorted(os.listdir(path.parent))
    except OSError:
        return None
    close = get_close_matches(path.name, names, n=1)
    return f'did you mean "{close[0]}"?' if close else None
