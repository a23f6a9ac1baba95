"""The reference pages of models."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.models import Field, Model
from ..python.descriptions import field_description
from .entries import Entry, entries
from .notation import Notation
from .pages import ModelPage, Pages
from .prose import block


@dataclass(frozen=True, slots=True)
class ModelDocs:
    """The section of one model. An alias has a ``definition`` in place of fields."""

    name: str
    description: str
    definition: str
    fields: str


@dataclass(frozen=True, slots=True)
class ModelPageDocs:
    """A page with models. ``index`` is the link to the index, if there is one."""

    title: str
    package: str
    index: str
    models: tuple[ModelDocs, ...]


def model_page(pages: Pages, page: ModelPage) -> ModelPageDocs:
    """The page of some models, sorted by name."""
    notation = pages.notation(page.path)
    return ModelPageDocs(
        title=page.title,
        package=pages.context.info.package,
        index="../components.md" if page.module else "",
        models=tuple(_model(pages, notation, model) for model in page.models),
    )


def model_index(pages: Pages) -> tuple[tuple[str, str, int], ...]:
    """The module, the link and the number of models of each page."""
    found = [page for page in pages.model_pages if page.module]
    return tuple((page.module, page.path, len(page.models)) for page in found)


def _model(pages: Pages, notation: Notation, model: Model) -> ModelDocs:
    definition = "" if model.type is None else notation.definition(model.type)
    found = [_entry(pages, notation, model, field) for field in model.fields]
    return ModelDocs(
        name=pages.context.names.models[model.key].class_name,
        description=block(model.description),
        definition=definition,
        fields=entries(notation, "Field", found) if found else "",
    )


def _entry(pages: Pages, notation: Notation, model: Model, field: Field) -> Entry:
    return Entry(
        name=pages.context.names.fields[model.key, field.wire],
        type=notation.type(field.type, required=field.required),
        required=field.required,
        text=field_description(field),
        deprecated=field.deprecated,
        example=field.example,
    )
