"""Example responses for tests without a server."""
