# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The exchange of requests and responses in a call."""
