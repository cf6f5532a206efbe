"""The first start: an office is made, opened or looked at as a demo, before anybody can sign in."""
