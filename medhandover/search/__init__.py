"""One index written by the features above it; one query, filtered by right."""
