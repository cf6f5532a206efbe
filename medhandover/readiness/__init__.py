"""The gate: what each feature says must hold, coverage, and the release of a plan for departure."""
