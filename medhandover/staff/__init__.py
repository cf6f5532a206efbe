"""Accounts, sign-in, and the rights matrix."""
