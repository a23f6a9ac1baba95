"""Models of shared."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeAliasType

Guardrail = TypeAliasType("Guardrail", dict[str, Any])
