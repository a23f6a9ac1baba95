"""Servers, clients and checks that tests share."""
