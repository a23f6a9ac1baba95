"""A FastAPI application with what such applications have, and its documentation."""
