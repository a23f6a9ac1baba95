# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses that are read while they arrive."""
