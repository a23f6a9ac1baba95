"""Whole results by the content of their input.

The key has everything that affects the result and is known before the document is
read: the generator, the configuration and the bytes of the document. The other files
of the document are compared after that. The texts of a result are entries of their
own, which results share.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from ..config import Config
from ..result import Result
from .digests import digest, digest_of_texts
from .entries import read_value, write_value
from .store import Store
from .texts import keep_text, kept_texts

_RESULT = "result"


def read_result(store: Store, identity: str, config: Config) -> Result | None:
    """The result for a configuration, if its input has not changed."""
    result: Result | None = read_value(store, _RESULT, _key(identity, config), Result)
    if result is None:
        return None
    if any(_current_digest(name) != had for name, had in result.documents.items()):
        return None
    if config.chosen_names(*result.title_names) != result.names:
        return None  # the output folder has an SDK with other names
    files = kept_texts(store, result.files)
    return None if files is None else replace(result, files=files)


def write_result(store: Store, identity: str, result: Result, *configs: Config) -> None:
    """Store a result for each of the configurations. Failures are ignored."""
    files = {name: keep_text(store, text) for name, text in result.files.items()}
    stored = replace(result, files=files)
    for config in configs:
        write_value(store, _RESULT, _key(identity, config), Result, stored)


def _key(identity: str, config: Config) -> str:
    """All parts of the key that are known before the document is read."""
    return digest_of_texts(
        identity,
        json.dumps(config.identity(), sort_keys=True),
        str(config.spec.resolve()),
        config.spec_name,
        _digest_of_file(config.spec),
        *(f"{name} {path.resolve()}" for path, name in config.overlays),
    )


def _current_digest(name: str) -> str:
    """The digest that a document has now."""
    if "://" not in name:
        return _digest_of_file(Path(name))
    from ..reading.fetching import FetchError, fetch

    try:
        return digest(fetch(name).data)
    except FetchError:
        return ""


def _digest_of_file(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except (OSError, ValueError):
        return ""
