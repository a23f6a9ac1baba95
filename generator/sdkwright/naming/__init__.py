"""Every Python name of the SDK, decided once."""

from __future__ import annotations

from .names import ModelName, Names, ResourceName
from .plan import decide_names

__all__ = ["ModelName", "Names", "ResourceName", "decide_names"]
