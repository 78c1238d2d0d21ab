"""Documents to settled documents: every size and line break decided, or a Problem."""
