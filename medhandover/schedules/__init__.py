"""The schedule of the service: who travels when, which places are open, and what clashes."""
