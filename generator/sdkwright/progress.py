"""The callback for the progress of a run."""

from __future__ import annotations

from collections.abc import Callable

# Called with the name of each stage when the stage starts.
Progress = Callable[[str], None]
