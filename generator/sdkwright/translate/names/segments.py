"""Words that an operationId runs together: ``Getprojectspendlimit``."""

from __future__ import annotations

import re
from functools import cache

from ...words import singular
from .facts import Facts, words_of
from .vocabulary import PARTICLES, VERBS

# Shorter texts have too many readings.
_LEAST = 10
_SEPARATORS = re.compile(r"[\W_]+")


def separated(name: str, facts: Facts) -> str | None:
    """``get project spend limit`` for ``Getprojectspendlimit`` of ``/spend_limit``.

    A part is read as a verb and words of the path, the tags and the summary. All of it
    must be words, and the longest words win.
    """
    if VERBS & {*words_of(name)}:
        return None
    known = frozenset(_known(facts))
    found = _SEPARATORS.split(name)
    read = [_separated(part, known) or part for part in found]
    return None if read == found else " ".join(read)


def _separated(part: str, known: frozenset[str]) -> str | None:
    text = part.lower()
    if len(text) < _LEAST or not text.isalnum() or {text, *words_of(part)} & known:
        return None
    first = next((verb for verb in _verbs() if text.startswith(verb)), None)
    if first is None:
        return None
    rest = _split(text.removeprefix(first), known)
    return " ".join((first, *rest)) if rest else None


def _known(facts: Facts) -> set[str]:
    texts = [step.text for step in facts.steps]
    texts += [step for group in facts.groups for step in group]
    words = {word for text in (*texts, facts.summary) for word in words_of(text)}
    words |= {singular(word) for word in words} | PARTICLES
    return {word for word in words if len(word) > 1 or word == "a"}


@cache
def _verbs() -> tuple[str, ...]:
    """All verbs, long ones first."""
    return tuple(sorted(VERBS, key=lambda verb: (-len(verb), verb)))


def _split(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """The known words that a text consists of; empty if there is anything else."""
    best: dict[int, tuple[str, ...]] = {len(text): ()}
    for start in range(len(text) - 1, -1, -1):
        ends = [end for end in best if end > start and text[start:end] in known]
        if ends:
            found = [(text[start:end], *best[end]) for end in ends]
            best[start] = min(found, key=lambda words: (len(words), words))
    return best.get(0, ())
