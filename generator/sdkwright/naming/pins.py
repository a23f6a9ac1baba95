"""Names that have been published, and stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from .names import ResourceName

# The location of an argument, and its name in the document.
ArgumentKey: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pins:
    """Published names, by the keys of the present document.

    The keys are those of ``Names``. ``client`` are the arguments of the client.
    ``renamed`` are the keys of models and operations whose names the author of the
    document changed: they take the new names, and the published ones become aliases.
    Earlier names of models, errors and pages are aliases already.
    """

    classes: Mapping[str, str] = field(default_factory=dict[str, str])
    modules: Mapping[str, str] = field(default_factory=dict[str, str])
    fields: Mapping[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )
    resources: Mapping[tuple[str, ...], ResourceName] = field(
        default_factory=dict[tuple[str, ...], ResourceName]
    )
    methods: Mapping[str, str] = field(default_factory=dict[str, str])
    arguments: Mapping[str, Mapping[ArgumentKey, str]] = field(
        default_factory=dict[str, Mapping[ArgumentKey, str]]
    )
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    pages: Mapping[str, str] = field(default_factory=dict[str, str])
    webhooks: Mapping[str, str] = field(default_factory=dict[str, str])
    client: Mapping[str, str] = field(default_factory=dict[str, str])
    renamed: frozenset[str] = frozenset()
    former_classes: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    former_errors: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    former_pages: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )

    @property
    def taken_classes(self) -> list[str]:
        """All names of models, the earlier ones too."""
        return _all(self.classes, self.former_classes)

    @property
    def taken_errors(self) -> list[str]:
        """All names of exceptions, the earlier ones too."""
        return _all(self.errors, self.former_errors)

    @property
    def taken_pages(self) -> list[str]:
        """All names of pages, the earlier ones too."""
        return _all(self.pages, self.former_pages)


def _all(names: Mapping[str, str], former: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [*names.values(), *(name for found in former.values() for name in found)]
