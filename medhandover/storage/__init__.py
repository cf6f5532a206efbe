"""How things are kept: the encrypted office folder, one transaction, tables, backup."""
