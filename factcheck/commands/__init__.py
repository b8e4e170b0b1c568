"""Commands of their own files; ``factcheck.cli`` gathers them."""
