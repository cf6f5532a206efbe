"""Whether a proof holds: for the handover as it is planned now, on its day, and not too long before departure (R50)."""

from collections.abc import Iterator
from datetime import date

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.plans.model import Evidence, EvidenceDraft


class Fault(Coded):
    """Dutch: waarom een bewijs niet meer telt."""

    NONE = "geen", "none"
    MOMENT = "ander_moment", "given for another moment"
    AGED = "te_oud", "dated too long before departure"
    EXPIRED = "verlopen", "no longer valid on the day of the handover"
    EARLY = "nog_niet_geldig", "not yet valid on the day of the handover"
    ANSWER = "geen_akkoord", "the receiver has not accepted for this moment"

    @property
    def says_nothing(self) -> bool:
        """Tell whether nothing is wrong."""
        return self is Fault.NONE


def fault_of(proof: Evidence, handover: Moment | None, handover_on: date | None, departure_on: date | None) -> Fault:
    """Return why `proof` does not hold for a handover at this moment, on this day of its place, or NONE.

    The departure counts as the day of the handover while no journey is planned.
    """
    if handover is None or handover_on is None or proof.given_for != handover:
        return Fault.MOMENT
    if proof.valid_until_on is not None and proof.valid_until_on < handover_on:
        return Fault.EXPIRED
    if proof.valid_from_on is not None and proof.valid_from_on > handover_on:
        return Fault.EARLY
    days = proof.valid_days_before
    if days is not None and ((departure_on or handover_on) - proof.dated_on).days > days:
        return Fault.AGED
    return Fault.NONE


def wrong_evidence(draft: EvidenceDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a proof: days that contradict each other, a page or a term that cannot be."""
    if not draft.what.strip():
        yield Wrong(path="what", sentence=N_("This cannot be empty."))
    if draft.dated_on > today:
        yield Wrong(path="dated_on", sentence=N_("The date of the document is in the future."))
    if draft.valid_until_on and draft.valid_until_on < draft.dated_on:
        sentence = N_("The document ends before its own date. Correct one of the two days.")
        yield Wrong(path="valid_until_on", sentence=sentence)
    if draft.valid_from_on and draft.valid_until_on and draft.valid_until_on < draft.valid_from_on:
        sentence = N_("The document ends before it begins. Correct one of the two days.")
        yield Wrong(path="valid_from_on", sentence=sentence)
    if draft.valid_days_before is not None and draft.valid_days_before < 0:
        yield Wrong(path="valid_days_before", sentence=N_("Write the number of days as 0 or more."))
    if draft.page is not None and draft.page < 1:
        yield Wrong(path="page", sentence=N_("Pages are counted from 1."))
    for path in ("language", "translation_language"):
        code = getattr(draft, path)
        if code and not is_language(code):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path=path, sentence=sentence, values={"code": code})
