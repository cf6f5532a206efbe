"""The person, and the file everything hangs on."""
