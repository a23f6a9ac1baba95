"""Signed"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import components, errors, operations, types, utils
from ._runtime.lazy import lazy_submodules
from ._version import __openapi_doc_version__, __title__, __user_agent__, __version__
from .client import SERVERS, Signed

if TYPE_CHECKING:
    from . import webhook_payloads
else:
    __getattr__ = lazy_submodules(__name__, "webhook_payloads")

VERSION = __version__
OPENAPI_DOC_VERSION = __openapi_doc_version__
USER_AGENT = __user_agent__

__all__ = [
    "OPENAPI_DOC_VERSION",
    "SERVERS",
    "USER_AGENT",
    "VERSION",
    "Signed",
    "__openapi_doc_version__",
    "__title__",
    "__user_agent__",
    "__version__",
    "components",
    "errors",
    "operations",
    "types",
    "utils",
    "webhook_payloads",
]
