"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .accounts import Account, AccountInput, Note, Team, TeamInput
    from .accounts_dicts import AccountInputTypedDict, NoteTypedDict, TeamInputTypedDict
    from .shared import Unused
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Account": "accounts",
            "AccountInput": "accounts",
            "AccountInputTypedDict": "accounts_dicts",
            "Note": "accounts",
            "NoteTypedDict": "accounts_dicts",
            "Team": "accounts",
            "TeamInput": "accounts",
            "TeamInputTypedDict": "accounts_dicts",
            "Unused": "shared",
        },
    )

__all__ = [
    "Account",
    "AccountInput",
    "AccountInputTypedDict",
    "Note",
    "NoteTypedDict",
    "Team",
    "TeamInput",
    "TeamInputTypedDict",
    "Unused",
]
