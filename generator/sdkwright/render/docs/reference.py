"""The reference pages of resources."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Operation, Resource
from ...naming.call_options import CALL_OPTIONS, CallOption, listed
from ..code.argument import Argument
from ..code.arguments import method_arguments
from ..code.deprecations import deprecation_text
from ..python.descriptions import code, with_sentence, with_summary
from .authentication import requirement_of
from .entries import Entry, deprecation, entries, has_tables
from .markdown import escaped, heading, line
from .notation import Notation
from .pages import Pages
from .prose import block
from .results import errors, result
from .usage_examples import usage_example
from .webhooks import callback_links


@dataclass(frozen=True, slots=True)
class MethodDocs:
    """The section of one method. ``request`` is its HTTP request."""

    name: str
    heading: str
    anchor: str
    summary: str
    request: str
    description: str
    example: str
    arguments: str
    result: str
    errors: str
    callbacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResourceDocs:
    """The page of one resource.

    ``attribute`` is the resource as an attribute of the client. ``options`` are the
    call options that the sections do not have.
    """

    title: str
    attribute: str
    description: str
    options: str
    default_error: str
    has_credentials: bool
    methods: tuple[MethodDocs, ...]


def resource_docs(pages: Pages, resource: Resource) -> ResourceDocs:
    """The page of one resource."""
    info = pages.context.info
    name = pages.context.names.resources[resource.group]
    described = _options(pages.notation())
    others = [f"`{o.name}`" for o in CALL_OPTIONS if o not in described]
    return ResourceDocs(
        title=name.class_name,
        attribute=f"{info.variable}.{name.qualified}",
        description=block(resource.description),
        options=listed(others),
        default_error=f"{info.class_name}DefaultError",
        has_credentials=bool(pages.context.api.security.credentials),
        methods=tuple(_method(pages, o) for o in resource.operations),
    )


def summary(operation: Operation) -> str:
    """The summary of an operation on one line, or the beginning of its description."""
    found = line(operation.summary) or line(operation.description)
    return found or code(f"{operation.method} {operation.path}")


def _method(pages: Pages, operation: Operation) -> MethodDocs:
    context, notation = pages.context, pages.notation()
    found = [_entry(notation, item) for item in method_arguments(context, operation)]
    found += [_option(notation, option) for option in _options(notation)]
    name = context.names.methods[operation.key]
    return MethodDocs(
        name=name,
        heading=escaped(name) if has_tables(notation) else heading(name),
        anchor=pages.method_anchor(operation),
        summary=summary(operation),
        request=_request(pages, operation),
        description=_description(pages, notation, operation),
        example=usage_example(context, operation),
        arguments=entries(notation, "Parameter", found) if found else "",
        result=result(pages, notation, operation),
        errors=errors(pages, notation, operation),
        callbacks=callback_links(pages, operation),
    )


def _options(notation: Notation) -> list[CallOption]:
    """The call options with a row in every table. A list does not repeat them."""
    return [o for o in CALL_OPTIONS if has_tables(notation) and o.doc]


def _request(pages: Pages, operation: Operation) -> str:
    """The HTTP request, with its credentials if they are not the usual ones."""
    shown = code(f"{operation.method} {operation.path}")
    security = pages.context.api.security.requirement
    if operation.security == security:
        return shown
    return f"{shown}. {requirement_of(pages.context, operation.security)}"


def _description(pages: Pages, notation: Notation, operation: Operation) -> str:
    deprecated = deprecation_text(pages.context, operation)
    notice = "" if deprecated is None else deprecation(notation, deprecated)
    text = block(operation.description) or line(operation.summary)
    if not has_tables(notation):
        text = block(with_summary(line(operation.summary), operation.description))
    return "\n\n".join(filter(None, (notice, text)))


def _entry(notation: Notation, argument: Argument) -> Entry:
    return Entry(
        name=argument.name,
        type=notation.argument(argument),
        required=argument.required,
        text=_with_default(argument),
        deprecated=argument.deprecated,
        example=argument.example,
    )


def _with_default(argument: Argument) -> str:
    """The description, with the default in the signature."""
    text, default = argument.description, argument.default
    if default in (None, "None", "UNSET") or "default" in text.lower():
        return text
    return with_sentence(text, f"Default: {code(str(default))}.")


def _option(notation: Notation, option: CallOption) -> Entry:
    type_ = f"[Optional\\[{option.documented}\\]](../README.md#{option.name})"
    return Entry(option.name, type_, required=False, text=option.doc)
