"""The pages of the docs, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby

from ...ir.api import Operation, Resource
from ...ir.models import Model
from ...naming.reserved import WEBHOOK_MODULE
from ..context import Context
from .markdown import anchor, anchors
from .notation import Notation, PythonNotation, SpeakeasyNotation
from .topics import by_topic

# An SDK with more models has pages for each module of models.
_MODELS_OF_A_PAGE = 100
# The size of a page of models, in characters of the document. It is a page that
# editors and viewers show at once.
_LARGEST = 60_000
# The characters of a field besides its description.
_FIELD = 60
INDEX = "components.md"
README = "../README.md"
# The headings in the section of a method, in the notation that has them.
_SECTIONS = ("Example Usage", "Parameters", "Response", "Errors")


@dataclass(frozen=True, slots=True)
class ModelPage:
    """A page with models. ``path`` is relative to the folder of the docs.

    ``letter`` is the first letter of the models, if their module has several pages.
    """

    path: str
    module: str
    models: tuple[Model, ...]
    letter: str = ""

    @property
    def name(self) -> str:
        """The name of the page among others: ``shop`` or ``shop, P``."""
        return f"{self.module}, {self.letter}" if self.letter else self.module

    @property
    def title(self) -> str:
        """The title of the page."""
        return f"Components: {self.name}" if self.module else "Components"


@dataclass(frozen=True, slots=True)
class MethodPage:
    """A page with methods of a resource. Its path is relative to the docs.

    ``topic`` is empty for the main page of the resource.
    """

    path: str
    title: str
    topic: str
    resource: Resource
    operations: tuple[Operation, ...]


@dataclass(frozen=True)
class Pages:
    """The pages of one SDK. Paths are relative to the folder of the docs."""

    context: Context

    @cached_property
    def model_pages(self) -> tuple[ModelPage, ...]:
        """The pages of models: a single one if there are few models."""
        names = self.context.names.models
        every = sorted(self.context.api.models, key=lambda m: names[m.key].class_name)
        if len(every) <= _MODELS_OF_A_PAGE:
            return (ModelPage(INDEX, "", tuple(every)),)
        every.sort(key=lambda model: names[model.key].module)
        found: list[ModelPage] = []
        for module, models in groupby(every, lambda m: names[m.key].module):
            found += self._pages_of_module(module, tuple(models))
        return tuple(found)

    def _pages_of_module(
        self, module: str, models: tuple[Model, ...]
    ) -> Iterator[ModelPage]:
        """One page, or a page for each letter: a new model moves no other one."""
        if sum(map(_size, models)) <= _LARGEST:
            yield ModelPage(f"components/{module}.md", module, models)
            return
        names = self.context.names.models
        for letter, own in groupby(models, lambda m: names[m.key].class_name[0]):
            path = f"components/{module}_{letter.lower()}.md"
            yield ModelPage(path, module, tuple(own), letter.upper())

    @cached_property
    def _model_paths(self) -> frozenset[str]:
        return frozenset(page.path for page in self.model_pages)

    @cached_property
    def _models(self) -> dict[str, tuple[str, str]]:
        """The page and the anchor of each model."""
        names = self.context.names.models
        found: dict[str, tuple[str, str]] = {}
        for page in self.model_pages:
            titles = [names[model.key].class_name for model in page.models]
            own = anchors([page.title, *titles])[1:]
            found |= {
                m.key: (page.path, a) for m, a in zip(page.models, own, strict=True)
            }
        return found

    @cached_property
    def method_pages(self) -> dict[tuple[str, ...], tuple[MethodPage, ...]]:
        """The pages of each resource by its group, the main one first."""
        resources = self.context.api.resources
        return {r.group: tuple(self._pages_of(r)) for r in resources}

    def _pages_of(self, resource: Resource) -> Iterator[MethodPage]:
        name = self.context.names.resources[resource.group]
        for topic, operations in by_topic(resource.operations).items():
            path = f"{name.module}/{topic}.md" if topic else f"{name.module}.md"
            about = topic.replace("_", " ")
            title = f"{name.class_name}: {about}" if topic else name.class_name
            yield MethodPage(path, title, topic, resource, operations)

    @cached_property
    def _methods(self) -> dict[str, tuple[str, str]]:
        """The page and the anchor of each method, by the key of its operation."""
        return {
            key: (page.path, fragment)
            for pages in self.method_pages.values()
            for page in pages
            for key, fragment in self._anchors(page).items()
        }

    def _anchors(self, page: MethodPage) -> dict[str, str]:
        has_sections = self.context.info.docs_notation == "speakeasy"
        headings = [page.title]
        headings += ["Overview", "Available Operations"] if has_sections else []
        places: dict[str, int] = {}
        for operation in page.operations:
            places[operation.key] = len(headings)
            headings.append(self.context.names.methods[operation.key])
            headings += _SECTIONS if has_sections else []
            if has_sections and operation.callbacks.items:
                headings.append("Callbacks")
        found = anchors(headings)
        return {key: found[place] for key, place in places.items()}

    def method_anchor(self, operation: Operation) -> str:
        """The anchor of a method on its page."""
        return self._methods[operation.key][1]

    def method_link(self, operation: Operation, page: str = "") -> str:
        """The link to a method from a page of the docs."""
        target, fragment = self._methods[operation.key]
        return link(page, f"{target}#{fragment}")

    def webhook_link(self, name: str) -> str:
        """The link to a webhook from another page of the docs."""
        return f"{WEBHOOK_MODULE}.md#{anchor(name)}"

    def notation(self, page: str = "") -> Notation:
        """The notation of types on a page of the docs."""
        target, readme = partial(self._model_link, page), link(page, README)
        if self.context.info.docs_notation == "speakeasy":
            return SpeakeasyNotation(self.context, target, readme)
        prefix = "" if page in self._model_paths else "components."
        return PythonNotation(self.context, target, readme, prefix)

    def _model_link(self, page: str, key: str) -> str:
        target, fragment = self._models[key]
        return link(page, f"{target}#{fragment}")


def link(page: str, target: str) -> str:
    """The link from a page to a target. Both are relative to the folder of the docs."""
    path, _, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}"
    folder, slash, _ = page.rpartition("/")
    if slash and path.startswith(f"{folder}/"):
        return target.removeprefix(f"{folder}/")
    return "../" * page.count("/") + target


def _size(model: Model) -> int:
    fields = sum(_FIELD + len(field.description) for field in model.fields)
    return _FIELD + len(model.description) + fields
