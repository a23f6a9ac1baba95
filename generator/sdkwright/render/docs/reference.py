"""The reference pages: one per resource, and one for the models."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Content, MediaKind, Operation, Resource
from ...ir.choices import choices, default_choice
from ...ir.models import Field, Model
from ...naming.call_options import CALL_OPTIONS, CallOption, listed
from ..code.arguments import Argument, method_arguments
from ..code.deprecations import deprecation_text
from ..code.files import Files
from ..code.pages import page_class, page_result
from ..code.streaming import streams_by_default
from ..context import Context
from ..python.descriptions import field_description
from .markdown import anchor, cell, example_cell, heading
from .usage_examples import usage_example
from .webhooks import callback_links

_REQUIRED = ":heavy_check_mark:"
_OPTIONAL = ":heavy_minus_sign:"


@dataclass(frozen=True, slots=True)
class MethodDocs:
    """The section of one method. Rows have rendered table cells."""

    name: str
    heading: str
    anchor: str
    summary: str
    description: str
    example: str
    rows: tuple[tuple[str, ...], ...]
    response: str
    errors: tuple[tuple[str, str, str], ...]
    callbacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourceDocs:
    """The page of one resource. ``options`` are the call options without table rows."""

    title: str
    description: str
    options: str
    methods: tuple[MethodDocs, ...]


@dataclass(frozen=True, slots=True)
class ModelDocs:
    """The section of one model. An alias has a ``definition`` in place of rows."""

    name: str
    description: str
    definition: str
    rows: tuple[tuple[str, ...], ...]


def resource_docs(context: Context, resource: Resource) -> ResourceDocs:
    """The page of one resource."""
    name = context.names.resources[resource.group]
    return ResourceDocs(
        title=name.class_name,
        description=resource.description,
        options=listed([f"`{o.name}`" for o in CALL_OPTIONS if not o.doc]),
        methods=tuple(_method(context, o) for o in resource.operations),
    )


def model_docs(context: Context) -> tuple[ModelDocs, ...]:
    """The sections of all models, sorted by name."""
    sections = [_model(context, model) for model in context.api.models]
    return tuple(sorted(sections, key=lambda section: section.name))


def _method(context: Context, operation: Operation) -> MethodDocs:
    name = context.names.methods[operation.key]
    arguments = method_arguments(context, operation)
    place = f"`{operation.method} {operation.path}`"
    deprecated = deprecation_text(context, operation)
    notice = "" if deprecated is None else f":warning: **Deprecated.** {deprecated}"
    text = operation.description or operation.summary or place
    return MethodDocs(
        name=name,
        heading=heading(name),
        anchor=anchor(name),
        summary=operation.summary or place,
        description="\n\n".join(filter(None, (notice.strip(), text))),
        example=usage_example(context, operation),
        rows=(
            *(_row(context, argument) for argument in arguments),
            *(_option_row(option) for option in CALL_OPTIONS if option.doc),
        ),
        response=_response(context, operation),
        errors=tuple(_errors(context, operation)),
        callbacks=callback_links(context, operation),
    )


def _row(context: Context, argument: Argument) -> tuple[str, ...]:
    return (
        f"`{argument.name}`",
        _documented(context, argument),
        _REQUIRED if argument.required else _OPTIONAL,
        _description(argument.description, argument.deprecated),
        example_cell(argument.example),
    )


def _option_row(option: CallOption) -> tuple[str, ...]:
    return (f"`{option.name}`", option.documented, _OPTIONAL, option.doc, "")


def _documented(context: Context, argument: Argument) -> str:
    match argument.file and argument.file.files:
        case Files.ONE:
            name = "types.FileInput"
        case Files.SEVERAL:
            name = "List\\[types.FileInput\\]"
        case Files.ONE_OR_SEVERAL:
            name = "Union\\[types.FileInput, List\\[types.FileInput\\]\\]"
        case Files.BY_NAME:
            name = "Dict\\[str, types.FileInput\\]"
        case _:
            return context.annotations.documented(
                argument.type, required=argument.required
            )
    label = name if argument.required else f"Optional\\[{name}\\]"
    return f"[{label}](../README.md#files)"


def _description(text: str, deprecated: str | None) -> str:
    if deprecated is None:
        return cell(text)
    return cell(f":warning: **Deprecated.** {deprecated} {text}")


def _response(context: Context, operation: Operation) -> str:
    contents = [c for response in operation.responses for c in response.contents]
    usual = _usual_response(context, operation, contents)
    asked = _choices(context, operation, contents)
    return "\n".join([f"{usual}\n", *asked]) if asked else usual


def _choices(
    context: Context, operation: Operation, contents: list[Content]
) -> list[str]:
    """The lines about the argument that selects the media type of the result."""
    default = default_choice(operation)
    found: dict[str, list[str]] = {}
    for media_type in choices(operation):
        content = next(c for c in contents if c.media_type == media_type)
        if media_type != default:
            name = context.names.choices[operation.key]
            found.setdefault(_content(context, content), []).append(
                f'`{name}="{media_type}"`'
            )
    return [
        f"* **{result}** with {' or '.join(given)}" for result, given in found.items()
    ]


def _usual_response(
    context: Context, operation: Operation, contents: list[Content]
) -> str:
    if operation.pagination is not None:
        name = page_class(context, operation, is_async=False)
        result = context.annotations.documented(page_result(operation), required=True)
        page = "a [page](../README.md#pagination)"
        return f"**{name}**, {page} whose `.result` is {result}"
    if any(content.kind is MediaKind.UNDECLARED for content in contents):
        return "[Undeclared content](../README.md#undeclared-content) (`Any`)."
    default = default_choice(operation)
    if default is not None:
        contents = [c for c in contents if not c.is_copy]
    if not contents and any(r.has_headers for r in operation.responses):
        return "The headers of the response (`Mapping[str, str]`)."
    if not contents:
        return "Nothing (`None`)."
    documented = [_content(context, content) for content in contents]
    field = operation.stream_field
    if field is not None:
        name = context.names.body_fields[operation.key, field]
        whole, stream = documented[:2]
        if streams_by_default(operation):
            return f"**{stream}**, or **{whole}** with `{name}=False`"
        return f"**{whole}**, or **{stream}** with `{name}=True`"
    return f"**{' or '.join(dict.fromkeys(documented))}**"


def _content(context: Context, content: Content) -> str:
    item = context.annotations.documented(content.type, required=True)
    match content.kind:
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            return f"[EventStream](../README.md#streams)\\[{item}]"
        case MediaKind.BINARY:
            return "[types.Download](../README.md#downloads)"
        case _:
            return item


def _errors(context: Context, operation: Operation) -> list[tuple[str, str, str]]:
    rows = [
        (
            f"errors.{context.names.errors[error.model]}",
            error.status,
            error.media_type,
        )
        for error in operation.errors
    ]
    default = f"errors.{context.info.class_name}DefaultError"
    return [*rows, (default, "4XX, 5XX", "\\*/\\*")]


def _model(context: Context, model: Model) -> ModelDocs:
    definition = ""
    if model.type is not None:
        definition = context.annotations.definition(model.type)
    return ModelDocs(
        name=context.names.models[model.key].class_name,
        description=model.description.strip(),
        definition=definition,
        rows=tuple(_field_row(context, model, field) for field in model.fields),
    )


def _field_row(context: Context, model: Model, field: Field) -> tuple[str, ...]:
    return (
        f"`{context.names.fields[model.key, field.wire]}`",
        context.annotations.documented(field.type, required=field.required),
        _REQUIRED if field.required else _OPTIONAL,
        _description(field_description(field), field.deprecated),
        example_cell(field.example),
    )
