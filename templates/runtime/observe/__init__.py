"""Logs and traces of calls, without secrets."""
