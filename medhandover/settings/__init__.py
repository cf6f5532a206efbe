"""Every setting declared once: key, type, default and description."""
