"""Credentials of requests."""
