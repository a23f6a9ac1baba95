"""The pages of the docs, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby

from ...ir.api import Operation, Resource
from ...ir.models import Model
from ...naming.reserved import WEBHOOK_MODULE
from ..context import Context
from .markdown import anchor, anchors
from .notation import Notation, PythonNotation, SpeakeasyNotation

# An SDK with more models has a page for each module of models.
_MODELS_OF_A_PAGE = 100
INDEX = "components.md"
# The headings in the section of a method, in the notation that has them.
_SECTIONS = ("Example Usage", "Parameters", "Response", "Errors")


@dataclass(frozen=True, slots=True)
class ModelPage:
    """A page with models. ``path`` is relative to the folder of the docs."""

    path: str
    module: str
    models: tuple[Model, ...]

    @property
    def title(self) -> str:
        """The title of the page."""
        return f"Components: {self.module}" if self.module else "Components"


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
        return tuple(
            ModelPage(f"components/{module}.md", module, tuple(models))
            for module, models in groupby(every, lambda m: names[m.key].module)
        )

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
    def _methods(self) -> dict[str, str]:
        """The anchor of each method, by the key of its operation."""
        resources = self.context.api.resources
        return {k: a for r in resources for k, a in self._anchors(r).items()}

    def _anchors(self, resource: Resource) -> dict[str, str]:
        names = self.context.names
        has_sections = self.context.info.docs_notation == "speakeasy"
        headings = [names.resources[resource.group].class_name]
        headings += ["Overview", "Available Operations"] if has_sections else []
        places: dict[str, int] = {}
        for operation in resource.operations:
            places[operation.key] = len(headings)
            headings.append(names.methods[operation.key])
            headings += _SECTIONS if has_sections else []
            if has_sections and operation.callbacks.items:
                headings.append("Callbacks")
        found = anchors(headings)
        return {key: found[place] for key, place in places.items()}

    def method_anchor(self, operation: Operation) -> str:
        """The anchor of a method on its page."""
        return self._methods[operation.key]

    def method_link(self, operation: Operation) -> str:
        """The link to a method from another page of the docs."""
        module = self.context.names.resources[operation.group].module
        return f"{module}.md#{self.method_anchor(operation)}"

    def webhook_link(self, name: str) -> str:
        """The link to a webhook from another page of the docs."""
        return f"{WEBHOOK_MODULE}.md#{anchor(name)}"

    def notation(self, page: str = "") -> Notation:
        """The notation of types on a page: a resource page, or a page of models."""
        if self.context.info.docs_notation == "speakeasy":
            return SpeakeasyNotation(self.context, partial(self._model_link, page))
        prefix = "" if page else "components."
        return PythonNotation(self.context, partial(self._model_link, page), prefix)

    def _model_link(self, page: str, key: str) -> str:
        target, fragment = self._models[key]
        if target == page:
            return f"#{fragment}"
        is_beside = page.startswith("components/") and target.startswith("components/")
        return f"{target.partition('/')[2] if is_beside else target}#{fragment}"
