"""What a file says otherwise than the office: path by path, before anything is changed."""

from collections.abc import Iterator
from typing import Any

from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import written
from medhandover.kernel.shapes import record

BESIDE = frozenset({"exported", "stated", "format", "version"})
"""Parts of a file that are not facts of the case."""


@record
class Difference:
    """One field: what the office has and what the file says; empty where one of them has nothing."""

    path: str
    here: str
    file: str


def differences(here: CaseFile, file: CaseFile) -> tuple[Difference, ...]:
    """Return every field that differs, by path; keys of both files stand for the same by their order."""
    ours, theirs = (_told(each) for each in (here, file))
    paths = [*ours, *(path for path in theirs if path not in ours)]
    found = (Difference(path=path, here=ours.get(path, ""), file=theirs.get(path, "")) for path in paths)
    return tuple(each for each in found if each.here != each.file)


def _told(file: CaseFile) -> dict[str, str]:
    whole: dict[str, Any] = written(CaseFile, file)
    names = {
        part["key"]: f"{kind}.{number}" for kind in ("receivers", "escorts") for number, part in enumerate(whole[kind])
    }
    conditions = [part["key"] for advice in whole["advices"] for part in advice["conditions"]]
    names |= {key: f"condition.{number}" for number, key in enumerate(conditions)}
    return {
        path: names.get(text, text)
        for path, text in _leaves({name: each for name, each in whole.items() if name not in BESIDE}, "")
        if text
    }


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _leaves(each, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _leaves(each, f"{path}.{number}")
    else:
        yield path, "" if value is None else str(value)
