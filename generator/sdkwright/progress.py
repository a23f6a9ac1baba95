"""How a run tells its caller what it does."""

from __future__ import annotations

from collections.abc import Callable

# Called with the name of each stage when the stage starts.
Progress = Callable[[str], None]
