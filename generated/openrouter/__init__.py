"""A guardrail bundles spending limits, allow and deny lists of models and providers,
data retention rules and content filters. It applies to the API keys and the
organization members to which it is assigned.
"""

from __future__ import annotations

from . import components, errors, operations, types, utils
from ._version import __openapi_doc_version__, __title__, __user_agent__, __version__
from .client import SERVERS, OpenRouter

VERSION = __version__
OPENAPI_DOC_VERSION = __openapi_doc_version__
USER_AGENT = __user_agent__

__all__ = [
    "OPENAPI_DOC_VERSION",
    "SERVERS",
    "USER_AGENT",
    "VERSION",
    "OpenRouter",
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
