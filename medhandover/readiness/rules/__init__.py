"""The 55 rules of domain section 9 and FM-28: one table, each rule with its owner and its ways out."""
