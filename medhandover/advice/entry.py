"""What an advice and a condition must be to be taken: days in their order, answers that do not contradict."""

import re
from collections.abc import Iterator
from datetime import date

from medhandover.advice.answers import (
    Classification,
    wrong_institutions,
    wrong_medicines,
    wrong_references,
)
from medhandover.advice.model import AdviceDraft, Answer, ConditionDraft, FitToTravel, Presence, days_asked
from medhandover.advice.requirements import wrong_requirements
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_

_BIG = re.compile(r"\d{11}")


def wrong_fields(draft: AdviceDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an advice, all of it at once."""
    if not draft.reference:
        yield Wrong(path="reference", sentence=N_("This cannot be empty."))
    if draft.adviser_number and not _BIG.fullmatch(draft.adviser_number):
        yield Wrong(path="adviser_number", sentence=N_("A BIG number has eleven digits."))
    yield from _wrong_days(draft, today)
    yield from _wrong_classification(draft)
    yield from _wrong_term(draft)
    yield from _wrong_judgement(draft)
    yield from _wrong_country_part(draft)
    yield from wrong_institutions(draft.institutions)
    yield from wrong_medicines(draft.medicines)
    yield from wrong_references(draft.references, draft.given_on)


def _wrong_days(draft: AdviceDraft, today: date) -> Iterator[Wrong]:
    if draft.given_on > today:
        yield Wrong(path="given_on", sentence=N_("The date of the advice is in the future."))
    if draft.consent_signed_on and draft.consent_signed_on > draft.given_on:
        sentence = N_("The consent form is signed before BMA gives its advice.")
        yield Wrong(path="consent_signed_on", sentence=sentence)
    if draft.still_valid_on and not draft.given_on <= draft.still_valid_on <= today:
        sentence = N_("The statement is dated between the advice and today.")
        yield Wrong(path="still_valid_on", sentence=sentence)
    statement = draft.still_valid_statement
    if statement and statement.dated_on != draft.still_valid_on:
        sentence = N_("The statement bears the day on which BMA or IND said that the advice holds.")
        yield Wrong(path="still_valid_statement.dated_on", sentence=sentence)
    if draft.valid_until and draft.valid_until < draft.given_on:
        yield Wrong(path="valid_until", sentence=N_("The advice cannot end before it was given."))
    if draft.valid_until and not draft.valid_until_reason:
        yield Wrong(path="valid_until_reason", sentence=N_("Say why the advice is valid until another day."))


def _wrong_classification(draft: AdviceDraft) -> Iterator[Wrong]:
    systems = tuple(each.value for each in Classification)
    if draft.diagnosis_system and draft.diagnosis_system not in systems:
        sentence = N_("Allowed are: {expected}.")
        yield Wrong(path="diagnosis_system", sentence=sentence, values={"expected": systems})
    if draft.diagnosis_code and draft.diagnosis_system == Classification.NONE.value:
        sentence = N_("There is a code, so say of which classification it is, or leave that empty.")
        yield Wrong(path="diagnosis_system", sentence=sentence)


def _wrong_term(draft: AdviceDraft) -> Iterator[Wrong]:
    """Tell what is wrong with the term of a medical emergency; any number of months may be BMA's (R09)."""
    if draft.emergency_months is None:
        return
    if draft.emergency_months < 0:
        yield Wrong(path="emergency_months", sentence=N_("A number of months is not negative."))
    if draft.emergency is Answer.NO:
        sentence = N_("A term belongs to a medical emergency; here BMA says that there is none.")
        yield Wrong(path="emergency_months", sentence=sentence)


def _wrong_judgement(draft: AdviceDraft) -> Iterator[Wrong]:
    if draft.is_substantive:
        if draft.no_judgement or draft.no_judgement_reason:
            sentence = N_("This is only said of an advice without a substantive judgement.")
            yield Wrong(path="no_judgement", sentence=sentence)
        return
    if draft.no_judgement is None:
        yield Wrong(path="no_judgement", sentence=N_("Say why BMA gave no substantive judgement."))
    if draft.fit is not FitToTravel.UNDECIDABLE:
        sentence = N_("Without a substantive judgement BMA does not say whether the person can travel.")
        yield Wrong(path="fit", sentence=sentence)


def _wrong_country_part(draft: AdviceDraft) -> Iterator[Wrong]:
    if not draft.has_country_part:
        sentence = N_("An advice without a country part says nothing of treatment there.")
        if draft.treatment_present is not Presence.NOT_STUDIED:
            yield Wrong(path="treatment_present", sentence=sentence)
        for path in ("institutions", "medicines", "references"):
            if getattr(draft, path):
                yield Wrong(path=path, sentence=sentence)
    if draft.informal_care is Answer.NO and draft.carers_named:
        sentence = N_("BMA says that informal care is not necessary, and yet names a carer. Check the advice.")
        yield Wrong(path="carers_named", sentence=sentence)


def wrong_condition(draft: ConditionDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a condition: the literal text is mandatory (R02)."""
    if not draft.literal:
        yield Wrong(path="literal", sentence=N_("Write the sentence of BMA word for word."))
    if draft.page is not None and draft.page < 1:
        yield Wrong(path="page", sentence=N_("Pages are counted from 1."))
    yield from wrong_coding(draft)


def wrong_coding(draft: ConditionDraft) -> Iterator[Wrong]:
    """Tell what is wrong with the coding of a condition: its amount and its sub-questions."""
    for path in ("amount", "stated_amount"):
        value = getattr(draft, path)
        if value is not None and value < 1:
            yield Wrong(path=path, sentence=N_("An amount is 1 or more; leave it empty where BMA gives none."))
    if draft.stated_amount is not None and draft.amount not in (None, days_asked(draft)):
        sentence = N_("{amount} {unit} are {days} days. Leave the days empty, or correct them.")
        values = {"amount": draft.stated_amount, "unit": draft.stated_unit, "days": days_asked(draft)}
        yield Wrong(path="amount", sentence=sentence, values=values)
    yield from wrong_requirements(draft.code, draft.requirement)
