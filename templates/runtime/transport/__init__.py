"""Sending requests: connections, retries, timeouts."""
