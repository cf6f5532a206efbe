"""Stories at the real window, each in a process of its own: a screen, an encrypted office, a keyring service."""
