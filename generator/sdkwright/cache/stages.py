"""The stages of generation, which remember their results.

Each key has the digest of all arguments of a stage, and the identity of the generator.
"""

from __future__ import annotations

from functools import cached_property

from ..document import KnownFindings
from ..ir.api import Api
from ..naming import Names
from ..reading.blocks import Block, Blocks, is_simple
from ..render.context import SdkInfo
from ..render.parts import Part, parts_of
from ..render.sdk import render_frame, render_part
from ..resources import templates_root
from ..stages import Stages
from ..translate.units import Units
from ..write.format import format_files
from .definitions import RememberedEngine, keep_definitions, known_definitions
from .digests import digest_of, digest_of_texts
from .entries import read_value, write_value
from .findings import RememberedFindings
from .store import Store
from .templates import RememberedTemplates
from .texts import keep_text, kept_texts
from .units import RememberedUnits

_PART, _FORMATTED, _SIMPLE = "part", "formatted", "simple"
_DIGESTS, _TEXTS = dict[str, str], tuple[str, ...]


class RememberedStages(Stages):
    """The stages with a store."""

    def __init__(self, store: Store, identity: str, spec: str) -> None:
        self._store, self._identity = store, identity
        # The document, whose last version is known by its path.
        self._spec = digest_of_texts(identity, spec)
        self._blocks: dict[str, None] = {}
        self._templates = RememberedTemplates(store, identity)

    def has_simple_blocks(self, blocks: Blocks) -> bool:
        """Whether all blocks are simple. Those that were are not read again."""
        known = self._known_blocks

        def judge(block: Block) -> bool:
            key = digest_of_texts(block.path[-1], block.text)
            if key in known or is_simple(block):
                self._blocks[key] = None
                return True
            return False

        are_simple = blocks.are_simple(judge)
        if self._blocks.keys() - known:
            write_value(self._store, _SIMPLE, self._spec, _TEXTS, tuple(self._blocks))
        return are_simple

    @cached_property
    def _known_blocks(self) -> frozenset[str]:
        """The digests of the simple blocks of the last version of the document."""
        found: tuple[str, ...] | None = read_value(
            self._store, _SIMPLE, self._spec, _TEXTS
        )
        return frozenset(found or ())

    def findings(self) -> KnownFindings:
        """The known findings of the validator."""
        return RememberedFindings(self._store, self._identity)

    def units(self) -> Units:
        """The units of translation, which store their additions."""
        return RememberedUnits(self._store, self._identity)

    def files(self, info: SdkInfo, api: Api, names: Names) -> dict[str, str]:
        """All files of the SDK. Parts that are known are not rendered again."""
        templates, found = templates_root(), dict[str, str]()
        fresh: dict[str, dict[str, str]] = {}
        common = ""
        for part in parts_of(info, api, names):
            common = common or digest_of(part.shared)
            key = self._key_of(part, common)
            known = self._known_texts(_PART, key)
            if known is None:
                fresh[key] = self._rendered(part)
            else:
                found |= known
        unformatted = render_frame(info, api, names, templates, self._templates)
        for files in fresh.values():
            unformatted |= files
        found |= self._formatted(unformatted, info.package)
        for key, files in fresh.items():
            kept = {path: keep_text(self._store, found[path]) for path in files}
            write_value(self._store, _PART, key, _DIGESTS, kept)
        return found

    def _rendered(self, part: Part) -> dict[str, str]:
        """The files of a part. Known definitions of models are not printed again."""
        templates = templates_root()
        if part.resource is not None:
            return render_part(part, templates, compiled=self._templates)
        known = known_definitions(self._store, self._spec)
        engine = RememberedEngine(templates / "models", known)
        files = render_part(part, templates, engine, self._templates)
        keep_definitions(self._store, self._spec, engine)
        return files

    def _key_of(self, part: Part, common: str) -> str:
        """The key of a part. ``common`` is the digest of the values of all parts."""
        own = "" if part.resource is None else digest_of(part.resource)
        return digest_of_texts(self._identity, common, own, digest_of(part.inside))

    def _known_texts(self, kind: str, key: str) -> dict[str, str] | None:
        """The texts of an entry, by path."""
        digests: dict[str, str] | None = read_value(self._store, kind, key, _DIGESTS)
        return None if digests is None else kept_texts(self._store, digests)

    def _formatted(self, files: dict[str, str], package: str) -> dict[str, str]:
        """The files, of which only unknown texts are formatted."""
        keys = {
            path: digest_of_texts(self._identity, package, path, text)
            for path, text in files.items()
        }
        found: dict[str, str] = {}
        for key in keys.values():
            found |= self._known_texts(_FORMATTED, key) or {}
        fresh = {path: text for path, text in files.items() if path not in found}
        formatted = format_files(fresh, package) if fresh else {}
        for path, text in formatted.items():
            kept = {path: keep_text(self._store, text)}
            write_value(self._store, _FORMATTED, keys[path], _DIGESTS, kept)
        return {**found, **formatted}
