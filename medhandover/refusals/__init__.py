"""Refusals, receivers who refuse, and incapacity: three different things."""
