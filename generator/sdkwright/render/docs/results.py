"""Results and errors of methods in the reference pages."""

from __future__ import annotations

from ...ir.api import Content, MediaKind, Operation
from ...ir.choices import choices, default_choice, formats
from ...ir.types import Named
from ...naming.argument_names import ACCEPTED, BODY_FIELD
from ..code.pages import page_class, page_item, page_result
from ..code.streaming import streams_by_default
from ..python.descriptions import code
from .entries import has_tables, table
from .notation import Notation
from .pages import Pages

_ERRORS = ("Error Type", "Status Code", "Content Type")


def result(pages: Pages, notation: Notation, operation: Operation) -> str:
    """The result of a method: a sentence, and a list of the others on request."""
    contents = [c for response in operation.responses for c in response.results]
    usual = _usual(pages, notation, operation, contents)
    asked = _choices(pages, notation, operation, contents)
    if len(asked) == 1 and not has_tables(notation):
        shown = f"{usual.removesuffix('.')}, or {asked[0]}"
    else:
        shown = "\n".join([f"{usual}\n", *(f"* {text}" for text in asked)]).strip()
    link = f"[Other formats]({notation.readme}#other-formats)"
    others = ", ".join(map(code, formats(operation)))
    return f"{shown}\n\n{link}: {others}" if others else shown


def _choices(
    pages: Pages, notation: Notation, operation: Operation, contents: list[Content]
) -> list[str]:
    """The other results, with the argument that selects their media type."""
    default = default_choice(operation)
    found: dict[str, list[str]] = {}
    for media_type in choices(operation):
        content = next(c for c in contents if c.media_type == media_type)
        if media_type != default:
            name = pages.context.names.argument(operation.key, ACCEPTED)
            shown = notation.bold(_content(notation, content))
            found.setdefault(shown, []).append(f'`{name}="{media_type}"`')
    return [f"{shown} with {' or '.join(given)}" for shown, given in found.items()]


def _usual(
    pages: Pages, notation: Notation, operation: Operation, contents: list[Content]
) -> str:
    context = pages.context
    if operation.pagination is not None:
        return _page(pages, notation, operation)
    if any(content.kind is MediaKind.UNDECLARED for content in contents):
        return f"[Undeclared content]({notation.readme}#undeclared-content) (`Any`)."
    if not contents and any(r.has_headers for r in operation.responses):
        return "The headers of the response (`Mapping[str, str]`)."
    if not contents:
        return "Nothing (`None`)." if has_tables(notation) else "`None`"
    documented = [_content(notation, content) for content in contents]
    field = operation.stream_field
    if field is not None:
        name = context.names.argument(operation.key, BODY_FIELD, field)
        whole, stream = map(notation.bold, documented[:2])
        if streams_by_default(operation):
            return f"{stream}, or {whole} with `{name}=False`"
        return f"{whole}, or {stream} with `{name}=True`"
    return notation.bold(" or ".join(dict.fromkeys(documented)))


def _page(pages: Pages, notation: Notation, operation: Operation) -> str:
    context = pages.context
    name = notation.class_name(page_class(context, operation, is_async=False))
    whole = notation.type(page_result(operation))
    page = f"a [page]({notation.readme}#pagination)"
    if not has_tables(notation):
        item = notation.type(page_item(context, operation))
        return f"{name}, {page} of {item}. Its `result` is {whole}."
    return f"{name}, {page} whose `.result` is {whole}"


def _content(notation: Notation, content: Content) -> str:
    item, readme = notation.type(content.type), notation.readme
    is_python = not has_tables(notation)
    match content.kind:
        case MediaKind.EVENTS | MediaKind.JSON_LINES if is_python:
            return f"[`types.EventStream`]({readme}#streams) of {item}"
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            return f"[EventStream]({readme}#streams)\\[{item}]"
        case MediaKind.BINARY:
            name = code("types.Download") if is_python else "types.Download"
            return f"[{name}]({readme}#downloads)"
        case _:
            return item


def errors(pages: Pages, notation: Notation, operation: Operation) -> str:
    """The errors that a method raises for error responses.

    The list has the declared ones. The table also has the class for all others.
    """
    if not has_tables(notation):
        return "\n".join(_declared_errors(pages, notation, operation))
    names = pages.context.names.errors
    rows = [
        (f"errors.{names[error.model]}", error.status, error.media_type)
        for error in operation.errors
    ]
    default = f"errors.{pages.context.info.class_name}DefaultError"
    return table(_ERRORS, [*rows, (default, "4XX, 5XX", "\\*/\\*")])


def _declared_errors(
    pages: Pages, notation: Notation, operation: Operation
) -> list[str]:
    """An item for each class, with its statuses and the model of its ``data``."""
    statuses: dict[str, list[str]] = {}
    for error in operation.errors:
        statuses.setdefault(error.model, []).append(error.status)
    names = pages.context.names.errors
    return [
        f"* {code(f'errors.{names[model]}')} ({_listed(found)}): "
        f"`data` is {notation.type(Named(model))}"
        for model, found in statuses.items()
    ]


def _listed(statuses: list[str]) -> str:
    """The statuses of an error. ``default`` are those that have no other error."""
    *declared, last = sorted(set(statuses), key=lambda s: (s == "default", s))
    if last != "default":
        return f"status {', '.join([*declared, last])}"
    others = f"status {', '.join(declared)}, and " if declared else ""
    return f"{others}any other status"
