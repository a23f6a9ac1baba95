# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The runtime of the SDK. It is not part of the interface."""
