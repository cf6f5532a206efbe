"""What is followed up in plans."""
