"""Models of the API.

A module is loaded when one of its names is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_module

if TYPE_CHECKING:
    from .chat import (
        Answer,
        CreateChatRequest,
        CreateFernRequest,
        CreateNamedRequest,
        CreateUnionRequest,
        Token,
    )
    from .chat_dicts import (
        CreateChatRequestTypedDict,
        CreateFernRequestTypedDict,
        CreateNamedRequestTypedDict,
        CreateUnionRequestTypedDict,
    )
else:
    __getattr__, __dir__ = lazy_module(
        __name__,
        {
            "Answer": "chat",
            "CreateChatRequest": "chat",
            "CreateChatRequestTypedDict": "chat_dicts",
            "CreateFernRequest": "chat",
            "CreateFernRequestTypedDict": "chat_dicts",
            "CreateNamedRequest": "chat",
            "CreateNamedRequestTypedDict": "chat_dicts",
            "CreateUnionRequest": "chat",
            "CreateUnionRequestTypedDict": "chat_dicts",
            "Token": "chat",
        },
    )

__all__ = [
    "Answer",
    "CreateChatRequest",
    "CreateChatRequestTypedDict",
    "CreateFernRequest",
    "CreateFernRequestTypedDict",
    "CreateNamedRequest",
    "CreateNamedRequestTypedDict",
    "CreateUnionRequest",
    "CreateUnionRequestTypedDict",
    "Token",
]
