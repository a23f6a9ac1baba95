"""Schema Objects as types and models."""
