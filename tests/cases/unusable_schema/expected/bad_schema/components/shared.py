"""Models of shared."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

Thing = TypeAliasType("Thing", dict[str, Any])
