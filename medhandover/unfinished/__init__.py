"""What somebody began to record and has not finished: kept as it was typed, until it is a record or thrown away."""
