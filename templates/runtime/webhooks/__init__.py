"""Requests that the API sends."""
