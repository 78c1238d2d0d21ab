"""Posters, one page to hang on a wall."""
