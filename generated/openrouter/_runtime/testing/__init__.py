"""Calls without a server."""
