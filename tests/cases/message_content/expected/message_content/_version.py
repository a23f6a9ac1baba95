"""Versions of the SDK and of the OpenAPI document."""

from __future__ import annotations

__title__ = "message-content"
__version__ = "0.1.0"
__openapi_doc_version__ = "1"
__user_agent__ = "message-content-python/0.1.0"
