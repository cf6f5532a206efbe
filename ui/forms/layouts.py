"""The groups of the long shapes, in the order in which a person asks for them; data, no code."""

from collections.abc import Mapping

Layout = tuple[tuple[str, tuple[str, ...]], ...]

LAYOUTS: Mapping[str, Layout] = {}
