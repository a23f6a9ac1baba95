"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .images import UploadApplicationJsonRequest
    from .images_dicts import UploadApplicationJsonRequestTypedDict
    from .pets import Pet, Pets
    from .pets_dicts import PetTypedDict
    from .reports import Problem, Report, Reports
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Pet": "pets",
            "PetTypedDict": "pets_dicts",
            "Pets": "pets",
            "Problem": "reports",
            "Report": "reports",
            "Reports": "reports",
            "UploadApplicationJsonRequest": "images",
            "UploadApplicationJsonRequestTypedDict": "images_dicts",
        },
    )

__all__ = [
    "Pet",
    "PetTypedDict",
    "Pets",
    "Problem",
    "Report",
    "Reports",
    "UploadApplicationJsonRequest",
    "UploadApplicationJsonRequestTypedDict",
]
