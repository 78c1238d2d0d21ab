"""Figures of slides."""
