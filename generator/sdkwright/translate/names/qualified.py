"""Names of components that are qualified by the package of a class.

Frameworks write them where classes have equal names: ``io.shop.api.v1.Order`` of Java,
Go and C#, ``shop__schemas__order__Order`` of FastAPI.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...words import comparable
from .vocabulary import is_version

# A class in a package of at least two steps. One step is a part of the name: an
# ``issuing.Card`` is another card than a ``gift.Card``.
_QUALIFIED = re.compile(r"[a-z]\w*?(?P<dot>\.|__)(\w+?(?P=dot))+[A-Z]\w*")
_NAMESPACED = re.compile(r"[A-Z]\w*\.(\w+\.)+[A-Z]\w*")

Steps = tuple[str, ...]


def unqualified(names: Iterable[str]) -> dict[str, str]:
    """The shortest ends of qualified names that no other component has.

    All names of a document with namespaces such as ``Shop.Orders.Order`` begin alike.
    """
    every = tuple(names)
    found = {name: _steps(name) for name in every if _QUALIFIED.fullmatch(name)}
    if not found:
        found = _namespaced(every)
    taken = {comparable(name) for name in every if name not in found}
    short: dict[str, str] = {}
    for steps in ({name: _telling(own) for name, own in found.items()}, found):
        for length in range(1, max(map(len, steps.values()), default=0)):
            ends = {name: "_".join(own[-length:]) for name, own in steps.items()}
            uses = Counter(map(comparable, ends.values()))
            for name, end in ends.items():
                if uses[comparable(end)] == 1 and comparable(end) not in taken:
                    short.setdefault(name, end)
    return short


def _steps(name: str) -> Steps:
    return tuple(re.split(r"\.|__", name))


def _namespaced(names: tuple[str, ...]) -> dict[str, Steps]:
    found = {name: _steps(name) for name in names}
    is_every = all(map(_NAMESPACED.fullmatch, names))
    return found if is_every and len({own[0] for own in found.values()}) == 1 else {}


def _telling(steps: Steps) -> Steps:
    """The steps without versions, and without modules with the name of the class."""
    *package, last = steps
    return (
        *(
            step
            for step in package
            if not is_version(step) and comparable(step) != comparable(last)
        ),
        last,
    )
