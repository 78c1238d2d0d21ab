"""Shapes that figures are drawn with."""
