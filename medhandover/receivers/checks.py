"""What must hold of the receiver before departure: checked by a second source (R15), and open at the hour (R51)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from medhandover.kernel.clock import HOME_ZONE, Moment, home_day, zone_of
from medhandover.kernel.codes import Country
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.receivers.calendar import Opening, OpenState, opening_at
from medhandover.receivers.model import CLOSED, Receiver, ReceiverKind
from medhandover.receivers.verification import (
    Checked,
    Verification,
    checked,
    first_valid_on,
    needed,
    relied_on,
    valid_until,
    verified_until,
)
from medhandover.settings.dated import DatedRow
from medhandover.settings.model import Settings

WEEK = timedelta(days=7)


def verification_findings(
    receiver: Receiver | None, verifications: Sequence[Verification], handover_on: date | None, settings: Settings
) -> Iterator[Said]:
    """Yield whether what is known of the receiver was checked, and still will be on the day of the handover (R15).

    `handover_on` None: the day is not planned, so that nothing is out of date yet.
    """
    if receiver is None:
        return
    named: dict[str, object] = {"receiver": receiver.name}
    if receiver.status in CLOSED:
        sentence = N_("{receiver} cannot receive anybody now: {status}. Name another receiver.")
        yield _unchecked(sentence, {**named, "status": receiver.status}, "receiver.receiver")
    due = handover_on - timedelta(days=settings.receiver_due_days) if handover_on else None
    if receiver.kind is ReceiverKind.CARER and receiver.identity is None:
        sentence = N_("Nobody has noted that the identity of {receiver} was seen.")
        yield _unchecked(sentence, named, "receiver.identity", due)
    found = checked(receiver, verifications)
    relied = relied_on(receiver, found)
    if len(relied) < needed(receiver):
        yield _unchecked(_lacking(receiver, found), named | _values(found), "receiver.verification", due)
        return
    yield from _standing(receiver, relied, handover_on, due, settings.verification_valid_months)


def _lacking(receiver: Receiver, found: Checked) -> str:
    """Return the sentence that says why the checks are not enough."""
    is_carer = receiver.kind is ReceiverKind.CARER
    if found.counting and not is_carer:
        return N_("What is known of {receiver} was confirmed by one source only ({how}). Ask a second one.")
    if found.wrong and not found.counting:
        return N_("On {wrong_on} a check showed that what is known of {receiver} is not right. Correct and check it.")
    if found.is_changed:
        return N_("Name, address or phone of {receiver} changed after the last check. Check them again.")
    if is_carer:
        return N_("A second colleague has not called {receiver} yet.")
    return N_("Nobody has checked what is known of {receiver}. Have two sources confirm it.")


def _values(found: Checked) -> dict[str, object]:
    values: dict[str, object] = {}
    if found.wrong:
        values["wrong_on"] = found.wrong.verified_on
    if found.counting:
        values["how"] = found.counting[0].how
    return values


def _unchecked(
    sentence: str,
    values: Mapping[str, object],
    where: str,
    due: date | None = None,
    early: datetime | None = None,
) -> Finding:
    return Finding(
        rule="R15", sentence=sentence, values=values, source="S43", where=where, due_on=due, not_before=early
    )


def _standing(
    receiver: Receiver, relied: Sequence[Verification], handover_on: date | None, due: date | None, months: int
) -> Iterator[Said]:
    """Yield that the checks hold on the day of the handover, or that they will be out of date."""
    until = valid_until(relied, months)
    values: dict[str, object] = {"receiver": receiver.name, "until": until}
    if handover_on and until and until < handover_on:
        first = first_valid_on(handover_on, months)
        sentence = N_("The check of {receiver} ends on {until}; the handover is on {handover}. Check again.")
        late = min(max(due, first + WEEK), handover_on) if due else None
        turn = datetime(first.year, first.month, first.day, tzinfo=zone_of(HOME_ZONE))
        values |= {"handover": handover_on}
        yield _unchecked(sentence, values, "receiver.verification", late, turn)
        return
    newest, oldest = relied[0], relied[-1]
    if receiver.kind is ReceiverKind.CARER:
        if receiver.identity is None:
            return
        sentence = N_("The identity of {receiver} was seen on {seen_on}, {by} called on {on}; valid until {until}.")
        values |= {"seen_on": receiver.identity.seen_on, "by": newest.by_name, "on": newest.verified_on}
    else:
        sentence = N_("{receiver} was checked by {how} on {on} and by {other} on {other_on}; valid until {until}.")
        values |= {
            "how": newest.how,
            "on": newest.verified_on,
            "other": oldest.how,
            "other_on": oldest.verified_on,
        }
    yield Met(rule="R15", sentence=sentence, values=values)


def backup_said(
    backup: Receiver | None,
    verifications: Sequence[Verification],
    asked_at: datetime | None,
    handover_on: date | None,
    settings: Settings,
) -> Iterator[Said]:
    """Yield what is not known of the back-up receiver: not checked (R15), not asked (R46, FM-01); remarks only."""
    if backup is None:
        return
    values: dict[str, object] = {"receiver": backup.name}
    until = verified_until(backup, verifications, settings.verification_valid_months)
    if until is None or (handover_on is not None and until < handover_on):
        sentence = N_("The back-up {receiver} is not checked, or not until the day of the handover. Check it as well.")
        yield Finding(
            rule="R15",
            sentence=sentence,
            values=values,
            source="S43",
            where="receiver.backup_receiver",
            weight=Weight.REMARK,
        )
    if asked_at is None:
        sentence = N_("The back-up {receiver} is named and was not asked yet. Ask it and note the contact.")
        yield Finding(
            rule="R46",
            sentence=sentence,
            values=values,
            source="FM-01",
            where="receiver.backup_receiver",
            weight=Weight.REMARK,
        )
    else:
        sentence = N_("The back-up {receiver} was asked on {day}.")
        yield Met(rule="R46", sentence=sentence, values={**values, "day": home_day(asked_at)})


def opening_findings(
    receiver: Receiver | None,
    handover: Moment | None,
    holidays: Sequence[DatedRow] = (),
    *,
    is_hour_confirmed: bool = False,
) -> Iterator[Said]:
    """Yield whether the receiver is open at the planned hour (R51, FM-20); an informal carer has no hours.

    `holidays` are the office's own rows that hold on that day; `is_hour_confirmed`: the receiver itself confirmed this
    hour for this person.
    """
    if receiver is None or handover is None or receiver.kind is ReceiverKind.CARER:
        return
    if is_hour_confirmed:
        sentence = N_("{receiver} confirmed the hour of the handover itself.")
        yield Met(rule="R51", sentence=sentence, values={"receiver": receiver.name})
        return
    found = opening_at(receiver, handover.at, holidays)
    is_open, sentence = _told(receiver, found)
    values = {
        "receiver": receiver.name,
        "moment": Moment(handover.at, receiver.zone),
        "hours": found.hours,
        "holiday": found.holiday,
        "country": Country(receiver.country),
    }
    if is_open:
        yield Met(rule="R51", sentence=sentence, values=values)
        return
    yield Finding(
        rule="R51", sentence=sentence, values=values, source="FM-20", where="receiver.handover", weight=Weight.WARN
    )


def _told(receiver: Receiver, found: Opening) -> tuple[bool, str]:
    """Return whether somebody is there at the hour, and the sentence that says so."""
    is_open = found.state is OpenState.OPEN
    if receiver.admits_outside_hours and not is_open:
        return True, N_("{receiver} admits people outside opening hours too.")
    if found.state is OpenState.OUTSIDE and receiver.phone_24h:
        return True, N_("Outside opening hours {receiver} is reached at its number for day and night.")
    if is_open and (found.is_calendar_known or receiver.admits_outside_hours):
        return True, N_("{receiver} is open at {moment} ({hours}).")
    if found.state is OpenState.OUTSIDE and not found.hours:
        return False, N_("{receiver} is closed the whole day of {moment}. Have it confirmed, or move the handover.")
    return False, _SHUT[found.state]


_SHUT = {
    OpenState.OPEN: N_("No calendar of holidays is known for {country}. Ask {receiver}, or enter the holidays."),
    OpenState.HOLIDAY: N_("{moment} is a holiday in {country}: {holiday}. Have {receiver} confirm it, or move it."),
    OpenState.WEEKEND: N_("{moment} falls in the weekend in {country}. Have {receiver} confirm it, or move it."),
    OpenState.OUTSIDE: N_(
        "At {moment} {receiver} is closed; that day it is open {hours}. Have it confirmed, or move it."
    ),
    OpenState.UNKNOWN: N_("The opening hours of {receiver} are not known. Enter them, or have the hour confirmed."),
}
