# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""What servers say about errors, in the places that frameworks use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .json_types import is_array, is_object

if TYPE_CHECKING:
    from .aliases import Json, JsonObject

# Names of properties, in lower case and without separators. The first one counts.
_MESSAGES = ("message", "msg", "defaultmessage", "errormessage", "exceptionmessage")
_SUMMARIES = ("errorsummary", "faultstring")
_REASONS = ("errordescription", "reason", "description")
_OF_PROBLEMS = (*_MESSAGES, *_SUMMARIES, "detail", *_REASONS, "title", "code")
# Properties with several problems: lists of them, and objects with one for each field.
_LISTS = ("details", "errorcauses", "errormessages", "exceptiondetail", "extra")
_MORE_LISTS = ("fieldviolations", "invalidparams", "issues", "violations")
_FIELDS = ("message", "detail", "errors", "fielderrors")
_PLACES = ("loc", "field", "path", "pointer", "parameter", "param", "property")
_MORE_PLACES = ("propertypath", "target", "name", "key", "source")
_MOST_LEVELS = 6
_MOST_PROBLEMS = 10
_MOST_CHARACTERS = 10_000


def error_message(body: Json) -> str | None:
    """The message in the body of an error; ``None`` for a body without a message.

    Problems are lines with their places, such as ``body.title: Field required``.
    """
    lines = list(dict.fromkeys(_said(body, _MOST_LEVELS)))
    if len(lines) > _MOST_PROBLEMS:
        rest = len(lines) - _MOST_PROBLEMS
        lines[_MOST_PROBLEMS:] = [f"and {rest} more"]
    return "\n".join(lines)[:_MOST_CHARACTERS] or None


def _said(value: Json, levels: int) -> list[str]:
    """The lines of a body, or of a part of it, down to so many ``levels``."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if is_array(value) and levels:
        return [line for item in value for line in _problem(item, levels - 1)]
    if not (is_object(value) and levels):
        return []
    fields = _named(value)
    error = fields.get("error")
    if not isinstance(error, str) and (inner := _said(error, levels - 1)):
        return inner
    main = _main(fields)
    problems = [line for line in _listed(fields, levels - 1) if line not in main]
    return [*filter(None, [main]), *problems] or _of_lists(value, levels - 1)


def _main(fields: JsonObject) -> str:
    """The summary of an error, empty if there is none."""
    if message := _first(fields, (*_MESSAGES, *_SUMMARIES)):
        return message
    title, detail = _first(fields, ("title",)), _first(fields, ("detail",))
    if title or detail:
        # Problem details (RFC 9457, 3.1). The detail may repeat the title.
        is_more = title and detail and title not in detail
        return _joined(title.rstrip(".:"), detail) if is_more else detail or title
    return _joined(_first(fields, ("error",)), _first(fields, _REASONS))


def _listed(fields: JsonObject, levels: int) -> Iterator[str]:
    """The problems in the properties of an error."""
    for name in (*_FIELDS, *_LISTS, *_MORE_LISTS):
        value = fields.get(name)
        if is_array(value):
            yield from _said(value, levels)
        elif is_object(value) and name in _FIELDS:
            # Fields may be called ``title``, and details may have a title.
            is_error = name == "detail" or _first(_named(value), _MESSAGES)
            found = _said(value, levels) if is_error else []
            yield from found or _of_fields(value, "", levels)


def _problem(item: Json, levels: int) -> list[str]:
    """One problem of a list, with its place."""
    if not is_object(item):
        return _said(item, levels)
    fields = _named(item)
    text = _first(fields, _OF_PROBLEMS)
    return [_joined(_place(fields), text)] if text else _said(item, levels)


def _of_lists(value: JsonObject, levels: int) -> list[str]:
    """The problems of an object that has nothing but a list for each field."""
    is_meant = bool(value) and all(map(is_array, value.values()))
    return [*_of_fields(value, "", levels)] if is_meant else []


def _of_fields(value: JsonObject, place: str, levels: int) -> Iterator[str]:
    """The problems of an object that has text, a list or an object for each field."""
    for name, item in value.items():
        # ``_schema`` and ``non_field_errors`` are about the object as a whole.
        is_whole = name.startswith("_") or name == "non_field_errors"
        inner = place if is_whole else ".".join(filter(None, [place, name]))
        if is_object(item) and levels:
            yield from _of_fields(item, inner, levels - 1)
        elif isinstance(item, str) or is_array(item):
            yield from (_joined(inner, text) for text in _said(item, levels))


def _place(fields: JsonObject) -> str:
    """Where a problem is: a path, a pointer or a name."""
    key, source = fields.get("key"), fields.get("source")
    if isinstance(key, str) and isinstance(source, str):
        return f"{source}.{key}"
    for name in (*_PLACES, *_MORE_PLACES):
        value = fields.get(name)
        if is_array(value):
            value = ".".join(str(step) for step in value)
        elif is_object(value):
            value = _first(_named(value), _PLACES)
        if isinstance(value, str) and value:
            return value
    return ""


def _named(value: JsonObject) -> JsonObject:
    """The properties by their names in lower case, without separators."""
    return {
        name.lower().replace("_", "").replace("-", ""): item
        for name, item in value.items()
    }


def _first(fields: JsonObject, names: tuple[str, ...]) -> str:
    texts = (
        text.strip() for name in names if isinstance(text := fields.get(name), str)
    )
    return next(filter(None, texts), "")


def _joined(place: str, text: str) -> str:
    return ": ".join(filter(None, [place, text]))
