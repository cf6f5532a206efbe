"""The revisions of the tables, run inside the program."""
