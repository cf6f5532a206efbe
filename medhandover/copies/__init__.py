"""Register of every printed copy: which version, for whom, which number, where it is now."""
