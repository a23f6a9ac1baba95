"""Validation against the OpenAPI specification."""
