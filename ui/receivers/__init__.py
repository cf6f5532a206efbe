"""The directory of receivers: found by what they can, seen whole, checked and changed."""
