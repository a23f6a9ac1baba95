# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Messages about values that break their schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..json_reading import parsed
from ..json_types import is_array, is_object

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from ..aliases import Json

_SHOWN = 3


def explain_argument(error: ValidationError, name: str) -> str:
    """All problems of an argument, one a line, with the types of wrong values."""
    problems = error.errors(include_url=False, include_context=False)
    return "\n".join(_problem(name, problem) for problem in problems)


def explain_json(what: str, error: ValidationError, body: bytes | str) -> str:
    """``what`` is wrong with a body that should be JSON, and the first problems."""
    try:
        return explain(what, error, parsed(body))
    except (TypeError, ValueError):
        return explain(what, error, None)


def explain(what: str, error: ValidationError, value: Json) -> str:
    """``what`` is wrong with a value, and the first problems."""
    problems = error.errors(include_url=False, include_context=False)
    shown = [
        f"at {_place(p, value)}: {p['msg']}, not {_brief(p['input'])}"
        for p in problems[:_SHOWN]
    ]
    if len(problems) > _SHOWN:
        shown.append(f"and {len(problems) - _SHOWN} more")
    return "\n  ".join([f"{what}:", *shown])


def step_of_pointer(step: object) -> str:
    """One step of a JSON pointer (RFC 6901)."""
    return f"/{str(step).replace('~', '~0').replace('/', '~1')}"


def _problem(name: str, problem: ErrorDetails) -> str:
    steps = (*filter(None, [name]), *problem["loc"])
    place = ".".join(map(str, steps)) or "the body"
    if problem["type"] == "missing":
        return f"{place}: missing"
    return f"{place}: {problem['msg']}, not {type(problem['input']).__name__}"


def _place(problem: ErrorDetails, value: Json) -> str:
    """A JSON pointer to the wrong or missing value."""
    steps: list[int | str] = []
    for step in problem["loc"]:
        # Inside a union, pydantic adds the names of members, which are no keys.
        if _has(value, step):
            value = value[step]
            steps.append(step)
    if problem["type"] == "missing":
        steps.append(problem["loc"][-1])
    return "".join(map(step_of_pointer, steps)) or "the top"


def _has(value: Json, step: int | str) -> bool:
    if is_array(value):
        return isinstance(step, int) and step < len(value)
    return is_object(value) and step in value


def _brief(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}..."
