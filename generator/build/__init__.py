"""The run: which files are made, from what, and where they go."""
