"""The command line: one file per feature; everything goes through the office's one door."""
