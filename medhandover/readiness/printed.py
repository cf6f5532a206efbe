"""What would be printed where it must not be read: a BSN or a diagnosis in words that travel along (R41)."""

import re
from collections.abc import Iterator

from medhandover.journeys.notices import AirlineNotice
from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_
from medhandover.readiness.model import Facts


def printed_findings(facts: Facts) -> Iterator[Finding]:
    """Yield each field that stands on travelling papers and holds the BSN or the diagnosis code (R41)."""
    codes = {each.diagnosis_code.strip() for each in facts.advices if len(each.diagnosis_code.strip()) > 2}
    if not codes and not facts.case.bsn:
        return
    for where, text in _travelling(facts):
        sentence = ""
        if facts.case.bsn and facts.case.bsn in re.sub(r"[\s.\-]", "", text):
            sentence = N_("These words stand on travelling papers and hold the BSN. Take it out.")
        elif any(re.search(rf"(?<!\w){re.escape(code)}(?!\w)", text, re.IGNORECASE) for code in codes):
            sentence = N_("These words stand on travelling papers and hold the diagnosis. Take it out.")
        if sentence:
            yield Finding(rule="R41", sentence=sentence, source="domain 10", where=where)


def _travelling(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield where and which free words are printed on papers that leave the country."""
    plan, receiver = facts.plan, facts.receiver
    if plan:
        for name in ("handover_place", "receiver_function", "first_appointment", "interpreter"):
            yield f"receiver.{name}", getattr(plan, name)
    if receiver:
        for name in ("name", "address", "contact_name", "contact_function"):
            yield f"receiver.{name}", getattr(receiver, name)
    if facts.payment:
        yield "receiver.payment", facts.payment.agreement
    if facts.journey:
        yield "journey.meeting_point", facts.journey.meeting_point
        for stay in facts.journey.stays:
            yield "journey.stays", " ".join((stay.place, stay.address, stay.watched_by))
    for leg in facts.legs:
        yield "journey.legs", " ".join((leg.provider, leg.vehicle, leg.notes))
    for medicine in facts.medicines:
        yield "medication.medicines", " ".join((medicine.inn, medicine.form, medicine.dose, medicine.cool_box))
    for notice in facts.notices:
        if notice.withdrawn_at is None:
            yield "journey.notices", " ".join(_told(notice))


def _told(notice: AirlineNotice) -> Iterator[str]:
    """Yield the free words of a notice: what an airline or organiser reads (D9)."""
    yield notice.airline
    for need in notice.needs:
        yield f"{need.device} {need.approval}"
    if notice.handling:
        yield f"{notice.handling.seating} {notice.handling.fremec} {notice.handling.ambulance_by}"
        yield notice.handling.destination_address
        for step in notice.handling.ground:
            yield f"{step.organisation} {step.expense_of} {step.contact}"
