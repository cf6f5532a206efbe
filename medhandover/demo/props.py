"""The props of the demo: invented people, places, medicines and words, read from `resources/demo` (TOML)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from medhandover.exchange.reading import read_value
from medhandover.kernel.places import resources


@cache
def shelf(name: str, kind: Any) -> Any:
    """Return what `resources/demo/<name>.toml` holds as `kind`; raises WrongFields with the path of what is wrong."""
    with (resources() / "demo" / f"{name}.toml").open("rb") as file:
        return read_value(kind, tomllib.load(file))


def words(which: str, language: str) -> tuple[str, str, str]:
    """Return what somebody says, its language (Dutch where nobody wrote it in `language`), and the Dutch of it."""
    said: Mapping[str, str] = shelf("woorden", dict[str, dict[str, str]])[which]
    spoken = language if language in said else "nl"
    return said[spoken], spoken, said["nl"]
