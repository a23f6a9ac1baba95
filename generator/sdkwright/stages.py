"""The slow stages of generation. Each is a function of its arguments alone.

A cache overrides them with the same functions, which remember their results.
"""

from __future__ import annotations

from .document import KnownFindings
from .ir.api import Api
from .naming import Names
from .reading.blocks import Blocks, is_simple
from .render.context import SdkInfo
from .render.sdk import render_models, render_package
from .render.standalone.kinds import ModelsKind
from .resources import templates_root
from .translate.units import Units
from .write.format import format_files


class Stages:
    """The stages without a cache."""

    def has_simple_blocks(self, blocks: Blocks) -> bool:
        """Whether all blocks of a YAML file are simple."""
        return blocks.are_simple(is_simple)

    def findings(self) -> KnownFindings:
        """The known findings of the validator."""
        return KnownFindings()

    def units(self) -> Units:
        """The units of the translation of a document."""
        return Units()

    def models(self, api: Api, names: Names, kind: ModelsKind) -> str:
        """The formatted text of a module with all models of a kind."""
        found = render_models(api, names, kind, templates_root())
        return format_files({"models.py": found}, names.package)["models.py"]

    def files(self, info: SdkInfo, api: Api, names: Names) -> dict[str, str]:
        """All files of the SDK: path -> formatted text."""
        found = render_package(info, api, names, templates_root())
        return format_files(found, info.package)
