"""What is wrong with what somebody entered of an escort or a place: every date and code of the field lists."""

from collections.abc import Iterator
from datetime import date, timedelta

from medhandover.escorts.credentials import VisaState
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification, ReplacementDraft, Slot, SlotDraft
from medhandover.kernel.codes import is_country, is_language, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_

BACKWARDS = N_("The last day lies before the first day.")
FUTURE = N_("This day lies in the future.")
NO_COUNTRY = N_("A country is written with two capitals, such as AM for Armenia.")
NO_LANGUAGE = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")


def wrong_escort(draft: EscortDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an escort."""
    if not draft.name:
        yield Wrong(path="name", sentence=N_("This cannot be empty."))
    if not is_phone(draft.phone):
        sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
        yield Wrong(path="phone", sentence=sentence)
    if draft.kind is not EscortKind.MEDICAL and draft.qualification is not Qualification.NONE:
        yield Wrong(path="qualification", sentence=N_("Only a medical escort has a medical qualification (R22)."))
    if draft.max_nights is not None and not 0 <= draft.max_nights <= 60:
        yield Wrong(path="max_nights", sentence=N_("Write a whole number from 0 to {most}."), values={"most": 60})
    yield from _wrong_languages(draft)
    yield from _wrong_passports(draft)
    yield from _wrong_visas(draft, today)
    yield from _wrong_proofs(draft, today)


def wrong_slot(draft: SlotDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a place on a journey."""
    if draft.home.at <= draft.leaves.at:
        yield Wrong(path="home", sentence=N_("Coming home is not after leaving home."))
        return
    if draft.kind is not EscortKind.MEDICAL and draft.wanted is not Qualification.NONE:
        yield Wrong(path="wanted", sentence=N_("Only a medical escort has a medical qualification (R22)."))
    for position, code in enumerate(draft.transits):
        if not is_country(code):
            yield Wrong(path=f"transits.{position}", sentence=NO_COUNTRY)
    first, last = draft.leaves.day, draft.home.day
    for position, night in enumerate(draft.overnight):
        if not first <= night.night_of <= last:
            sentence = N_("The night of {day} is not on this journey.")
            yield Wrong(path=f"overnight.{position}.night_of", sentence=sentence, values={"day": night.night_of})
        if night.phone and not is_phone(night.phone):
            sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
            yield Wrong(path=f"overnight.{position}.phone", sentence=sentence)
    if draft.report_due_on is not None and draft.report_due_on < last:
        yield Wrong(path="report_due_on", sentence=N_("The report is due before the journey has ended."))


def wrong_replacement(draft: ReplacementDraft, slot: Slot, is_ahead: bool) -> Iterator[Wrong]:
    """Tell what is wrong with a replacement on the way; `is_ahead`: it takes over later than now."""
    if draft.takes_over.at < draft.leaves.at:
        yield Wrong(path="takes_over", sentence=N_("Nobody takes over before leaving home."))
    if draft.takes_over.at < slot.leaves.at:
        yield Wrong(path="takes_over", sentence=N_("Nobody takes over before the journey has begun."))
    if draft.home.at <= draft.takes_over.at:
        yield Wrong(path="home", sentence=N_("Coming home is not after taking over."))
    if is_ahead and not draft.stand_in:
        sentence = N_("Name who stays with the person until the replacement takes over (R20).")
        yield Wrong(path="stand_in", sentence=sentence)


def _wrong_languages(draft: EscortDraft) -> Iterator[Wrong]:
    for code in draft.languages:
        if not is_language(code):
            yield Wrong(path="languages", sentence=NO_LANGUAGE, values={"code": code})
    named = [each.language for each in draft.spoken]
    for position, code in enumerate(named):
        if not is_language(code):
            yield Wrong(path=f"spoken.{position}.language", sentence=NO_LANGUAGE, values={"code": code})
        elif code in named[:position]:
            yield Wrong(path=f"spoken.{position}.language", sentence=N_("The same one stands here twice."))


def _wrong_passports(draft: EscortDraft) -> Iterator[Wrong]:
    for position, each in enumerate(draft.passports):
        if not is_country(each.country):
            yield Wrong(path=f"passports.{position}.country", sentence=NO_COUNTRY)
        if each.blank_pages is not None and not 0 <= each.blank_pages <= 100:
            sentence = N_("Write a whole number from 0 to {most}.")
            yield Wrong(path=f"passports.{position}.blank_pages", sentence=sentence, values={"most": 100})


def _wrong_visas(draft: EscortDraft, today: date) -> Iterator[Wrong]:
    for position, each in enumerate(draft.visas):
        path = f"visas.{position}"
        if not is_country(each.country):
            yield Wrong(path=f"{path}.country", sentence=NO_COUNTRY)
        if each.state is VisaState.GRANTED and each.until_on is None:
            yield Wrong(path=f"{path}.until_on", sentence=N_("Give the last day of a visa that is granted."))
        if each.from_on and each.until_on and each.until_on < each.from_on:
            yield Wrong(path=f"{path}.until_on", sentence=BACKWARDS)
        if each.state is VisaState.REQUESTED and each.requested_on is None:
            yield Wrong(path=f"{path}.requested_on", sentence=N_("Give the day on which the visa was applied for."))
        if each.requested_on and each.requested_on > today:
            yield Wrong(path=f"{path}.requested_on", sentence=FUTURE)
        if each.processing_days is not None and not 0 <= each.processing_days <= 365:
            sentence = N_("Write a whole number from 0 to {most}.")
            yield Wrong(path=f"{path}.processing_days", sentence=sentence, values={"most": 365})


def _wrong_proofs(draft: EscortDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with vaccinations, trainings and the contract."""
    for position, shot in enumerate(draft.vaccinations):
        path = f"vaccinations.{position}"
        if shot.given_on > today:
            yield Wrong(path=f"{path}.given_on", sentence=FUTURE)
        if shot.valid_from and shot.valid_from < shot.given_on:
            yield Wrong(path=f"{path}.valid_from", sentence=N_("A vaccination does not hold before it was given."))
        if shot.valid_until and shot.valid_until < (shot.valid_from or shot.given_on):
            yield Wrong(path=f"{path}.valid_until", sentence=BACKWARDS)
    for position, training in enumerate(draft.trainings):
        path = f"trainings.{position}"
        if training.done_on and training.done_on > today:
            yield Wrong(path=f"{path}.done_on", sentence=FUTURE)
        if training.done_on and training.until_on and training.until_on < training.done_on:
            yield Wrong(path=f"{path}.until_on", sentence=BACKWARDS)
    contract = draft.assignment
    if contract and not contract.organisation:
        yield Wrong(path="assignment.organisation", sentence=N_("This cannot be empty."))
    if contract and contract.from_on and contract.until_on and contract.until_on < contract.from_on:
        yield Wrong(path="assignment.until_on", sentence=BACKWARDS)


def report_due(slot: SlotDraft, days: int) -> date:
    """Return when the report of a journey is due: the day that was agreed, else so many days after coming home."""
    return slot.report_due_on or slot.home.day + timedelta(days=days)
