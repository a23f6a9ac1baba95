"""Calls as requests."""
