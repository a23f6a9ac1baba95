"""Sample values: valid instances of the schemas of requests."""
