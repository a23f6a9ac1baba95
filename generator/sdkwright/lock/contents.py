"""The contents of a lock: published names, by their places in the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..ir.published import Published

LOCK_FILE = "sdkwright.lock"
# The version of the format.
FORMAT = 1

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LockedOperation:
    """The names of an operation.

    ``arguments`` are by location and name in the document. ``page`` is the class of its
    pages, ``webhook`` the function that parses any of its callbacks.
    """

    published: Published
    arguments: Mapping[tuple[str, str], str]
    page: str | None = None
    former_pages: Path = ()
    webhook: str | None = None


@dataclass(frozen=True, slots=True)
class LockedModel:
    """The names of a model.

    ``shape`` is a digest of its fields and types: it finds a schema again that has
    another place. ``fields`` are the fields with other names than in the document.
    ``error`` is the exception whose body it is.
    """

    module: str
    name: str
    shape: str
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    former: Path = ()
    error: str | None = None
    former_errors: Path = ()


@dataclass(frozen=True, slots=True)
class Lock:
    """All published names of an SDK.

    ``naming`` is the configured way to name methods. ``version`` is the version of the
    SDK, if ``generate --bump`` decides it. ``unreleased`` is the verdict on the changes
    since then. ``resources`` are the module and the class of each resource by its
    attribute path, such as ``beta.responses``. ``client`` are the arguments of the
    client.
    """

    naming: str = ""
    version: str | None = None
    unreleased: str | None = None
    resources: Mapping[str, tuple[str, str]] = field(
        default_factory=dict[str, tuple[str, str]]
    )
    operations: Mapping[str, LockedOperation] = field(
        default_factory=dict[str, LockedOperation]
    )
    models: Mapping[str, LockedModel] = field(default_factory=dict[str, LockedModel])
    webhooks: Mapping[str, str] = field(default_factory=dict[str, str])
    client: Mapping[str, str] = field(default_factory=dict[str, str])

    def published(self, naming: str) -> dict[str, Published]:
        """The published operations, by place.

        If the configured way to name methods is another one, all of them are renamed.
        """
        found = {place: item.published for place, item in self.operations.items()}
        if naming == self.naming:
            return found
        return {place: replace(item, declared=()) for place, item in found.items()}

    def without_aliases(self) -> Lock:
        """The lock without the former names."""
        operations = {
            place: replace(
                item, published=replace(item.published, former=()), former_pages=()
            )
            for place, item in self.operations.items()
        }
        models = {
            key: replace(item, former=(), former_errors=())
            for key, item in self.models.items()
        }
        return replace(self, operations=operations, models=models)
