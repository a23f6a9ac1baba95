"""The Python modules of an SDK."""
