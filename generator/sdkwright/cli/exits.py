"""Exit statuses; 0 is success."""

from __future__ import annotations

# Generated files would change, a budget is exceeded, or edits cannot be kept.
DRIFT = 1
# The input cannot be used.
BAD_INPUT = 2
# The generator has a defect: EX_SOFTWARE of sysexits.h.
DEFECT = 70
