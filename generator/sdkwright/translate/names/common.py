"""The prefixes and the style that all operations of a document share."""

from __future__ import annotations

from collections import Counter
from os.path import commonprefix

from .facts import Common, Facts, Group, is_telling, normalized, words_of
from .groups import common_prefix, shortened_group, without_title
from .verb_and_path import all_named
from .vocabulary import VERBS

# With fewer operations, a word that all operationIds begin with may be a coincidence.
_LEAST = 3
_SEPARATORS = "_./:-"


def common_facts(facts: tuple[Facts, ...]) -> Common:
    """The prefixes and the style of all operationIds and paths."""
    named = [f for f in facts if f.operation_id and f.declared is None]
    ids = [f.operation_id or "" for f in named]
    return Common(
        operation_ids=frozenset(f.operation_id or "" for f in facts),
        repeated=frozenset(text for text, uses in Counter(ids).items() if uses > 1),
        prefix=common_prefix([f.steps for f in facts]),
        module=_module(ids),
        is_mechanical=all_named((f.operation_id or "", f) for f in named),
    )


def shortened_groups(facts: tuple[Facts, ...], title: str) -> dict[Group, Group]:
    """The groups with shorter names. Two groups never get the same name."""
    written = [group for f in facts if not f.is_grouped for group in f.groups]
    short = without_title(
        {group: shortened_group(group) for group in written}, words_of(title)
    )
    spelled = {normalized(group): normalized(short[group]) for group in written}
    uses = Counter(spelled.values())
    return {
        group: name
        for group, name in short.items()
        if name != group and uses[normalized(name)] == 1
    }


def _module(ids: list[str]) -> str:
    prefix = commonprefix(ids)  # noqa: RUF071  # texts, not paths
    module = prefix[: 1 + max(map(prefix.rfind, _SEPARATORS), default=-1)]
    words = words_of(module)
    if len(ids) < _LEAST or not words or words[0] in VERBS:
        return ""
    return module if all(is_telling(text[len(module) :]) for text in ids) else ""
