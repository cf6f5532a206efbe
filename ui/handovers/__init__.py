"""The record of a handover, led through in the order in which things are handed over."""
