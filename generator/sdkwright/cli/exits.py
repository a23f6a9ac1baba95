"""Exit statuses; 0 is success."""

from __future__ import annotations

# Generated files would change, or a budget is exceeded.
DRIFT = 1
# The input cannot be used.
BAD_INPUT = 2
# The generator has a defect: EX_SOFTWARE of sysexits.h.
DEFECT = 70
