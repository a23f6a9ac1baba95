"""A FastAPI application with uploads, unions, pages, streams, logins and cookies."""
