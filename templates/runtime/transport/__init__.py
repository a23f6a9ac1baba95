# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Sending requests: connections, retries, timeouts."""
