"""Calls: requests, responses and what follows from them."""
