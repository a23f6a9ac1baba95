"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .exports import UpdateExportEventPayload
    from .jobs import AnyCreateJobCallbackPayload, CreateJobRequest, Done, Failed
    from .jobs_dicts import CreateJobRequestTypedDict
    from .shared import Progress
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "AnyCreateJobCallbackPayload": "jobs",
            "CreateJobRequest": "jobs",
            "CreateJobRequestTypedDict": "jobs_dicts",
            "Done": "jobs",
            "Failed": "jobs",
            "Progress": "shared",
            "UpdateExportEventPayload": "exports",
        },
    )

__all__ = [
    "AnyCreateJobCallbackPayload",
    "CreateJobRequest",
    "CreateJobRequestTypedDict",
    "Done",
    "Failed",
    "Progress",
    "UpdateExportEventPayload",
]
