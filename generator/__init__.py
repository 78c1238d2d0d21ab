"""Drivhus: one source of content and one brand file become everything a seminar on co-creation needs."""

__version__ = "1.0.0"
