"""Alembic's way in: the program brings an open transaction (`connection`), a script may bring `metadata` to compare."""

from alembic import context

attributes = context.config.attributes
context.configure(
    connection=attributes["connection"],
    target_metadata=attributes.get("metadata"),
    render_as_batch=True,
    on_version_apply=attributes.get("applied"),
    transactional_ddl=False,  # the transaction is the program's own
)
context.run_migrations()
