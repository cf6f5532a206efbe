"""Legs, places and moments with their zones."""
