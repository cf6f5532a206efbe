"""The directory of those who travel along, with what they hold, and what countries ask of them."""
