"""What a person refuses, led through in the order of the conversation; open offers, receivers that refused."""
