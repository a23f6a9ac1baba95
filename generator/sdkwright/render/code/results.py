"""Return types, as annotations and as the arguments of ``Call(responses=...)``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...ir.api import Content, MediaKind, Operation, Response
from ...ir.choices import has_choice
from ...ir.types import Named, Type, UnionOf, without_null
from ...naming.argument_names import ACCEPTED
from ..context import Context
from ..python.annotation_text import union
from ..python.literals import string

# The fields of a server-sent event. A schema with only these properties describes the
# whole event.
_ENVELOPE = frozenset({"data", "event", "id", "retry"})
_ITEMS = (MediaKind.EVENTS, MediaKind.JSON_LINES)
# The caller may read these while they arrive.
_STREAMS = (MediaKind.BINARY, MediaKind.UNDECLARED, *_ITEMS)


def result_annotation(
    context: Context, operation: Operation, *, is_async: bool = False
) -> str:
    """The return type of a call: the union of its successful responses."""
    return results_annotation(context, operation.responses, is_async=is_async)


def results_annotation(
    context: Context, responses: tuple[Response, ...], *, is_async: bool
) -> str:
    """The union of the results of responses."""
    if any(c.kind is MediaKind.UNDECLARED for r in responses for c in r.results):
        return "Any"
    spelled = [
        text
        for response in responses
        for text in annotation(context, response, is_async=is_async)
    ]
    return union(*spelled) if spelled else "None"


def response_forms(
    context: Context, operation: Operation, chosen: Mapping[str, str]
) -> str:
    """The members of ``responses=``: ``"200": components.Thing, "204": None``.

    ``chosen`` are expressions that replace the usual ones, by status.
    """
    choice = context.names.choice(operation.key, ACCEPTED)
    return ", ".join(
        f"{string(r.status)}: "
        f"{chosen.get(r.status) or response_form(context, r, choice)}"
        for r in operation.responses
    )


def is_streamed(operation: Operation) -> bool:
    """Whether the body of any response is read as a stream or a file."""
    kinds = [c.kind for response in operation.responses for c in response.results]
    return any(kind in _STREAMS for kind in kinds)


def is_always_stream(operation: Operation) -> bool:
    """Whether every response is a stream of items."""
    found = [response.results for response in operation.responses]
    return bool(found) and all(
        contents and all(content.kind in _ITEMS for content in contents)
        for contents in found
    )


def is_download(operation: Operation) -> bool:
    """Whether every response is a file."""
    contents = [response.results for response in operation.responses]
    kinds = {content.kind for found in contents for content in found}
    return all(contents) and kinds == {MediaKind.BINARY}


def annotation(context: Context, response: Response, *, is_async: bool) -> list[str]:
    """The types that a response may have."""
    if not response.results:
        return ["Mapping[str, str]" if response.has_headers else "None"]
    return [_one_annotation(context, c, is_async=is_async) for c in response.results]


def _one_annotation(context: Context, content: Content, *, is_async: bool) -> str:
    match content.kind:
        case MediaKind.EVENTS | MediaKind.JSON_LINES:
            item = context.annotations.result(content.type)
            return f"EventStream{'Async' if is_async else ''}[{item}]"
        case MediaKind.BINARY:
            return "DownloadAsync" if is_async else "Download"
        case MediaKind.TEXT:
            return "str"
        case _:
            return context.annotations.result(content.type)


def response_form(
    context: Context, response: Response, choice: str | None = None
) -> str:
    """The expression for a response in ``Call(responses=...)``."""
    match response.results:
        case ():
            return "Headers()" if response.has_headers else "None"
        case (content,):
            return form(context, content)
        case contents:
            forms = (f"{string(c.media_type)}: {form(context, c)}" for c in contents)
            options = f", {choice}" if choice and has_choice(response) else ""
            return f"OneOf({{{', '.join(forms)}}}{options})"


def form(context: Context, content: Content) -> str:
    """The expression for one content of a response in ``Call(responses=...)``."""
    type_ = context.annotations.result(content.type)
    match content.kind:
        case MediaKind.EVENTS:
            options = ""
            if content.sentinel is not None:
                options += f", sentinel={string(content.sentinel)}"
            whole = is_envelope(context, content.type)
            if whole:
                options += ", envelope=True"
            # By default, only strings are text.
            if content.is_text != (type_ == "str" and not whole):
                options += f", json={not content.is_text}"
            return f"Events({type_}{options})"
        case MediaKind.JSON_LINES:
            return f"Lines({type_}, {string(content.media_type)})"
        case MediaKind.BINARY:
            return f"Binary({string(content.media_type)})"
        case MediaKind.TEXT:
            return f"Text({string(content.media_type)})"
        case MediaKind.UNDECLARED:
            is_any = "*" in content.media_type
            return f"Undeclared({'' if is_any else string(content.media_type)})"
        case _:
            return type_


def is_envelope(context: Context, type_: Type) -> bool:
    """Whether the type describes a whole server-sent event, not only its data.

    All members of a union describe whole events, or none does.
    """
    every = [*_property_names(context, type_)]
    return any("data" in names for names in every) and all(
        names and names <= _ENVELOPE for names in every
    )


def _property_names(context: Context, type_: Type) -> Iterator[frozenset[str]]:
    """The names of properties of an object, or of each member of a union.

    They are empty for other types.
    """
    match without_null(type_):
        case Named(key) if (inner := context.annotations.models[key].type) is not None:
            yield from _property_names(context, inner)
        case Named(key):
            fields = context.annotations.models[key].fields
            yield frozenset(field.wire for field in fields)
        case UnionOf(members):
            for member in members:
                yield from _property_names(context, member)
        case _:
            yield frozenset()
