"""What stands in each section of a case and what is offered there: data, one file per section."""
