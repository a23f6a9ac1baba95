"""Responses that are read while they arrive."""
