"""`medhandover demo`: an invented office to look around in, marked as one for ever."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from medhandover.cases.actions import open_case
from medhandover.cases.model import Departure, PersonDraft, Sex, Stay
from medhandover.cases.queries import all_cases, found_cases
from medhandover.cli.session import Session
from medhandover.kernel.clock import SetClock
from medhandover.kernel.days import PartialDay
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.office import Credentials, Office, Place
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.storage.folder import OpenFolder, create_office, open_office
from medhandover.storage.keyrings import KeyFileKeeper

PASSWORD = "alles hier is verzonnen"
"""The password of every account of a demo office; nothing in it needs one."""

STAFF = (
    ("jansen", "M. Jansen (verzonnen)", (Role.COORDINATOR,)),
    ("dewit", "P. de Wit (verzonnen)", (Role.COORDINATOR, Role.CASE_DIRECTOR)),
    ("visser", "K. Visser (verzonnen)", (Role.EMPLOYEE,)),
    ("bakker", "P. Bakker (verzonnen)", (Role.MEDICAL_ESCORT,)),
    ("yilmaz", "F. Yilmaz (verzonnen)", (Role.PLANNER,)),
    ("vos", "T. Vos (verzonnen)", (Role.TRANSLATOR,)),
    ("smit", "A. Smit (verzonnen)", (Role.AUDITOR,)),
)

PERSONS = (
    ("1234567890", "Voorbeeldyan", "Anahit", "Վորբելդյան Անահիտ", "AM", ("hy", "ru"), PartialDay(1978, 5, 14)),
    ("1234567801", "Exempleba", "Nino", "ექსემპლება ნინო", "GE", ("ka",), PartialDay(1985)),
    ("1234567815", "Al-Mithal", "Salma", "المثال سلمى", "TN", ("ar", "fr"), PartialDay(1990, 4)),
    ("1234567822", "Yıldız-Örnek", "Emine", "", "TR", ("tr", "kmr"), PartialDay(2012, 2, 29)),
    ("1234567836", "Примерова", "Анна", "Примерова Анна", "RU", ("ru",), PartialDay(1969, 12, 1)),
    ("1234567843", "Modelaj", "Arben", "", "AL", ("sq",), PartialDay(1961, 8, 30)),
)


class DemoFolderInUse(Problem):
    """A demo never writes over something that is not a demo."""

    sentence = "The folder {folder} holds something that is no demo. Choose another folder with --out."


def commands(language: Language) -> Iterator[click.Command]:
    """Return `demo`."""

    @click.command("demo", help=say(language, N_("Build an invented office in the folder DIR and say what it made.")))
    @click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
    @click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), default=None)
    @click.pass_obj
    def demo(session: Session, out: Path, day: datetime | None) -> None:
        folder, key = out / "kantoor", out / "sleutel.txt"
        _clear(out)
        create_office(folder, say(language, N_("Demo office, everything invented")), KeyFileKeeper(key), is_demo=True)
        today = day.date() if day else datetime.now(UTC).date()
        with open_office(folder, KeyFileKeeper(key)) as opened:
            office = invented_office(opened, today)
            rows = office.ask(all_cases)
            again = office.ask(found_cases, "yildiz ornek")
        for row in rows:
            click.echo(f"  {row.document_number}  {row.name}  {row.original_name}".rstrip())
        session.tell(N_("{count} invented cases are in {folder}."), count=len(rows), folder=folder)
        session.tell(N_("Typing “yildiz ornek” finds {name}."), name=again[0].name)
        session.tell(N_("Sign in with --as jansen; the password is: {password}"), password=PASSWORD)
        session.tell(N_("The key lies in {file}, because all of it is invented."), file=key)
        session.tell(N_("A real office keeps its key in the keyring: whoever has a key file has the office."))

    yield demo


def invented_office(opened: OpenFolder, today: date) -> Office:
    """Fill a new demo office and return it with the coordinator signed in; all that is in it happened on `today`."""
    clock = SetClock(datetime.combine(today, time(9), UTC))
    office = Office(Place(opened.engine, opened.reader, opened.attachments, opened.sidecar.advance), clock)
    founder = AccountDraft(name="beheer", shown="B. Heer (verzonnen)", roles=(Role.ADMINISTRATOR,))
    office.begin(founder, PASSWORD)
    office.sign_in(Credentials("beheer", PASSWORD))
    for name, shown, roles in STAFF:
        office.do(add_account, AccountDraft(name=name, shown=shown, roles=roles), PASSWORD)
    office.sign_in(Credentials("jansen", PASSWORD))
    for number, family, given, original, country, languages, born in PERSONS:
        person = PersonDraft(
            v_number=number,
            family_name=family,
            given_names=given,
            original_name=original,
            born_on=born,
            sex=Sex.FEMALE if given != "Arben" else Sex.MALE,
            nationality=country,
            destination=country,
            languages_spoken=languages,
            languages_read=languages[:1],
            departure=Departure.INDEPENDENT,
            stay=Stay.FAMILY_LOCATION,
            has_no_lawyer=True,
        )
        office.do(open_case, person)
    return office


def _clear(out: Path) -> None:
    """Take an earlier demo away; raises DemoFolderInUse when anything else is there."""
    if not out.exists():
        return
    if {path.name for path in out.iterdir()} - {"kantoor", "sleutel.txt"}:
        raise DemoFolderInUse(folder=out)
    shutil.rmtree(out)
