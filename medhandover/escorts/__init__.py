"""The DT&V employee and the others who travel along."""
