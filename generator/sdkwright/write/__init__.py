"""Formats, compares and replaces files."""
