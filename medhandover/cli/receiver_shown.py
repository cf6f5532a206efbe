"""How one receiver is told at the command line: what is known of it, its checks, its hours."""

from dataclasses import fields, is_dataclass

import click

from medhandover.advice.conditions import ConditionCode
from medhandover.cli.session import NOT_READ, Session
from medhandover.exchange.directory import column_label
from medhandover.kernel.labels import meaning_of
from medhandover.kernel.languages import N_, country_name, show
from medhandover.readiness.history import ReceiverHistory
from medhandover.receivers.model import Relation
from medhandover.receivers.queries import ReceiverSeen


def tell_receiver(session: Session, seen: ReceiverSeen) -> None:
    """Print the plain fields as `label: value`, then checks, experiences and how it stands now."""
    for name in seen.__dataclass_fields__:
        value = getattr(seen, name)
        is_plain = name not in TOLD_APART | NOT_READ
        if is_plain and value not in ("", None, (), Relation.NONE):
            click.echo(f"{session.say(column_label(name))}: {_words(session, name, value)}")
    for part in seen.parts:
        session.tell(N_("Belongs to it: {name}"), name=part.name)
    for check in seen.verifications:
        words = (check.verified_on, check.how, check.source, check.result, check.by, check.remark)
        mark = "" if check.is_of_now else session.say(N_("(before a change)"))
        told = ", ".join(show(session.language, word) for word in words if word)
        click.echo(f"{session.say(N_('Checked'))}: {told} {mark}".rstrip())
    for lived in seen.experiences:
        click.echo(f"{show(session.language, lived.happened_on)}: {lived.rating}/5 {lived.what}")
    tell_hours(session, seen)


TOLD_APART = {"verifications", "experiences", "opening", "holidays", "parts", "hours", "institution"}
"""What follows after the plain fields, each on lines of its own."""


def tell_history(session: Session, found: ReceiverHistory) -> None:
    """Print what happened at a receiver before, the most frequent first."""
    session.tell(
        N_("{name}: {plans} plans, {count} of them open."), name=found.name, plans=found.plans, count=found.open_plans
    )
    for done in found.outcomes:
        session.tell(N_("Handover, {outcome}: {count}"), outcome=done.outcome, count=done.count)
    for refused in found.refusals:
        session.tell(N_("Refused a person, {reason}: {count}"), reason=refused.reason, count=refused.count)
    for advised in found.recommendations:
        session.tell(N_("Report, {advice}: {count}"), advice=advised.recommendation, count=advised.count)
    if found.last_handover:
        session.tell(N_("Last handover: {moment}"), moment=found.last_handover)
    if found.last_refused:
        session.tell(N_("Last refusal: {moment}"), moment=found.last_refused)
    if found.rating is not None:
        session.tell(N_("Own experiences: {count}, {rating} of 5"), count=len(found.experiences), rating=found.rating)
    for lived in found.experiences:
        click.echo(f"{show(session.language, lived.happened_on)}: {lived.rating}/5 {lived.what}")


def _words(session: Session, name: str, value: object) -> str:
    """Return one value in words: a country by its name, a record by its fields, several separated by semicolons."""
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        return "; ".join(_words(session, name, each) for each in value)
    if is_dataclass(value):
        told = ((each.name, getattr(value, each.name)) for each in fields(value))
        return ", ".join(_part(session, name, each) for name, each in told if each not in ("", None))
    if name == "weekend" and isinstance(value, tuple):
        return ", ".join(session.say(WEEKDAYS[day]) for day in value)
    return show(session.language, meaning_of(name, value))


def _part(session: Session, name: str, value: object) -> str:
    """Return a part of a record: a condition by its label, whether it can be met as possible or not."""
    if name == "condition" and value in {each.value for each in ConditionCode}:
        return show(session.language, ConditionCode(str(value)))
    if name == "is_possible":
        return session.say(N_("possible") if value else N_("not possible"))
    return show(session.language, value)


def tell_hours(session: Session, seen: ReceiverSeen) -> None:
    """Print when a receiver is open, whether it is at the moment that was asked for, and which holidays come."""
    for each in sorted(seen.hours, key=lambda hour: (hour.weekday, hour.opens)):
        click.echo(f"  {session.say(WEEKDAYS[each.weekday])} {each.shown}")
    if seen.admits_outside_hours:
        session.tell(N_("Admits people outside opening hours too."))
    session.tell(N_("{moment}: {state}"), moment=seen.opening.local, state=seen.opening.state)
    if not seen.opening.is_calendar_known:
        country = country_name(session.language, seen.country)
        session.tell(N_("Nobody knows the holidays of {country} here: ask the receiver."), country=country)
    for day in seen.holidays:
        click.echo(f"  {show(session.language, day.on)}: {day.name}")


WEEKDAYS = {
    1: N_("Monday"),
    2: N_("Tuesday"),
    3: N_("Wednesday"),
    4: N_("Thursday"),
    5: N_("Friday"),
    6: N_("Saturday"),
    7: N_("Sunday"),
}
