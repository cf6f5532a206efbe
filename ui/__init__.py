"""The screens: the only user of Qt."""
