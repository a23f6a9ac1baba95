"""The media types of results among which a caller can choose."""

from __future__ import annotations

from collections.abc import Iterator

from .api import Api, Content, MediaKind, Operation, Response
from .types import is_text


def choices(operation: Operation) -> tuple[str, ...]:
    """The media types of results that a caller can ask for; none if there is no choice.

    In an operation with a stream field, that field is the choice.
    """
    if operation.stream_field is not None:
        return ()
    found = (c for r in operation.responses if has_choice(r) for c in r.results)
    return tuple(dict.fromkeys(content.media_type for content in found))


def default_choice(operation: Operation) -> str | None:
    """The media type that a call asks for by default; ``None`` for all of them.

    It is JSON for a page, and where servers send the others on request only.
    """
    contents = [c for r in operation.responses if has_choice(r) for c in r.results]
    json = next((c for c in contents if c.kind is MediaKind.JSON), None)
    if json is None:
        return None
    others = [c for c in contents if c.media_type != json.media_type]
    is_usual = not json.on_request and all(content.on_request for content in others)
    is_json = operation.pagination is not None or is_usual
    return json.media_type if is_json else None


def formats(operation: Operation) -> tuple[str, ...]:
    """The media types with the data of a result in other formats."""
    found = (c for r in operation.responses for c in r.contents if c.is_copy)
    return tuple(dict.fromkeys(content.media_type for content in found))


def has_formats(api: Api) -> bool:
    """Whether some results have the same data in several formats."""
    return any(map(formats, api.operations))


def has_choice(response: Response) -> bool:
    """Whether the media types of a response make a difference to the caller."""
    return len(list(_distinct(response))) > 1


def chosen_contents(response: Response, media_type: str) -> tuple[Content, ...]:
    """The contents of a response to a request for one media type."""
    found = tuple(c for c in response.results if c.media_type == media_type)
    return found if found and has_choice(response) else response.results


def _distinct(response: Response) -> Iterator[Content]:
    """The contents without plain text, where it is the text that JSON has, too."""
    json = [c for c in response.results if c.kind is MediaKind.JSON]
    has_text = any(is_text(content.type) for content in json)
    for content in response.results:
        if not (has_text and content.media_type == "text/plain"):
            yield content
