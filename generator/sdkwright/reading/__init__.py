"""Reads files as trees of plain values, with the positions of all values."""
