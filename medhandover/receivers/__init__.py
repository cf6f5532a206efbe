"""Who can receive a person: institutions, practitioners and carers."""
