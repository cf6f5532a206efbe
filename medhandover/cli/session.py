"""What every command shares: the language, the office's folder, who signs in, and how an answer is shown."""

import getpass
import json
import re
import socket
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import click

from medhandover.cli.asked import KEPT, Asked, own_folder
from medhandover.exchange.reading import written
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId
from medhandover.kernel.labels import SAID, label_of, meaning_of
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.policy import policy
from medhandover.kernel.problem import Problem
from medhandover.letters.model import Paper
from medhandover.office import Office, place_of
from medhandover.premises import Premises
from medhandover.staff.signing import Credentials
from medhandover.storage.folder import OpenFolder, open_office
from medhandover.storage.keyrings import KeyFileKeeper, KeyKeeper, KeyringKeeper, real_keyring


class OfficeMoved(Problem):
    """The folder that was opened last holds no office any more."""

    sentence = (
        "The office that was opened last stood in {folder} and is not there now. Connect its disk, or say where it is "
        "with --office; the window can look for it too."
    )


class NoFile(Problem):
    """What is read is there."""

    sentence = "There is no file {file}. Check the name."


class Session(Asked):
    """One run of the command line: the office that is asked for, opened or signed in to."""

    def keeper(self) -> KeyKeeper:
        """Return where the key is; raises NoKeyring."""
        return KeyFileKeeper(self.key_file) if self.key_file else KeyringKeeper(real_keyring())

    @contextmanager
    def opened(self) -> Iterator[tuple[Office, OpenFolder]]:
        """Open the office without signing in; closed at the end. Raises OfficeMoved and what the storage says."""
        self.refuse_moved()
        with open_office(self.folder, self.keeper()) as folder:
            place = place_of(folder, socket.gethostname(), getpass.getuser())
            yield Office(place), folder

    @contextmanager
    def signed_in(self) -> Iterator[tuple[Office, OpenFolder]]:
        """Open the office and sign in with the name given; the password is asked for or read from standard input."""
        with self.opened() as (office, folder):
            name = self.name or click.prompt(self.say("Name"), err=True)
            office.sign_in(Credentials(name, self.password()))
            yield office, folder

    def password(self, what: str = "Password") -> str:
        """Return a password: a line of standard input with `--password-stdin`, else typed unseen."""
        if self.is_password_on_stdin:
            return sys.stdin.readline().rstrip("\r\n")
        typed: str = click.prompt(self.say(what), hide_input=True, err=True)
        return typed

    def premises(self) -> Premises:
        """Return where the office lies, for work on the whole of it."""
        account = (socket.gethostname(), getpass.getuser())
        return Premises(self.folder, self.keeper, *account, own_folder() / KEPT, organisation=policy().organisation)

    def refuse_moved(self) -> None:
        """Raise OfficeMoved when the folder is the one opened last, and no office is there any more."""
        if self.premises().is_moved():
            raise OfficeMoved(folder=self.folder)

    def passphrase(self) -> str:
        """Return a new passphrase, typed twice unseen or read as a line of standard input."""
        if self.is_password_on_stdin:
            return self.password()
        told = self.say(N_("Passphrase for the file"))
        typed: str = click.prompt(told, hide_input=True, confirmation_prompt=True, err=True)
        return typed

    def say(self, message: str, **values: object) -> str:
        """Return a message in the language of this run."""
        return say(self.language, message, **values)

    def tell(self, message: str, **values: object) -> None:
        """Print a message in the language of this run."""
        click.echo(self.say(message, **values))

    def give_reason(self, office: Office, case: CaseId) -> None:
        """Hand over the reason for medical data, when one was given."""
        if self.reason:
            office.give_reason(case, self.reason)


def echo_answer(language: Language, answer: Any, *, as_json: bool, names: Mapping[str, str] | None = None) -> None:
    """Print an answer whole: rows as lines of `field: value`, or as JSON.

    `names` says how who or what an id stands for is called; in JSON ids stay as they are.
    """
    if as_json:
        click.echo(json.dumps(_plain(answer), ensure_ascii=False, indent=1))
        return
    for row in answer if isinstance(answer, tuple | list) else [answer]:
        if is_dataclass(row):
            for label, value in _told(language, row):
                click.echo(f"{label}: {_shown(language, value, names or {})}")
            click.echo()
        else:
            click.echo(show(language, row))


def echo_rows(language: Language, rows: Iterable[Any]) -> None:
    """Print rows for a reader: what holds something, without versions and the marks by which the program knows it."""
    for row in rows:
        told = [(label, one) for label, one in _told(language, row, NOT_READ) if not _is_silent(one)]
        lines = [f"{label}: {_shown(language, one, None)}" for label, one in told if not is_mark(one)]
        click.echo("".join(f"{line}\n" for line in lines))


def _is_silent(value: object) -> bool:
    return value in (None, "", ()) or (isinstance(value, Coded) and value.says_nothing)


NOT_READ = frozenset({"id", "version"})
"""Fields that say nothing to a reader."""


def holds_something(row: Any) -> bool:
    """Tell whether a row says more than one of which nothing was entered."""
    return any(getattr(row, each.name) and getattr(row, each.name) != each.default for each in fields(row))


def is_mark(value: object) -> bool:
    """Tell whether a value is an id or a fingerprint, or only holds such."""
    if isinstance(value, tuple | list):
        return bool(value) and all(map(is_mark, value))
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{32}|[0-9a-f]{64}", value) is not None


def _shown(language: Language, value: Any, names: Mapping[str, str] | None) -> str:
    """Return a value on one line; a record inside a row as its fields that hold something.

    Without `names` an id inside a record is left out; with them it is shown by its name, or as it is.
    """
    if isinstance(value, tuple | list) and any(map(is_record, value)):
        return " | ".join(_shown(language, each, names) for each in value)
    if not is_record(value):
        return show(language, _named(value, names or {}))
    held = [(label, _named(one, names or {})) for label, one in _told(language, value) if one not in (None, "", ())]
    read = [(label, one) for label, one in held if names is not None or not is_mark(one)]
    return "; ".join(f"{label}: {_shown(language, one, names)}" for label, one in read)


def _named(value: Any, names: Mapping[str, str]) -> Any:
    """Return what an id stands for, or each of several ids; any other value as it is."""
    if isinstance(value, tuple | list):
        return tuple(_named(each, names) for each in value)
    return names.get(value, value) if isinstance(value, str) and is_mark(value) else value


def _told(language: Language, row: Any, but: Set[str] = frozenset()) -> Iterator[tuple[str, Any]]:
    """Yield label and value of each field; of a sentence in both languages only the one of this run."""
    for each in fields(row):
        if each.name not in but and SAID.get(each.name.rpartition("_")[2], language) == language:
            value = meaning_of(each.name, getattr(row, each.name))
            yield say(language, label_of(each.name)), paper_named(value) if each.name == "paper" else value


def paper_named(value: Any) -> Any:
    """Return the paper that a code stands for, so that `show` names it; any other value as it is."""
    return next((each for each in Paper if each.value == value), value)


def is_record(value: object) -> bool:
    """Tell whether a value is shown field by field: a record or draft, and no moment or day."""
    return is_dataclass(value) and hasattr(type(value), "__pydantic_config__")


def _plain(answer: Any) -> Any:
    """Return an answer as it stands in a file, so that days and moments can be read back."""
    if isinstance(answer, tuple | list):
        return [_plain(each) for each in answer]
    return written(type(answer), answer)


def read_text(name: str) -> bytes:
    """Return the content of a file, or of standard input for `-`; raises NoFile."""
    if name == "-":
        return sys.stdin.buffer.read()
    if not Path(name).is_file():
        raise NoFile(file=name)
    return Path(name).read_bytes()
