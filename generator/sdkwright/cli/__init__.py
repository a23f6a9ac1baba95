"""The command line: ``app`` registers the commands, one module is one command."""
