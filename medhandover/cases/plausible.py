"""Whether what is entered of a person can be, and what is only unusual: warnings that nobody is stopped by (R53)."""

from collections.abc import Iterator
from datetime import date, timedelta

from medhandover.cases.model import V_NUMBER_DIGITS, PersonDraft, TravelDocument
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_

OLDEST = 120
"""Years: nobody gets older."""
ADULT = 18


def is_after(day: PartialDay, other: date) -> bool:
    """Tell whether a day whose parts may be unknown surely lies after `other`."""
    return date(day.year, day.month or 1, day.day or 1) > other


def is_before(day: PartialDay, other: PartialDay) -> bool:
    """Tell whether one partly known day surely lies before another one: last possible day before first possible."""
    return _last(day) < date(other.year, other.month or 1, other.day or 1)


def _last(day: PartialDay) -> date:
    if day.day:
        return date(day.year, day.month, day.day)
    following = (day.year + 1, 1) if day.month in (0, 12) else (day.year, day.month + 1)
    return date(*following, 1) - timedelta(days=1) if following[0] <= 9999 else date.max


def wrong_parent(path: str, parent: PartialDay, child: PartialDay) -> Iterator[Wrong]:
    """Tell that a parent is younger than the child, or born in the same year."""
    if parent.year >= child.year:
        sentence = N_("A parent born in {parent} cannot have a child born in {child}. Check both birth dates.")
        yield Wrong(path=path, sentence=sentence, values={"parent": str(parent.year), "child": str(child.year)})


def wrong_days(draft: PersonDraft, today: date) -> Iterator[Wrong]:
    """Tell which days of a person cannot be."""
    if is_after(draft.born_on, today):
        yield Wrong(path="born_on", sentence=N_("The date of birth lies in the future."))
    elif today.year - draft.born_on.year > OLDEST:
        sentence = N_("Nobody gets older than {years} years. Check the date of birth.")
        yield Wrong(path="born_on", sentence=sentence, values={"years": OLDEST})
    yield from _wrong_document(draft, today)
    if draft.own_view_on is not None and draft.own_view_on > today:
        yield Wrong(path="own_view_on", sentence=N_("A child cannot have been heard in the future."))
    if bool(draft.own_view) != (draft.own_view_on is not None):
        yield Wrong(path="own_view_on", sentence=N_("The child's own view and the day it was given go together."))


def _wrong_document(draft: PersonDraft, today: date) -> Iterator[Wrong]:
    issued, until = draft.travel_document_issued, draft.travel_document_until
    if issued is not None and until is not None and until < issued:
        sentence = N_("The travel document ends before it was issued.")
        yield Wrong(path="travel_document_until", sentence=sentence)
    if issued is not None and (issued > today or is_after(draft.born_on, issued)):
        sentence = N_("A travel document is issued after birth and not in the future.")
        yield Wrong(path="travel_document_issued", sentence=sentence)
    if draft.travel_document_kind is TravelDocument.NONE and (draft.travel_document or issued or until):
        sentence = N_("Either there is no travel document or it has a number and dates; not both.")
        yield Wrong(path="travel_document_kind", sentence=sentence)


def unusual(person: PersonDraft, today: date) -> Iterator[Wrong]:
    """Yield what is unusual of a person and may still be kept, each at its field."""
    if len(person.v_number) != V_NUMBER_DIGITS:
        sentence = N_("The V-number has {count} digits in place of ten; a colleague confirmed it.")
        yield Wrong(path="v_number", sentence=sentence, values={"count": len(person.v_number)})
    if not person.born_on.day:
        sentence = N_("The date of birth is partly unknown: the age counts from the first day it can be.")
        yield Wrong(path="born_on", sentence=sentence)
    if person.is_nationality_presumed:
        yield Wrong(path="nationality", sentence=N_("The nationality is presumed, not established."))
    for code in person.languages_read:
        if code not in person.languages_spoken:
            sentence = N_("The person reads {code} but does not speak it. Check the languages.")
            yield Wrong(path="languages_read", sentence=sentence, values={"code": code})
    if not person.languages_read and not person.cannot_read:
        sentence = N_("It is not known which language the person reads, or that the person cannot read.")
        yield Wrong(path="languages_read", sentence=sentence)
    if person.travel_document_until is not None and person.travel_document_until < today:
        sentence = N_("The travel document ended on {day}.")
        yield Wrong(path="travel_document_until", sentence=sentence, values={"day": person.travel_document_until})
    if (person.wishes or person.objections) and not person.words_language:
        sentence = N_("It is not known in which language the person's own words are.")
        yield Wrong(path="words_language", sentence=sentence)
    if person.is_unaccompanied and person.born_on.age_on(today) >= ADULT:
        sentence = N_("An unaccompanied minor is under eighteen, and this person is not. Check age and situation.")
        yield Wrong(path="is_unaccompanied", sentence=sentence)
