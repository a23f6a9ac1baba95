"""Validation and serialisation of values."""
