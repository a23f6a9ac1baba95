"""sdkwright turns an OpenAPI document into a Python SDK."""

from __future__ import annotations

__version__ = "0.1.0"
