"""Rows with what is offered about them, declared as data: the same on the page of a case, of a receiver, of staff."""
