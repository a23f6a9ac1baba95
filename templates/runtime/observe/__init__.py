# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Logs and traces of calls, without secrets."""
