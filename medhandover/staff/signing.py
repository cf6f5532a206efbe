"""What somebody gives to sign in, and what may stand in the way."""

from dataclasses import dataclass, field

from medhandover.kernel.problem import Problem


class WrongSignIn(Problem):
    """Name and password do not fit; which of the two is not told."""

    sentence = "Name and password do not fit. Check both; capitals count in the password."


class Locked(Problem):
    """Nothing was done for a while, or somebody locked it; the program asks for the password again."""

    sentence = "The program is locked. Give your password."


@dataclass(frozen=True)
class Credentials:
    """A name and a password, as typed; never kept."""

    name: str
    password: str = field(repr=False)
