"""What keeps an office in order: staff, rights, settings, translations, the log, retention, backup, about."""
