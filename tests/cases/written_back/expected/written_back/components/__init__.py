"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .notes import (
        AimRequest,
        Author,
        AuthorInput,
        Board,
        BoardInput,
        Note,
        NoteInput,
        Tag,
        Target,
        TargetPlace,
    )
    from .notes_dicts import (
        AimRequestTypedDict,
        AuthorInputTypedDict,
        BoardInputTypedDict,
        NoteInputTypedDict,
        TagTypedDict,
        TargetPlaceTypedDict,
        TargetTypedDict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AimRequest": "notes",
            "AimRequestTypedDict": "notes_dicts",
            "Author": "notes",
            "AuthorInput": "notes",
            "AuthorInputTypedDict": "notes_dicts",
            "Board": "notes",
            "BoardInput": "notes",
            "BoardInputTypedDict": "notes_dicts",
            "Note": "notes",
            "NoteInput": "notes",
            "NoteInputTypedDict": "notes_dicts",
            "Tag": "notes",
            "TagTypedDict": "notes_dicts",
            "Target": "notes",
            "TargetPlace": "notes",
            "TargetPlaceTypedDict": "notes_dicts",
            "TargetTypedDict": "notes_dicts",
        },
    )

__all__ = [
    "AimRequest",
    "AimRequestTypedDict",
    "Author",
    "AuthorInput",
    "AuthorInputTypedDict",
    "Board",
    "BoardInput",
    "BoardInputTypedDict",
    "Note",
    "NoteInput",
    "NoteInputTypedDict",
    "Tag",
    "TagTypedDict",
    "Target",
    "TargetPlace",
    "TargetPlaceTypedDict",
    "TargetTypedDict",
]
