"""The command line. ``app`` registers the commands; each command has a module."""
