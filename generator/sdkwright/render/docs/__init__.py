"""The README and the reference pages of an SDK."""
