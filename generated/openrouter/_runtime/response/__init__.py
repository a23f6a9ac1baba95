# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses as results and errors."""
