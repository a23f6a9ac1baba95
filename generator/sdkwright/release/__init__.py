"""Releases of an SDK: their versions, and the changelog."""
