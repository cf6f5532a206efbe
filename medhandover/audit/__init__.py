"""The log that is only ever added to (NEN 7513, BIO2 8.15)."""
