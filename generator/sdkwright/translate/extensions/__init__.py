"""Vendor extension keys."""
