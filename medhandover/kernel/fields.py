"""What is wrong with a field that somebody filled in: all of it at once, each with its path and what is allowed."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, replace
from typing import ClassVar

from medhandover.kernel.languages import Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record


@record
class Wrong:
    """One wrong field: its path (`advices.0.given_on`), and a sentence that says what is allowed."""

    path: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def at(self, path: str) -> "Wrong":
        """Return the same of another path, as the field is called elsewhere."""
        return replace(self, path=path)

    def say(self, language: Language) -> str:
        """Return path and sentence in `language`."""
        return f"{self.path}: {say(language, self.sentence, **self.values)}"


class WrongFields(Problem):
    """Fields that cannot be kept as they are; nothing was changed."""

    sentence: ClassVar[str] = "Some fields are not right. Nothing was changed."

    def __init__(self, wrong: Iterable[Wrong]) -> None:
        """Keep every wrong field."""
        super().__init__()
        self.wrong = tuple(wrong)

    def say(self, language: Language = "nl") -> str:
        """Return one sentence per wrong field, with a semicolon in place of the stop between two of them."""
        *before, last = (each.say(language) for each in self.wrong)
        return "; ".join([*(each.removesuffix(".") for each in before), last])


@contextmanager
def within(path: str) -> Iterator[None]:
    """Put `path` before the path of every field that is refused inside."""
    try:
        yield
    except WrongFields as refused:
        raise WrongFields(each.at(f"{path}.{each.path}") for each in refused.wrong) from None


def refuse(wrong: Iterable[Wrong]) -> None:
    """Raise WrongFields when there is any."""
    found = tuple(wrong)
    if found:
        raise WrongFields(found)
