"""Worksheets, to write on."""
