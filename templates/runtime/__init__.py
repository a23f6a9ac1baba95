"""The runtime of the SDK. It is not part of the interface."""
