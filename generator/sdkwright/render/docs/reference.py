"""The reference pages of resources."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Content, MediaKind, Operation, Resource
from ...ir.choices import choices, default_choice
from ...naming.call_options import CALL_OPTIONS, CallOption, listed
from ..code.argument import Argument
from ..code.arguments import method_arguments
from ..code.deprecations import deprecation_text
from ..code.pages import page_class, page_result
from ..code.streaming import streams_by_default
from ..python.descriptions import as_sentence
from .markdown import code, example_cell, heading, line
from .notation import Notation
from .pages import Pages
from .prose import block
from .tables import HEAD, Row, deprecation, description_cell, mark, table
from .usage_examples import usage_example
from .webhooks import callback_links


@dataclass(frozen=True, slots=True)
class MethodDocs:
    """The section of one method."""

    heading: str
    anchor: str
    summary: str
    description: str
    example: str
    parameters: str
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


def resource_docs(pages: Pages, resource: Resource) -> ResourceDocs:
    """The page of one resource."""
    name = pages.context.names.resources[resource.group]
    return ResourceDocs(
        title=name.class_name,
        description=block(resource.description),
        options=listed([f"`{o.name}`" for o in CALL_OPTIONS if not o.doc]),
        methods=tuple(_method(pages, o) for o in resource.operations),
    )


def summary(operation: Operation) -> str:
    """The summary of an operation on one line."""
    return line(operation.summary) or code(f"{operation.method} {operation.path}")


def _method(pages: Pages, operation: Operation) -> MethodDocs:
    context, notation = pages.context, pages.notation()
    deprecated = deprecation_text(context, operation)
    notice = "" if deprecated is None else deprecation(notation, deprecated)
    text = block(operation.description) or summary(operation)
    rows = [_row(notation, item) for item in method_arguments(context, operation)]
    rows += [_option_row(notation, option) for option in CALL_OPTIONS if option.doc]
    return MethodDocs(
        heading=heading(context.names.methods[operation.key]),
        anchor=pages.method_anchor(operation),
        summary=summary(operation),
        description="\n\n".join(filter(None, (notice, text))),
        example=usage_example(context, operation),
        parameters=table(notation, ("Parameter", *HEAD), rows),
        response=_response(pages, notation, operation),
        errors=tuple(_errors(pages, operation)),
        callbacks=callback_links(pages, operation),
    )


def _row(notation: Notation, argument: Argument) -> Row:
    return (
        f"`{argument.name}`",
        notation.argument(argument),
        mark(notation, required=argument.required),
        description_cell(notation, _with_default(argument), argument.deprecated),
        example_cell(argument.example),
    )


def _with_default(argument: Argument) -> str:
    """The description, with the default in the signature."""
    text, default = argument.description, argument.default
    if default in (None, "None", "UNSET") or "default" in text.lower():
        return text
    return f"{as_sentence(text)} Default: `{default}`.".lstrip()


def _option_row(notation: Notation, option: CallOption) -> Row:
    is_optional = mark(notation, required=False)
    return (f"`{option.name}`", notation.option(option), is_optional, option.doc, "")


def _response(pages: Pages, notation: Notation, operation: Operation) -> str:
    contents = [c for response in operation.responses for c in response.contents]
    usual = _usual_response(pages, notation, operation, contents)
    asked = _choices(pages, notation, operation, contents)
    return "\n".join([f"{usual}\n", *asked]) if asked else usual


def _choices(
    pages: Pages, notation: Notation, operation: Operation, contents: list[Content]
) -> list[str]:
    """The lines about the argument that selects the media type of the result."""
    default = default_choice(operation)
    found: dict[str, list[str]] = {}
    for media_type in choices(operation):
        content = next(c for c in contents if c.media_type == media_type)
        if media_type != default:
            name = pages.context.names.choices[operation.key]
            result = notation.bold(_content(notation, content))
            found.setdefault(result, []).append(f'`{name}="{media_type}"`')
    return [f"* {result} with {' or '.join(given)}" for result, given in found.items()]


def _usual_response(
    pages: Pages, notation: Notation, operation: Operation, contents: list[Content]
) -> str:
    context = pages.context
    if operation.pagination is not None:
        name = notation.class_name(page_class(context, operation, is_async=False))
        result = notation.type(page_result(operation))
        page = "a [page](../README.md#pagination)"
        return f"{name}, {page} whose `.result` is {result}"
    if any(content.kind is MediaKind.UNDECLARED for content in contents):
        return "[Undeclared content](../README.md#undeclared-content) (`Any`)."
    default = default_choice(operation)
    if default is not None:
        contents = [c for c in contents if not c.is_copy]
    if not contents and any(r.has_headers for r in operation.responses):
        return "The headers of the response (`Mapping[str, str]`)."
    if not contents:
        return "Nothing (`None`)."
    documented = [_content(notation, content) for content in contents]
    field = operation.stream_field
    if field is not None:
        name = context.names.body_fields[operation.key, field]
        whole, stream = map(notation.bold, documented[:2])
        if streams_by_default(operation):
            return f"{stream}, or {whole} with `{name}=False`"
        return f"{whole}, or {stream} with `{name}=True`"
    return notation.bold(" or ".join(dict.fromkeys(documented)))


def _content(notation: Notation, content: Content) -> str:
    item = notation.type(content.type)
    match content.kind:
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            return f"[EventStream](../README.md#streams)\\[{item}]"
        case MediaKind.BINARY:
            return "[types.Download](../README.md#downloads)"
        case _:
            return item


def _errors(pages: Pages, operation: Operation) -> list[tuple[str, str, str]]:
    context = pages.context
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
