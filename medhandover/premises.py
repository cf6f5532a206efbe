"""The whole of an office on this computer: whether it is there, founded, opened, backed up, and its recovery code.

What is done with the office itself, and not with what stands in it; command line and window come in here alike.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from medhandover.demo.curtain import STEPS, invented_office
from medhandover.kernel.clock import SystemClock, home_day
from medhandover.kernel.fields import refuse
from medhandover.kernel.languages import N_
from medhandover.kernel.places import OWN
from medhandover.kernel.problem import Problem
from medhandover.kernel.steps import Stopped, Tell, unheard
from medhandover.office import Office, place_of
from medhandover.staff.model import AccountDraft, wrong_fields, wrong_password
from medhandover.storage.backup import backup, verify_office
from medhandover.storage.durable import disk_of, make_folder, write_durably
from medhandover.storage.folder import (
    OpenFolder,
    create_office,
    live_card,
    open_office,
    recover,
    renew_recovery_code,
)
from medhandover.storage.keyrings import KeyFileKeeper, KeyKeeper
from medhandover.storage.problems import KeyMissing, NotAnOffice
from medhandover.storage.progress import Progress
from medhandover.storage.recovery import typed_code

OFFICE, KEY = "kantoor", "sleutel.txt"
"""What a demo consists of: the office and its key, side by side, because all of it is invented."""
BUILDING = N_("Building the demo office")


class NotOpen(Problem):
    """Only an open office is backed up or verified."""

    sentence = "The office is not open."


def heard(tell: Tell) -> Callable[[Progress], None]:
    """Return what hands the progress of the storage on to `tell`."""
    return lambda progress: tell(progress.step.label, progress.done, progress.total)


@dataclass
class Premises:
    """Where the office of a user lies, who keeps its key, and in which file another folder is remembered.

    `organisation` is what the administrators of this computer call it, to be filled in where an office is made.
    """

    folder: Path
    keeper: Callable[[], KeyKeeper]
    origin: str = "local"
    os_account: str = ""
    kept_in: Path | None = None
    organisation: str = ""
    opened: OpenFolder | None = field(default=None, repr=False)

    def is_there(self) -> bool:
        """Tell whether there is an office, whole or damaged, in the folder."""
        with suppress(NotAnOffice):
            live_card(self.folder)
            return True
        return False

    def is_moved(self) -> bool:
        """Tell whether the folder is the one that was opened last, and no office is there any more."""
        if self.kept_in is None or not self.kept_in.is_file() or self.is_there():
            return False
        return self.folder == Path(self.kept_in.read_text(encoding="utf-8").strip())

    def own(self) -> "Premises":
        """Return the place of a user's own office, beside the file that remembers another one."""
        return self if self.kept_in is None else replace(self, folder=self.kept_in.parent / OWN, opened=None)

    def found(self, title: str, account: AccountDraft, password: str) -> str:
        """Make a new office with its first administrator; returns the recovery code to print.

        Raises WrongFields before anything is made, OfficeExists, NoKeyring and what else the storage says.
        """
        refuse([*wrong_fields(account), *wrong_password(password)])
        keeper = self.keeper()
        _, code = create_office(self.folder, title, keeper)
        with open_office(self.folder, keeper) as opened:
            Office(place_of(opened)).begin(account, password)
        return code

    def open(self, tell: Tell = unheard) -> Office:
        """Open the office; nobody is signed in. Raises what the storage says, Stopped; then nothing is open."""
        self.close()
        self.opened = open_office(self.folder, self.keeper(), tell=tell)
        return Office(place_of(self.opened, self.origin, self.os_account))

    def office(self) -> Office:
        """Return the office that is open already, or open it."""
        if self.opened is None:
            return self.open()
        return Office(place_of(self.opened, self.origin, self.os_account))

    def remember(self) -> None:
        """Let the program open this folder from now on; what the disk refuses is no reason not to open it now."""
        if self.kept_in is not None:
            with suppress(Problem), disk_of(self.kept_in.parent):
                make_folder(self.kept_in.parent)
                write_durably(self.kept_in, str(self.folder.absolute()).encode())

    def close(self) -> None:
        """Close the office, if it is open."""
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def recover(self, code: str) -> None:
        """Put the key back by the printed recovery code; raises WrongRecoveryCode, MistypedRecoveryCode."""
        recover(self.folder, code, self.keeper())

    def log_head(self) -> tuple[int, str]:
        """Return how many lines the log has and the hash of the last, as the office vouches for it."""
        head = self._open().sidecar.log_head()
        return head.count, head.head

    def backup(self, target: Path, tell: Tell) -> int:
        """Write a verified backup into the new folder `target`; returns how many attachments it holds."""
        return backup(self._open(), target, heard(tell)).attachments

    def verify(self, tell: Tell) -> int:
        """Read everything and check every seal; returns how many attachments there are."""
        return verify_office(self._open(), heard(tell))

    def renew_code(self) -> str:
        """Give the office a new recovery code, and return it to be printed; the old one opens older backups only."""
        return renew_recovery_code(self.folder, self.keeper())

    def _open(self) -> OpenFolder:
        if self.opened is None:
            raise NotOpen()
        return self.opened


def lacks_key(problem: Problem) -> bool:
    """Tell whether an office could not be opened because its key is not on this computer."""
    return isinstance(problem, KeyMissing)


def is_same_code(code: str, typed: str) -> bool:
    """Tell whether what was typed back is the recovery code, whatever the dashes and capitals."""
    with suppress(Problem):
        return typed_code(code) == typed_code(typed)
    return False


def demo_at(folder: Path) -> Premises:
    """Return the premises of a demo in `folder`, which need not be there yet; its key lies in a file beside it."""
    return Premises(folder / OFFICE, lambda: KeyFileKeeper(folder / KEY))


def build_demo(folder: Path, title: str, tell: Tell) -> Premises:
    """Build an invented office in `folder` and return it; what was begun goes when `tell` raises Stopped."""
    premises, done = demo_at(folder), 0

    def step() -> None:
        nonlocal done
        done += 1
        tell(BUILDING, done, STEPS)

    try:
        keeper = premises.keeper()
        create_office(premises.folder, title, keeper, is_demo=True)
        with open_office(premises.folder, keeper) as opened:
            invented_office(place_of(opened), home_day(SystemClock().now()), 1, step)
    except Stopped:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return premises
