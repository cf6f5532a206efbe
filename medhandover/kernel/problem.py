"""The one kind of failure a user can understand and act on; anything else is a bug."""

import re
from typing import Any, ClassVar

from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import Language, say


class Problem(Exception):  # noqa: N818 - problems read as sentences: NotReady, Conflict, WrongKey
    """Something a user can mend; `sentence` is an English message id with `{name}` places for `values`.

    The sentence says what is wrong and what to do. It holds no personal data unless a value brings it, and is
    shown to the user, never logged.
    """

    sentence: ClassVar[str] = "Something is wrong."
    exit_code: ClassVar[int] = 2

    def __init__(self, **values: object) -> None:
        """Keep the values of the sentence's places."""
        super().__init__(self.sentence)
        self.values = values

    def __reduce__(self) -> tuple[Any, ...]:
        """Tell how it is made again in another process, with its values."""
        return _made_again, (type(self), self.values)

    def say(self, language: Language = "nl") -> str:
        """Return the sentence in `language`, its places filled."""
        return say(language, self.sentence, **self.values)

    def __str__(self) -> str:
        """Return the English sentence without values: safe for a log."""
        return self.sentence


def _made_again(kind: type[Problem], values: dict[str, object]) -> Problem:
    return kind(**values)


class NotAllowed(Problem):
    """The signed-in member of staff has no right to this (domain 4.2)."""

    sentence = "Your role does not allow this: {what}. Ask a colleague whose role is one of: {roles}."

    def say(self, language: Language = "nl") -> str:
        """Return the sentence in `language`, with the first part of the action's or query's summary."""
        asked = re.split(r"[;(]", say(language, str(self.values["what"])).removesuffix("."))[0].strip()
        return say(language, self.sentence, **{**self.values, "what": asked})


class NotFound(Problem):
    """The thing asked for does not exist, or not for this member of staff."""

    sentence = "There is no {what} with this name or number. It may have been removed, or you may not see it."

    def say(self, language: Language = "nl") -> str:
        """Return the sentence in `language`, with the thing as it is called there."""
        return say(language, self.sentence, what=say(language, label_of(str(self.values["what"]))).lower())


class Conflict(Problem):
    """A colleague changed the same thing first."""

    sentence = "A colleague changed this while you were working on it. Look at the new version and try again."


class ReasonNeeded(Problem):
    """Medical data (M1) is shown only after a reason was chosen for this case in this session (R40)."""

    sentence = "Choose a reason before you look at the medical data of this case."


class SecondPersonNeeded(Problem):
    """A decision of two persons: a colleague with the right role signs with an own password."""

    sentence = "A second person must sign this, with an own password and one of these roles: {roles}."


class NotFilledIn(Problem):
    """A field is missing or holds something it may not."""

    sentence = "{field}: {why}"
