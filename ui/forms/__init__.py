"""What a person fills in: an editor for each kind of value, a form for a draft, a dialog for an action."""
