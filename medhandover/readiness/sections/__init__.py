"""What each feature says of a case, section by section: which facts its checks get."""
