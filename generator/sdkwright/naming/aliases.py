"""Earlier names of models, exceptions and pages, which are deprecated aliases."""

from __future__ import annotations

from collections.abc import Mapping

from .pins import Pins

# The earlier names, with the present ones.
Aliases = Mapping[str, str]


def aliases(
    names: Mapping[str, str],
    pinned: Mapping[str, str],
    former: Mapping[str, tuple[str, ...]],
) -> dict[str, str]:
    """The present name for each earlier one.

    ``names`` are the present names by key, ``pinned`` the published ones, and
    ``former`` the names before them. A name that something else has now is no alias.
    """
    taken = {*names.values()}
    return {
        old: name
        for key, name in names.items()
        for old in (*former.get(key, ()), *([pinned[key]] if key in pinned else []))
        if old not in taken
    }


def all_aliases(
    classes: Mapping[str, str],
    errors: Mapping[str, str],
    pages: Mapping[str, str],
    pins: Pins,
) -> dict[str, Aliases]:
    """The aliases of each package."""
    found = {
        "components": aliases(classes, pins.classes, pins.former_classes),
        "errors": aliases(errors, pins.errors, pins.former_errors),
        "operations": aliases(pages, pins.pages, pins.former_pages),
    }
    return {package: names for package, names in found.items() if names}
