"""The exchange of requests and responses in a call."""
