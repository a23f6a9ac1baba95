"""Models of runs."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypeAliasType

Mode = TypeAliasType("Mode", Literal["live", "test"] | str)
