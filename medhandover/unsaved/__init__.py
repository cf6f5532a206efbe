"""What somebody typed in a form and did not save: private, kept while it is typed, offered again at the next start."""
