"""Behaviour of the generated SDK against a real HTTP server."""
