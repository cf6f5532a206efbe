"""The BMA advice: versions, answers and literal conditions."""
