"""One declaration beside a function says who may do it and how the log names it."""

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any, Concatenate, Generic, Literal, ParamSpec, Protocol, TypeVar

from medhandover.kernel.roles import Level, Role

P = ParamSpec("P")
R = TypeVar("R")
Kind = Literal["action", "query"]


class Performs(Protocol):
    """What a declared function is performed in: a Work."""

    def perform(self, declared: "Declared[Any, Any, Any]", args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Check the right, run the function, note the log entry."""
        ...


W = TypeVar("W", bound=Performs)


class Declared(Generic[W, P, R]):
    """A function with its declaration; calling it goes through the Work: the right is checked, the log line written."""

    def __init__(
        self,
        function: Callable[Concatenate[W, P], R],
        *,
        kind: Kind,
        tag: str,
        may: frozenset[Role],
        second: frozenset[Role],
        level: Level,
        inverse: str | None,
        after_closing: bool,
        is_quiet: bool = False,
    ) -> None:
        """Keep the function and what was declared of it."""
        self.function = function
        self.kind = kind
        self.tag = tag
        self.may = may
        self.second = second
        self.level = level
        self.inverse = inverse
        self.after_closing = after_closing
        self.is_quiet = is_quiet
        self.__name__ = function.__name__
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__

    def __call__(self, work: W, *args: P.args, **kwargs: P.kwargs) -> R:
        """Perform the function in `work`."""
        result: R = work.perform(self, args, kwargs)
        return result

    @property
    def feature(self) -> str:
        """Return the feature's name: `plans` for `medhandover.plans.actions`."""
        return self.__module__.split(".")[1]

    @property
    def summary(self) -> str:
        """Return the first sentence of the docstring without what it raises: an English message id."""
        first = (self.__doc__ or "").strip().split("\n", 1)[0]
        return first.partition("; raises ")[0].removesuffix(".") + "."


def action(
    tag: str,
    *,
    may: Iterable[Role],
    second: Iterable[Role] = (),
    level: Level = Level.P2,
    inverse: str | None = None,
    after_closing: bool = False,
    is_quiet: bool = False,
) -> Callable[[Callable[Concatenate[W, P], R]], Declared[W, P, R]]:
    """Declare a verb: `tag` is `noun:verb`, `may` who may do it, `second` whose countersignature it needs besides.

    `level` is the most sensitive data it touches; `inverse` the tag of the action that undoes it; `after_closing`
    tells that it may be done in a closed case too. One that `is_quiet` leaves a log line only where it says what it is
    about: it is done every second while somebody types.
    """

    def declare(function: Callable[Concatenate[W, P], R]) -> Declared[W, P, R]:
        return Declared(
            function,
            kind="action",
            tag=tag,
            may=frozenset(may),
            second=frozenset(second),
            level=level,
            inverse=inverse,
            after_closing=after_closing,
            is_quiet=is_quiet,
        )

    return declare


def query(
    tag: str, *, may: Iterable[Role], level: Level = Level.P2
) -> Callable[[Callable[Concatenate[W, P], R]], Declared[W, P, R]]:
    """Declare a question about data; asking it is logged as reading."""

    def declare(function: Callable[Concatenate[W, P], R]) -> Declared[W, P, R]:
        return Declared(
            function,
            kind="query",
            tag=tag,
            may=frozenset(may),
            second=frozenset(),
            level=level,
            inverse=None,
            after_closing=True,
        )

    return declare


def declared_in(*modules: ModuleType) -> dict[str, Declared[Any, Any, Any]]:
    """Return the declared functions of `modules` by tag; raises ValueError when a tag is used twice."""
    found: dict[str, Declared[Any, Any, Any]] = {}
    for module in modules:
        for thing in vars(module).values():
            is_own = isinstance(thing, Declared) and thing.__module__ == module.__name__
            if is_own and found.setdefault(thing.tag, thing) is not thing:
                raise ValueError(f"two declarations are tagged {thing.tag}")
    return found
