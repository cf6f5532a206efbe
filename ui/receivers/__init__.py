"""Who can receive a person."""
