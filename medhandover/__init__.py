"""medhandover: from a BMA advice to a signed medical handover."""

__version__ = "0.1.0"
