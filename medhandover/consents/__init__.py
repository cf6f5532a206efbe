"""Permission per purpose and recipient."""
