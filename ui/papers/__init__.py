"""Papers of a case: looked at before they are printed, as a numbered copy, alone or many at once."""
