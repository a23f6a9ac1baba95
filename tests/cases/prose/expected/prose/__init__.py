"""First paragraph that is long enough to be wrapped because it goes on and on well past
the width of a line.

- a list stays
- as it is

    code stays, too
"""

from __future__ import annotations

from . import components, errors, operations, types, utils
from ._version import __openapi_doc_version__, __title__, __user_agent__, __version__
from .client import SERVERS, Prose

VERSION = __version__
OPENAPI_DOC_VERSION = __openapi_doc_version__
USER_AGENT = __user_agent__

__all__ = [
    "OPENAPI_DOC_VERSION",
    "SERVERS",
    "USER_AGENT",
    "VERSION",
    "Prose",
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
