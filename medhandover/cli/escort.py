"""`medhandover escort`: who can travel along, who is away, and who could fill a place and why another could not."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

import click

from medhandover.cases.model import Sex
from medhandover.cli.case import numbered
from medhandover.cli.session import Session, echo_answer
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import record_escort
from medhandover.escorts.away import check_registration, record_absence
from medhandover.escorts.candidates import CandidateRow, candidates, judged_escort
from medhandover.escorts.credentials import Register
from medhandover.escorts.directory import all_absences, all_duties
from medhandover.escorts.judging import Verdict
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification
from medhandover.escorts.queries import EscortRow, SlotRow, all_escorts, all_slots
from medhandover.kernel.clock import home_day
from medhandover.kernel.coded import Coded
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.problem import NotFound
from medhandover.office import Office
from medhandover.plans.queries import all_plans

DAY = click.DateTime(["%Y-%m-%d"])
C = TypeVar("C", bound=Coded)


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `escort`."""
    told = say(language, N_("Who can travel along, who is away, and who could fill a place on a journey."))
    group = click.Group("escort", help=told)
    for command in (_list, _record, _away, _check, candidates_command):
        group.add_command(command(language))
    yield group


def _list(language: Language) -> click.Command:
    @click.command("list", help=say(language, N_("List who can travel along, and who is away from today on.")))
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def list_escorts(session: Session, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            rows = office.ask(all_escorts)
            today = home_day(office.clock.now())
            away = office.ask(all_absences) if office.may(all_absences) else ()
        if as_json:
            echo_answer(session.language, rows, as_json=True)
            return
        for row in rows:
            what = row.qualification if row.kind is EscortKind.MEDICAL else row.kind
            left = session.say(N_("has left")) if not row.is_active else ""
            click.echo(f"{row.name:32}{show(session.language, what):32}{row.phone:20}{left}".rstrip())
            for each in away:
                is_over = each.until_on is not None and each.until_on < today
                if each.escort == row.id and not each.is_withdrawn and not is_over:
                    begins, ends = (show(session.language, day) for day in (each.from_on, each.until_on))
                    click.echo(f"    {show(session.language, each.kind)}: {begins} - {ends}")

    return list_escorts


def _record(language: Language) -> click.Command:
    told = say(language, N_("Enter somebody who can travel along; more than this is entered with: do escort:record."))

    @click.command("record", help=told)
    @click.argument("name")
    @click.option("--kind", type=_choice(EscortKind), required=True)
    @click.option("--phone", required=True)
    @click.option("--passport-until", type=DAY, help=say(language, N_("Last day of the passport.")))
    @click.option("--language", "languages", multiple=True, help=say(language, N_("A language, such as en.")))
    @click.option("--gender", type=_choice(Sex), default=Sex.UNKNOWN.value)
    @click.option("--qualification", type=_choice(Qualification), default=Qualification.NONE.value)
    @click.option("--register", type=_choice(Register), default=Register.NONE.value)
    @click.option("--registration", default="", help=say(language, N_("Number in the register.")))
    @click.option("--registered-until", type=DAY, help=say(language, N_("Last day of the registration.")))
    @click.pass_obj
    def record(session: Session, /, name: str, languages: tuple[str, ...], **given: Any) -> None:
        coded = {"kind": EscortKind, "gender": Sex, "qualification": Qualification, "register": Register}
        fields: dict[str, Any] = {
            key: _coded(coded[key], value) if key in coded else _day(value) for key, value in given.items()
        }
        draft = EscortDraft(name=name, languages=languages, **fields)
        with session.signed_in() as (office, _):
            office.do(record_escort, draft)
        session.tell(N_("{name} was entered."), name=name)

    return record


def _away(language: Language) -> click.Command:
    told = say(language, N_("Record that somebody is away, and tell which places must be filled anew."))

    @click.command("away", help=told)
    @click.argument("name")
    @click.option("--from", "first", type=DAY, required=True, help=say(language, N_("First day.")))
    @click.option("--until", "last", type=DAY, help=say(language, N_("Last day; without it the end is not known.")))
    @click.option("--kind", type=_choice(AbsenceKind), default=AbsenceKind.LEAVE.value)
    @click.pass_obj
    def away(session: Session, name: str, first: datetime, last: datetime | None, kind: str) -> None:
        draft = AbsenceDraft(kind=_coded(AbsenceKind, kind), from_on=first.date(), until_on=_day(last))
        with session.signed_in() as (office, _):
            row = named_escort(office, name)
            office.do(record_absence, row.id, draft)
            duties = office.ask(all_duties, row.id)
        session.tell(N_("{name} is away from {first}."), name=row.name, first=draft.from_on)
        for duty in duties:
            if duty.home.day >= draft.from_on and (draft.until_on is None or duty.leaves.day <= draft.until_on):
                told = N_("Fill this place anew: {kind}, from {leaves} to {home}.")
                session.tell(told, kind=duty.kind, leaves=duty.leaves, home=duty.home)

    return away


def _check(language: Language) -> click.Command:
    told = say(language, N_("Record that the registration of a medical escort was looked up in the register."))

    @click.command("check", help=told)
    @click.argument("name")
    @click.option("--on", "day", type=DAY, help=say(language, N_("The day it was looked up; without it today.")))
    @click.pass_obj
    def check(session: Session, name: str, day: datetime | None) -> None:
        with session.signed_in() as (office, _):
            row = named_escort(office, name)
            office.do(check_registration, row.id, row.version, _day(day) or home_day(office.clock.now()))
        session.tell(N_("The registration of {name} is checked."), name=row.name)

    return check


def candidates_command(language: Language) -> click.Command:
    """Return the command that tells who could fill the places of a case, and why another could not."""
    told = say(
        language,
        N_("Tell who could fill the empty places of a case, the best first, with what fails and what would mend it."),
    )

    @click.command("candidates", help=told)
    @click.argument("number")
    @click.option("--slot", "place", type=int, help=say(language, N_("Number of the place, also a filled one.")))
    @click.option(
        "--name", default="", help=say(language, N_("Why this one, or why not: all constraints of one person."))
    )
    @click.option("--all", "is_full", is_flag=True, help=say(language, N_("Tell all 15 constraints of each.")))
    @click.pass_obj
    def tell_candidates(session: Session, number: str, place: int | None, name: str, is_full: bool) -> None:
        with session.signed_in() as (office, _):
            plans = office.ask(all_plans, numbered(office, number))
            if not plans:
                raise NotFound(what="plan")
            slots = office.ask(all_slots, plans[-1].id)
            chosen = _chosen(slots, place)
            if not slots:
                session.tell(N_("The plan has no places yet. Open one with: do slot:add."))
            elif not chosen:
                session.tell(N_("Every place is filled. With --slot NUMBER you see who else could fill one."))
            for position, slot in chosen:
                _tell_place(session, position, slot)
                if name:
                    _tell_candidate(session, office.ask(judged_escort, slot.id, named_escort(office, name).id), True)
                    continue
                for row in office.ask(candidates, slot.id):
                    _tell_candidate(session, row, is_full)

    return tell_candidates


def _chosen(slots: Sequence[SlotRow], place: int | None) -> list[tuple[int, SlotRow]]:
    """Return the place with this number, or every empty one; raises NotFound."""
    numbered_slots = list(enumerate(slots, 1))
    if place is None:
        return [(position, slot) for position, slot in numbered_slots if slot.escort is None]
    if not 1 <= place <= len(slots):
        raise NotFound(what="slot")
    return [numbered_slots[place - 1]]


def _tell_place(session: Session, position: int, slot: SlotRow) -> None:
    told = N_("Place {number}: {kind}, from {leaves} to {home}.")
    if slot.is_reserve:
        told = N_("Place {number}, reserve: {kind}, from {leaves} to {home}.")
    session.tell(told, number=position, kind=slot.kind, leaves=slot.leaves, home=slot.home)


def _tell_candidate(session: Session, row: CandidateRow, is_full: bool) -> None:
    told = N_("{name}: {fails} fail, {warnings} to look at, {trips} journeys near it.")
    if row.is_assigned:
        told = N_("{name} (assigned): {fails} fail, {warnings} to look at, {trips} journeys near it.")
    session.tell(told, name=row.name, fails=row.fails, warnings=row.warnings, trips=row.trips)
    for each in row.judged:
        if is_full or each.verdict is not Verdict.PASS:
            verdict = show(session.language, each.verdict)
            click.echo(f"    {each.number:>2}  {verdict}: {each.say(session.language)}")


def _choice(kind: type[Coded]) -> click.Choice[str]:
    return click.Choice([each.value for each in kind])


def _coded(kind: type[C], code: str) -> C:
    return next(each for each in kind if each.value == code)


def _day(given: Any) -> Any:
    return given.date() if isinstance(given, datetime) else given


def named_escort(office: Office, name: str) -> EscortRow:
    """Return who has this name, or the only one whose name begins with it; raises NotFound."""
    rows = office.ask(all_escorts)
    exact = [row for row in rows if row.name == name]
    begins = [row for row in rows if row.name.casefold().startswith(name.casefold())]
    for found in (exact, begins):
        if len(found) == 1:
            return found[0]
    raise NotFound(what="escort")
