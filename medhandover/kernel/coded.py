"""Closed lists: stored by their code, shown by their label."""

from enum import Enum


class Coded(str, Enum):  # noqa: UP042 - StrEnum cannot carry a label
    """A closed list; each member is `CODE = "code", "English label"`.

    The value is the code of domain.md, in Dutch where the list is Dutch; the label is an English message id
    whose Dutch translation stands in the catalogue.
    """

    label: str

    def __new__(cls, code: str, label: str = "") -> "Coded":
        """Make a member from its code and its label."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @property
    def says_nothing(self) -> bool:
        """Tell whether a reader need not see this member; a list with such a member says which."""
        return False

    def __str__(self) -> str:
        """Return the code."""
        return str(self.value)
