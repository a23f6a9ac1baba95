"""What is wrong with data of the API, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from pydantic_core import from_json

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_SHOWN = 3


def explain_json(what: str, error: ValidationError, body: bytes | str) -> str:
    """``what`` is wrong with a body that should be JSON, and where."""
    try:
        return explain(what, error, from_json(body))
    except (TypeError, ValueError):
        return explain(what, error, None)


def explain(what: str, error: ValidationError, value: Any) -> str:  # any JSON value
    """``what`` is wrong with a value, and the first problems with their places."""
    problems = error.errors(include_url=False, include_context=False)
    shown = [
        f"at {_pointer(p, value)}: {p['msg']}, not {_brief(p['input'])}"
        for p in problems[:_SHOWN]
    ]
    if len(problems) > _SHOWN:
        shown.append(f"and {len(problems) - _SHOWN} more")
    return "\n  ".join([f"{what}:", *shown])


def _pointer(problem: ErrorDetails, value: Any) -> str:  # any JSON value
    """A JSON pointer (RFC 6901) to what is wrong, or to what is missing."""
    steps: list[int | str] = []
    for step in problem["loc"]:
        # Where a union was tried, pydantic puts the name of the member in between.
        if _has(value, step):
            value = value[step]
            steps.append(step)
    if problem["type"] == "missing":
        steps.append(problem["loc"][-1])
    texts = (str(step).replace("~", "~0").replace("/", "~1") for step in steps)
    return "".join(f"/{text}" for text in texts) or "the top"


def _has(value: object, step: int | str) -> bool:
    if isinstance(value, list):
        return isinstance(step, int) and step < len(cast("list[object]", value))
    return isinstance(value, dict) and step in value


def _brief(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}..."
