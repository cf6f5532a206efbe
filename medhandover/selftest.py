"""Whether this installation works: everything it needs is tried in seconds, on an invented office that is thrown away.

The report is for a help desk: it holds no name, no folder and no word of any case, only what was tried and how it went.
"""

import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from medhandover import __version__
from medhandover.cases.queries import all_cases
from medhandover.demo.example import example_file
from medhandover.exchange.actions import import_case
from medhandover.kernel.clock import SystemClock, home_day, zone_of
from medhandover.kernel.crash import steps_of
from medhandover.kernel.ids import new_id
from medhandover.kernel.languages import LANGUAGES, N_, Language, say
from medhandover.kernel.places import resources
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import record
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.drawers import drawers, finished, seen_page
from medhandover.papers.fonts import FAMILIES, face
from medhandover.papers.issuing import Order, composed_for
from medhandover.papers.readers import USUAL
from medhandover.premises import Premises
from medhandover.receivers.airports import airport_of
from medhandover.receivers.calendar import is_calendar_known
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.durable import disk_of, make_folder
from medhandover.storage.key import new_key
from medhandover.storage.keyrings import KeyFileKeeper, KeyKeeper
from medhandover.storage.problems import KeyringRefused

NAME, PASSWORD = "zelftest", "alleen voor de zelftest"
SIGNED = Credentials(NAME, PASSWORD)
PRINTED = ((Paper.DOSSIER, PaperLanguage.HY), (Paper.LETTER, PaperLanguage.AR))
"""What is printed: letters of two other scripts, one of them read from the right."""
PLAIN = b"SQLite format 3"
"""How a database begins that is not encrypted."""

TryWindow = Callable[[Premises, Credentials], str]
"""Opens every page of the window on an office without showing it; returns Qt's version."""


class NotEncrypted(Problem):
    """A database that anybody can read is no office."""

    sentence = "The office that was made is not encrypted. Install the program anew."


class TablesMissing(Problem):
    """Airports and holidays come with the program."""

    sentence = "The tables of airports or holidays are missing. Install the program anew."


class NothingDrawn(Problem):
    """A paper without pages or ink."""

    sentence = "The paper that was printed is empty. Install the program anew."


class NotReached(Problem):
    """It needs the invented office, which could not be made."""

    sentence = "This was not tried, because the invented office could not be made."


@record
class Tried:
    """One thing that was tried: its name (a message id), which of several, whether it works, and what to say of it."""

    what: str
    works: bool
    which: str = ""
    told: str = ""


@dataclass
class SelfTest:
    """Everything that is tried, on an office of its own that is thrown away at the end.

    `keeper` gives the keeper of keys of this computer, `home` is the folder beside which a user's office lies.
    """

    language: Language
    keeper: Callable[[], KeyKeeper]
    home: Path
    window: TryWindow | None
    stack: ExitStack = field(default_factory=ExitStack)
    premises: Premises | None = None

    def run(self) -> Iterator[Tried]:
        """Yield what was tried, one after another; the invented office is gone afterwards."""
        with self.stack:
            yield self._tried(N_("the program's own files"), self._files)
            yield self._tried(N_("time zones, holidays and airports"), self._tables)
            yield self._tried(N_("safe place for keys (keyring)"), self._keyring)
            yield self._tried(N_("place for an office of this user"), self._home)
            yield self._tried(N_("encrypted office with an invented case"), self._office)
            for paper, language in PRINTED:
                which = f"{paper.value}, {language.value}"
                yield self._tried(N_("a printed paper"), partial(self._paper, paper, language), which)
            yield self._tried(N_("the window and all its pages"), self._window)

    def _tried(self, what: str, trial: Callable[[], str], which: str = "") -> Tried:
        try:
            return Tried(what=what, which=which, works=True, told=trial())
        except Problem as problem:
            told = without_values(problem, self.language)
        except Exception as bug:
            told = " | ".join([type(bug).__name__, *map(str.strip, steps_of(bug))])
        return Tried(what=what, which=which, works=False, told=told)

    def _files(self) -> str:
        for family in FAMILIES:
            for weight in ("Regular", "Bold") if family.has_bold else ("Regular",):
                face(f"{family.name}-{weight}")
        for paper in Paper:
            for language in PaperLanguage:
                texts(paper, language)
        (resources() / "changelog.md").read_bytes()
        return ", ".join(say(each, "Medical handover") for each in LANGUAGES)

    def _tables(self) -> str:
        zone_of("Asia/Yerevan")
        if airport_of("EVN") is None or not is_calendar_known("AM", self._today()):
            raise TablesMissing()
        return ""

    def _keyring(self) -> str:
        keeper, key, place = self.keeper(), new_key(), new_id()
        keeper.keep(place, key)
        found = keeper.find(place, key.fingerprint)
        keeper.forget(place, key.fingerprint)
        if found != key or keeper.find(place, key.fingerprint) == key:
            raise KeyringRefused()
        return ""

    def _home(self) -> str:
        with disk_of(self.home):
            make_folder(self.home)
            with TemporaryDirectory(dir=self.home):
                return ""

    def _office(self) -> str:
        folder = Path(self.stack.enter_context(TemporaryDirectory(prefix="medhandover-", ignore_cleanup_errors=True)))
        premises = Premises(folder / "office", lambda: KeyFileKeeper(folder / "key"))
        roles = (Role.ADMINISTRATOR, Role.COORDINATOR)
        premises.found("Zelftest", AccountDraft(name=NAME, shown="Zelftest", roles=roles), PASSWORD)
        self.stack.callback(premises.close)
        office = premises.open()
        office.sign_in(SIGNED)
        office.do(import_case, example_file(self._today(), 1), False)
        if any(each.read_bytes().startswith(PLAIN) for each in premises.folder.glob("*.db")):
            raise NotEncrypted()
        self.premises = premises
        return ""

    def _paper(self, paper: Paper, language: PaperLanguage) -> str:
        office = self._open().office()
        office.sign_in(SIGNED)
        case = office.ask(all_cases)[0].id
        office.give_reason(case, NAME)
        order = Order(case=case, paper=paper, language=language, recipient=USUAL[paper], purpose=NAME)
        with drawers(1) as pool:
            drawing = pool.begin(composed_for(office, order, is_preview=True).document)
            made = finished(drawing)
            while made is None:
                made = finished(drawing)
        if isinstance(made, Problem):
            raise made
        file, pages = made
        if not any(seen_page(file, 0).words):
            raise NothingDrawn()
        return str(pages)

    def _window(self) -> str:
        premises = self._open()
        if self.window is None:
            return say(self.language, N_("not installed here"))
        return self.window(premises, SIGNED)

    def _open(self) -> Premises:
        if self.premises is None:
            raise NotReached()
        return self.premises

    def _today(self) -> date:
        return home_day(SystemClock().now())


def without_values(problem: Problem, language: Language) -> str:
    """Return the sentence of a problem with a mark in place of folders and names."""
    return type(problem)(**dict.fromkeys(problem.values, "…")).say(language)


def machine() -> str:
    """Return what the program runs on: its version, whether it was installed or runs from source, system and Python."""
    kind = "installed" if getattr(sys, "frozen", False) else "source"
    return f"medhandover {__version__} ({kind}), {platform.platform()}, Python {platform.python_version()}"
