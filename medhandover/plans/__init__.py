"""Conditions met by arrangements and evidence; acceptance and payment agreements."""
