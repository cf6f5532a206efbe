"""Plays stories on an office in the order of time: each story waits for its next moment, as nobody acts before."""

import heapq
from collections.abc import Callable, Generator, Iterable
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any, ParamSpec, TypeVar

from medhandover.kernel.clock import HOME_ZONE, SetClock, home_day, zone_of
from medhandover.kernel.shapes import record
from medhandover.office import Office
from medhandover.staff.signing import Credentials

P = ParamSpec("P")
R = TypeVar("R")

PASSWORD = "alles hier is verzonnen"
"""The password of every account of a demo office; nothing in it needs one."""


@record
class Cue:
    """When a story goes on, and under whose name."""

    at: datetime
    who: str


Story = Generator[Cue, None, None]
"""What happens to one person: it yields the cue for what it does next."""


class Stage:
    """An office whose clock is set by the stories; `today` is day 0 of every story."""

    def __init__(self, office: Office, clock: SetClock, today: date) -> None:
        """Stand on `office`; nobody is signed in by the stage yet."""
        self.office = office
        self.clock = clock
        self.today = today

    def cue(self, day: int, clock: str, who: str) -> Cue:
        """Return the cue for `clock` (`09:30`, Dutch time) on the day `day` days from today."""
        at = datetime.combine(self.today + timedelta(days=day), time.fromisoformat(clock), zone_of(HOME_ZONE))
        return Cue(at=at, who=who)

    def cue_at(self, at: datetime, who: str) -> Cue:
        """Return the cue for a moment on the journey."""
        return Cue(at=at, who=who)

    def play(self, stories: Iterable[Story], tell: Callable[[], None] = lambda: None) -> None:
        """Let every story happen, whatever comes first first; `tell` is called after each step.

        Raises ValueError for a story that goes on before what it told last.
        """
        order = count()
        waiting = [(cue.at, next(order), cue, story) for story in stories if (cue := next(story, None))]
        heapq.heapify(waiting)
        while waiting:
            _, _, cue, story = heapq.heappop(waiting)
            self.enter(cue)
            if following := next(story, None):
                if following.at < cue.at:
                    raise ValueError(f"a story goes on at {following.at}, before {cue.at}")
                heapq.heappush(waiting, (following.at, next(order), following, story))
            tell()

    @property
    def day(self) -> date:
        """Return the day on which the clock stands, at home."""
        return home_day(self.clock.now())

    def enter(self, cue: Cue) -> None:
        """Put the clock at the cue and sign its person in: every step is a session of its own."""
        self.clock.set(cue.at)
        self.office.sign_in(Credentials(cue.who, PASSWORD))

    def do(self, action: Any, *args: Any, **fields: Any) -> Any:
        """Do an action through the office's door."""
        return self.office.do(action, *args, **fields)

    def do_together(self, second: str, action: Any, *args: Any, **fields: Any) -> Any:
        """Do an action that the colleague `second` countersigns with an own password."""
        return self.office.do_together(Credentials(second, PASSWORD), action, *args, **fields)

    def ask(self, query: Any, *args: Any) -> Any:
        """Ask a question through the office's door."""
        return self.office.ask(query, *args)
