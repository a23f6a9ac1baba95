"""Responses as results and errors."""
