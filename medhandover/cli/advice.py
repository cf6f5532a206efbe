"""`medhandover advice`: what BMA says, what a newer advice changed, what it was asked, and signals of health."""

from collections.abc import Iterator
from datetime import date

import click

from medhandover.advice.asking import open_request
from medhandover.advice.comparison import AnswerChange
from medhandover.advice.open_points import (
    RequestRow,
    SignalRow,
    all_examinations,
    all_requests,
    all_signals,
)
from medhandover.advice.queries import ConditionRow, all_advices, all_conditions, compared_answers
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.signalling import report_signal
from medhandover.advice.signals import Channel, HealthSignalDraft, Urgency
from medhandover.cli.case import numbered
from medhandover.cli.session import Session, echo_answer
from medhandover.exchange.reading import read_value
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.office import Office
from medhandover.plans.comparing import ComparedRow, Comparison, compared_advices

KINDS = click.Choice([each.value for each in RequestKind])
CHANNELS = click.Choice([each.value for each in Channel])
URGENCIES = click.Choice([each.value for each in Urgency])


def commands(language: Language) -> Iterator[click.Command]:
    """Return the group `advice`."""
    group = click.Group("advice", help=say(language, N_("Advices of BMA, what changed, requests and signals.")))
    for command in (_list, _compare, _request, _signal):
        group.add_command(command(language))
    yield group


def _list(language: Language) -> click.Command:
    told = say(language, N_("List the advices of a case with their conditions, and what is still to be settled."))

    @click.command("list", help=told)
    @click.argument("number")
    @click.pass_obj
    def list_advices(session: Session, number: str) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            conditions = office.ask(all_conditions, case)
            for row in office.ask(all_advices, case):
                active = session.say(N_("counts")) if row.is_active else session.say(N_("older"))
                until = session.say(N_("valid until {until}"), until=row.valid_until)
                shown = (show(session.language, each) for each in (row.given_on, row.kind, row.fit))
                click.echo(f"{row.reference}  {'  '.join(shown)}  {until}  [{active}]")
                for each in conditions:
                    if each.advice == row.id:
                        click.echo(_condition(session, each))
            _open_points(session, office, case)

    return list_advices


def _condition(session: Session, row: ConditionRow) -> str:
    state = N_("checked") if row.checked_by else N_("to be checked")
    if row.is_set_aside:
        state = N_("no longer stands")
    elif row.sent_back_at:
        state = N_("sent back")
    words = ", ".join([show(session.language, row.origin), session.say(state)])
    return f"  {row.number}. {row.code} {show(session.language, row.code)}  {row.literal}  [{words}]"


def _open_points(session: Session, office: Office, case: CaseId) -> None:
    for request in office.ask(all_requests, case):
        state = N_("open") if request.is_open else N_("ended")
        kind, asked = show(session.language, request.kind), show(session.language, request.asked_on)
        click.echo(f"R07  {kind}  {asked}  {request.asked_of}  [{session.say(state)}]{_to_name(request)}")
    for signal in office.ask(all_signals, case):
        state = N_("open") if signal.is_open else N_("ended")
        urgency, day = show(session.language, signal.urgency), show(session.language, signal.reported_on)
        click.echo(f"R08  {day}  {urgency}  {signal.what}  [{session.say(state)}]{_to_name(signal)}")
    for each in office.ask(all_examinations, case):
        shown = (show(session.language, part) for part in (each.examined_at, each.kind, each.outcome))
        click.echo(f"R27  {'  '.join(shown)}  {each.examiner}  {each.id}")


def _to_name(row: RequestRow | SignalRow) -> str:
    """Return what names an open point where it is answered or settled; nothing once it has ended."""
    return f"  {row.id}" if row.is_open else ""


def _compare(language: Language) -> click.Command:
    told = say(
        language,
        N_(
            "Tell what the newest advice of a case says otherwise than the one before, and which arrangements lost "
            "their ground; with --reason also the medical answers."
        ),
    )

    @click.command("compare", help=told)
    @click.argument("number")
    @click.option("--json", "as_json", is_flag=True, help=say(language, N_("Answer as JSON.")))
    @click.pass_obj
    def compare(session: Session, number: str, as_json: bool) -> None:
        with session.signed_in() as (office, _):
            case = numbered(office, number)
            session.give_reason(office, case)
            found = office.ask(compared_advices, case)
            answers = found.answers
            if session.reason and office.may(compared_answers):
                answers = office.ask(compared_answers, case, found.older, found.newer)
        if as_json:
            echo_answer(session.language, found, as_json=True)
        else:
            _tell(session, found, answers)

    return compare


def _tell(session: Session, found: Comparison, answers: tuple[AnswerChange, ...]) -> None:
    session.tell(N_("The advice of {older} beside that of {newer}:"), older=found.given_before, newer=found.given_after)
    for row in found.conditions:
        _tell_condition(session, row)
    for each in answers:
        before, after = show(session.language, each.before), show(session.language, each.after)
        click.echo(f"{session.say(each.what)}: {before} -> {after}")
    hidden = found.medical_changes if answers == found.answers else 0
    if hidden:
        session.tell(N_("Medical answers that differ besides: {count}; give --reason to see them."), count=hidden)
    session.tell(N_("Arrangements that lost their ground, wholly or in part: {count}."), count=len(found.ungrounded))


def _tell_condition(session: Session, row: ComparedRow) -> None:
    what = f" ({show(session.language, row.differing)})" if row.differing else ""
    click.echo(f"{show(session.language, row.change)}: {row.code} {show(session.language, row.code)}{what}")
    for sign, literal in (("-", row.literal_before), ("+", row.literal_after)):
        if literal and not (sign == "-" and literal == row.literal_after):
            click.echo(f"  {sign} {literal}")
    for each in row.arrangements:
        click.echo(f"  * {each.what}  [{show(session.language, each.footing)}]")


def _request(language: Language) -> click.Command:
    @click.command("request", help=say(language, N_("Note that BMA was asked something through the IND (R07).")))
    @click.argument("number")
    @click.option("--kind", type=KINDS, required=True, help=say(language, N_("What is asked for.")))
    @click.option("--why", required=True, help=say(language, N_("What is asked and why.")))
    @click.option("--on", "day", default="", help=say(language, N_("Day of the request; without it today.")))
    @click.option("--reference", default="", help=say(language, N_("Reference of the request.")))
    @click.pass_obj
    def request(session: Session, number: str, kind: str, why: str, day: str, reference: str) -> None:
        with session.signed_in() as (office, _):
            chosen = next(each for each in RequestKind if each.value == kind)
            draft = AdviceRequestDraft(kind=chosen, asked_on=_day(office, day), why=why, reference=reference)
            made = office.do(open_request, numbered(office, number), draft)
        session.tell(N_("The request {id} is open; until it is answered nobody departs."), id=made)

    return request


def _signal(language: Language) -> click.Command:
    @click.command("signal", help=say(language, N_("Report that the person's health seems changed (R08).")))
    @click.argument("number")
    @click.argument("what")
    @click.option("--by", required=True, help=say(language, N_("Name of who saw or heard it.")))
    @click.option("--function", required=True, help=say(language, N_("Function of who saw or heard it.")))
    @click.option("--urgency", type=URGENCIES, default=Urgency.SOON.value, help=say(language, N_("How urgent it is.")))
    @click.option("--channel", type=CHANNELS, default=Channel.TALK.value, help=say(language, N_("How it came in.")))
    @click.option("--on", "day", default="", help=say(language, N_("Day of the signal; without it today.")))
    @click.pass_obj
    def signal(
        session: Session, number: str, what: str, by: str, function: str, urgency: str, channel: str, day: str
    ) -> None:
        with session.signed_in() as (office, _):
            draft = HealthSignalDraft(
                reported_on=_day(office, day),
                reported_by=by,
                reporter_function=function,
                what=what,
                urgency=next(each for each in Urgency if each.value == urgency),
                channel=next(each for each in Channel if each.value == channel),
            )
            made = office.do(report_signal, numbered(office, number), draft)
        session.tell(N_("The signal {id} is open; a doctor or BMA assesses it before departure."), id=made)

    return signal


def _day(office: Office, text: str) -> date:
    """Return the day that was written, or today; raises WrongFields."""
    if not text:
        return home_day(office.clock.now())
    day: date = read_value(date, text, "on")
    return day
