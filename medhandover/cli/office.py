"""`medhandover office`: create an office, look at it, verify, back up, restore, change and recover its key."""

from collections.abc import Iterator
from pathlib import Path

import click
from sqlalchemy.orm import Session as SqlSession

from medhandover.cases.store import named_attachments
from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.office import Office, place_of
from medhandover.staff.model import AccountDraft
from medhandover.storage.backup import backup, restore, verify_office
from medhandover.storage.folder import (
    OpenFolder,
    create_office,
    live_card,
    open_office,
    recover,
    recover_with_private_key,
    renew_recovery_code,
)
from medhandover.storage.progress import Progress
from medhandover.storage.rekey import rekey

FOLDER = click.Path(path_type=Path)
KEEP_CODE = N_("Recovery code, print it and lock it away: {code}")


class LostDocuments(Problem):
    """A document names a file that is gone."""

    sentence = "Files are missing in these cases: {cases}. Put them back from a backup; nothing was changed."


class NoPrivateKey(Problem):
    """The organisation's private key is kept as 64 hexadecimal digits."""

    sentence = "The file {file} holds no private key: 64 hexadecimal digits. Check the name."


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `office`."""
    group = click.Group("office", help=say(language, N_("Create, verify, back up and recover an office.")))
    for command in (_create, _status, _verify, _backup, _restore, _rekey, _recover, _renew_code):
        group.add_command(command(language))
    yield group


def _create(language: Language) -> click.Command:
    @click.command("create", help=say(language, N_("Create an office and its first administrator.")))
    @click.argument("title")
    @click.option("--admin", required=True, help=say(language, N_("Name of the first administrator to sign in with.")))
    @click.option("--shown", default="", help=say(language, N_("The person's name, as papers show it.")))
    @click.option(
        "--organisation-key",
        type=FOLDER,
        help=say(language, N_("File with the organisation's X25519 public key of 32 bytes, for recovery.")),
    )
    @click.pass_obj
    def create(session: Session, title: str, admin: str, shown: str, organisation_key: Path | None) -> None:
        password = session.password(N_("Password of the first administrator"))
        draft = AccountDraft(name=admin, shown=shown or admin, roles=(Role.ADMINISTRATOR,))
        keeper = session.keeper()
        public_key = organisation_key.read_bytes() if organisation_key else None
        _, code = create_office(session.folder, title, keeper, organisation_key=public_key)
        with open_office(session.folder, keeper) as folder:
            place = place_of(folder)
            Office(place).begin(draft, password)
        session.tell(N_("The office was created in {folder}."), folder=session.folder)
        session.tell(KEEP_CODE, code=code)

    return create


def _status(language: Language) -> click.Command:
    @click.command("status", help=say(language, N_("Tell what is known of an office without opening it.")))
    @click.pass_obj
    def status(session: Session) -> None:
        card = live_card(session.folder)
        session.tell(N_("Office {name} in {folder}."), name=card.name, folder=session.folder)
        session.tell(N_("Fingerprint of its key: {fingerprint}."), fingerprint=card.fingerprint)
        if card.is_demo:
            session.tell(N_("This is a demo office: everything in it is invented."))

    return status


def _verify(language: Language) -> click.Command:
    @click.command("verify", help=say(language, N_("Read everything and check every seal.")))
    @click.pass_obj
    def verify(session: Session) -> None:
        with session.opened() as (_, folder):
            count = verify_office(folder, told(session))
            lost, unnamed = _compared(folder)
        if lost:
            raise LostDocuments(cases=lost)
        if unnamed:
            session.tell(
                N_("{count} attachments belong to no document; they came from work that was cut off."), count=unnamed
            )
        session.tell(N_("The office is whole: database and {count} attachments."), count=count)

    return verify


def _compared(folder: OpenFolder) -> tuple[list[str], int]:
    """Return the document numbers of cases that miss a file, and how many files no document names."""
    with SqlSession(folder.reader) as session:
        named = named_attachments(session)
    kept = set(folder.attachments.ids())
    return sorted({number for each, number in named.items() if each not in kept}), len(kept - set(named))


def _backup(language: Language) -> click.Command:
    @click.command("backup", help=say(language, N_("Write an encrypted, verified backup into the new folder TARGET.")))
    @click.argument("target", type=FOLDER)
    @click.pass_obj
    def write_backup(session: Session, target: Path) -> None:
        with session.opened() as (_, folder):
            made = backup(folder, target, told(session))
        session.tell(
            N_("The backup is in {folder}, with {count} attachments."), folder=made.folder, count=made.attachments
        )

    return write_backup


def _restore(language: Language) -> click.Command:
    @click.command(
        "restore", help=say(language, N_("Put the backup SOURCE in place of the office; the old one is kept."))
    )
    @click.argument("source", type=FOLDER)
    @click.option("--code", default=None, help=say(language, N_("Recovery code of the backup, if its key is missing.")))
    @click.pass_obj
    def put_back(session: Session, source: Path, code: str | None) -> None:
        done = restore(source, session.folder, session.keeper(), code=code, progress=told(session))
        with session.opened() as (office, _):
            office.note_restore(done.log.count)
        session.tell(N_("The office was restored in {folder}."), folder=session.folder)
        if done.kept:
            session.tell(N_("The office as it was is kept in {folder}."), folder=done.kept)

    return put_back


def _rekey(language: Language) -> click.Command:
    @click.command("rekey", help=say(language, N_("Give the office a new key and a new recovery code.")))
    @click.pass_obj
    def new_key(session: Session) -> None:
        code = rekey(session.folder, session.keeper(), told(session))
        session.tell(KEEP_CODE, code=code)

    return new_key


def _recover(language: Language) -> click.Command:
    told_of = N_("Put the key back with the printed recovery code, or with the organisation's private key.")

    @click.command("recover", help=say(language, told_of))
    @click.option(
        "--private-key", "file", type=FOLDER, default=None, help=say(language, N_("File with the private key."))
    )
    @click.pass_obj
    def put_key_back(session: Session, file: Path | None) -> None:
        if file:
            recover_with_private_key(session.folder, _private_key(file), session.keeper())
        else:
            recover(session.folder, session.password(N_("Recovery code")), session.keeper())
        session.tell(N_("The key is back. The office opens again."))

    return put_key_back


def _renew_code(language: Language) -> click.Command:
    told_of = N_("Give the office a new recovery code; the printed one no longer opens it.")

    @click.command("renew-code", help=say(language, told_of))
    @click.pass_obj
    def renew(session: Session) -> None:
        session.tell(KEEP_CODE, code=renew_recovery_code(session.folder, session.keeper()))

    return renew


def _private_key(file: Path) -> bytes:
    """Return the 32 bytes of a private key, kept as 64 hexadecimal digits; raises WrongPrivateKey."""
    try:
        return bytes.fromhex(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        raise NoPrivateKey(file=file) from None


def told(session: Session) -> "TellProgress":
    """Return what shows how far long work is, on standard error."""
    return TellProgress(session)


class TellProgress:
    """Shows steps of long work as one line each."""

    def __init__(self, session: Session) -> None:
        """Speak the language of `session`."""
        self.session = session
        self.step = ""

    def __call__(self, progress: Progress) -> None:
        """Show a step when it begins."""
        if progress.step.value != self.step:
            self.step = progress.step.value
            click.echo(f"{self.session.say(progress.step.label)} ...", err=True)
