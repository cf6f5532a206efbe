"""A case, section by section, beside the gate."""
