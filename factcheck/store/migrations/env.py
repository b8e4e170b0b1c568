"""What Alembic runs for each upgrade: the steps, on the connection that ``factcheck.store.migrate`` hands along."""

from alembic import context

from factcheck.store.schema import metadata

# SQLite cannot alter most of a table in place; batch mode copies it.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
