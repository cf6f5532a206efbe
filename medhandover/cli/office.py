"""`medhandover office`: create an office, look at it, verify, back up, restore, change and recover its key."""

from collections.abc import Iterator
from pathlib import Path

import click

from medhandover.cli.session import Session
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.roles import Role
from medhandover.office import Office, place_of
from medhandover.staff.model import AccountDraft
from medhandover.storage.backup import backup, restore, verify_office
from medhandover.storage.folder import create_office, live_card, open_office, recover
from medhandover.storage.progress import Progress
from medhandover.storage.rekey import rekey

FOLDER = click.Path(path_type=Path)
KEEP_CODE = N_("Recovery code, print it and lock it away: {code}")


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `office`."""
    group = click.Group("office", help=say(language, N_("Create, verify, back up and recover an office.")))
    for command in (_create, _status, _verify, _backup, _restore, _rekey, _recover):
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
        session.tell(N_("The office is whole: database and {count} attachments."), count=count)

    return verify


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
    @click.command("recover", help=say(language, N_("Put the key back with the printed recovery code.")))
    @click.pass_obj
    def put_key_back(session: Session) -> None:
        recover(session.folder, session.password(N_("Recovery code")), session.keeper())
        session.tell(N_("The key is back. The office opens again."))

    return put_key_back


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
