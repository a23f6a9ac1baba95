"""The reference pages of resources."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...ir.api import Operation
from ...naming.call_options import CALL_OPTIONS, CallOption, listed
from ..code.argument import Argument
from ..code.arguments import method_arguments
from ..code.deprecations import deprecation_text
from ..python.descriptions import (
    as_sentence,
    code,
    own_summary,
    with_sentence,
    with_summary,
)
from .authentication import requirement_of
from .entries import Entry, deprecation, entries, has_tables
from .markdown import escaped, heading, line
from .notation import Notation
from .pages import MethodPage, Pages, link
from .prose import block
from .results import errors, result
from .usage_examples import usage_example
from .webhooks import callback_links

# A page has a longer description in full once. The limit is in characters.
_LONG = 200


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
class TopicDocs:
    """The link to a page with more methods, and links to the methods."""

    title: str
    path: str
    methods: str


@dataclass(frozen=True, slots=True)
class ResourceDocs:
    """One page of a resource.

    ``main`` is the link to the main page from a page of a topic, and ``topics`` are the
    pages of topics on the main page. ``attribute`` is the resource as an attribute of
    the client. ``options`` are the call options that the sections do not have.
    """

    title: str
    main: str
    attribute: str
    description: str
    readme: str
    options: str
    default_error: str
    has_credentials: bool
    methods: tuple[MethodDocs, ...]
    topics: tuple[TopicDocs, ...]


def resource_docs(pages: Pages, page: MethodPage) -> ResourceDocs:
    """One page of a resource."""
    info = pages.context.info
    resource = page.resource
    name = pages.context.names.resources[resource.group]
    notation = pages.notation(page.path)
    described = _options(notation)
    others = [f"`{o.name}`" for o in CALL_OPTIONS if o not in described]
    main, *topics = pages.method_pages[resource.group]
    shown: dict[str, str] = {}
    return ResourceDocs(
        title=page.title,
        main=link(page.path, main.path) if page.topic else "",
        attribute=f"{info.variable}.{name.qualified}",
        description="" if page.topic else block(resource.description),
        readme=notation.readme,
        options=listed(others),
        default_error=f"{info.class_name}DefaultError",
        has_credentials=bool(pages.context.api.security.credentials),
        methods=tuple(_method(pages, notation, o, shown) for o in page.operations),
        topics=() if page.topic else tuple(_topic(pages, other) for other in topics),
    )


def _topic(pages: Pages, page: MethodPage) -> TopicDocs:
    names = pages.context.names.methods
    links = [f"[`{names[o.key]}`]({pages.method_link(o)})" for o in page.operations]
    return TopicDocs(page.topic.replace("_", " "), page.path, ", ".join(links))


def summary(operation: Operation) -> str:
    """The summary of an operation on one line, or the beginning of its description."""
    found = line(own_summary(operation)) or line(operation.description)
    return found or code(f"{operation.method} {operation.path}")


def _method(
    pages: Pages, notation: Notation, operation: Operation, shown: dict[str, str]
) -> MethodDocs:
    """The section of a method.

    ``shown`` are the descriptions that the page already has, with their anchors.
    """
    context = pages.context
    anchor = pages.method_anchor(operation)
    found = [_entry(notation, item) for item in method_arguments(context, operation)]
    if not has_tables(notation):
        found = [_shortened(entry, anchor, shown) for entry in found]
    found += [_option(notation, option) for option in _options(notation)]
    name = context.names.methods[operation.key]
    return MethodDocs(
        name=name,
        heading=escaped(name) if has_tables(notation) else heading(name),
        anchor=anchor,
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
        short = line(own_summary(operation))
        text = block(with_summary(short, operation.description))
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


def _shortened(entry: Entry, anchor: str, shown: dict[str, str]) -> Entry:
    """The first sentence of a long description that the page already has."""
    if len(entry.text) <= _LONG:
        return entry
    place = shown.setdefault(entry.text, anchor)
    if place == anchor:
        return entry
    first = as_sentence(line(entry.text))
    return replace(entry, text=first, more=f"#{place}", example=None)


def _with_default(argument: Argument) -> str:
    """The description, with the default in the signature."""
    text, default = argument.description, argument.default
    if default in (None, "None", "UNSET") or "default" in text.lower():
        return text
    return with_sentence(text, f"Default: {code(str(default))}.")


def _option(notation: Notation, option: CallOption) -> Entry:
    type_ = f"[Optional\\[{option.documented}\\]]({notation.readme}#{option.name})"
    return Entry(option.name, type_, required=False, text=option.doc)
