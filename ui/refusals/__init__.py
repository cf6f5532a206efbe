"""Offers that still stand, and receivers that refused."""
