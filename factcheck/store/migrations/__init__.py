"""Alembic's folder: ``versions`` holds one step a file, run in order by ``factcheck.store.migrate``."""
