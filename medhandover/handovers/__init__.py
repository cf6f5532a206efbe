"""The journey's journal, the handover with read-back, and the employee's release from duty."""
