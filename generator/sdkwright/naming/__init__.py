"""Every Python name of the SDK, decided once."""

from __future__ import annotations

from .names import ModelName, Names, ResourceName
from .plan import decide_names
from .scope import Desk

__all__ = ["Desk", "ModelName", "Names", "ResourceName", "decide_names"]
