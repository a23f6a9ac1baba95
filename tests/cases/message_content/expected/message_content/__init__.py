"""Message Content"""

from __future__ import annotations

from . import components, errors, operations, types, utils
from ._version import __openapi_doc_version__, __title__, __user_agent__, __version__
from .client import SERVERS, MessageContent

VERSION = __version__
OPENAPI_DOC_VERSION = __openapi_doc_version__
USER_AGENT = __user_agent__

__all__ = [
    "OPENAPI_DOC_VERSION",
    "SERVERS",
    "USER_AGENT",
    "VERSION",
    "MessageContent",
    "__openapi_doc_version__",
    "__title__",
    "__user_agent__",
    "__version__",
    "components",
    "errors",
    "operations",
    "types",
    "utils",
]
