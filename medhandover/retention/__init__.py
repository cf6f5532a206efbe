"""All data of one person; what is due for destruction, and its approval."""
