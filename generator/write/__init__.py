"""Settled documents to bytes."""
