"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .bodies import Patch, SendOptionalRequest, Upload
    from .bodies_dicts import SendOptionalRequestTypedDict, UploadTypedDict
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Patch": "bodies",
            "SendOptionalRequest": "bodies",
            "SendOptionalRequestTypedDict": "bodies_dicts",
            "Upload": "bodies",
            "UploadTypedDict": "bodies_dicts",
        },
    )

__all__ = [
    "Patch",
    "SendOptionalRequest",
    "SendOptionalRequestTypedDict",
    "Upload",
    "UploadTypedDict",
]
