"""The reference pages of models."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.models import Field, Model
from ..python.descriptions import field_description
from .entries import Entry, entries
from .notation import Notation
from .pages import INDEX, ModelPage, Pages, link
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
        index=link(page.path, INDEX) if page.module else "",
        models=tuple(_model(pages, notation, model) for model in page.models),
    )


def model_index(pages: Pages) -> tuple[tuple[str, str, int, str], ...]:
    """The title, the link, the number of models and their names, for each page."""
    names = pages.context.names.models
    found: list[tuple[str, str, int, str]] = []
    for page in pages.model_pages:
        first, last = (names[page.models[i].key].class_name for i in (0, -1))
        shown = f"`{first}`" if first == last else f"`{first}` to `{last}`"
        found.append((page.name, page.path, len(page.models), shown))
    return tuple(found)


def _model(pages: Pages, notation: Notation, model: Model) -> ModelDocs:
    if model.is_only_sent:
        notation = notation.of_arguments()
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
