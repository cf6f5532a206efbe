"""Supply for the journey, bridging and delay; the sealed envelope by number only."""
