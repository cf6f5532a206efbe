"""The record of what a person refuses, led through in the order of the conversation."""
