"""Who travels along."""
