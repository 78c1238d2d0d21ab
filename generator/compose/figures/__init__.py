"""Drawings: pure functions of content and a box, written once and walked by every writer."""
