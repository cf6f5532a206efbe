"""What the letter cannot promise yet, said as such, and the facts that several of its items ask for."""

from collections.abc import Iterator

from medhandover.consents.checks import newest_for
from medhandover.consents.model import Purpose
from medhandover.escorts.eligibility import travelling
from medhandover.escorts.model import EscortKind, Slot
from medhandover.letters import blocks
from medhandover.papers.beside import NEW_LINE, Sentence
from medhandover.papers.facts import PaperFacts


def unsettled(told: PaperFacts) -> Iterator[Sentence]:
    """Yield what is not known yet: a gap is said, so that nobody takes it for a promise (R34)."""
    missing = {
        "unknown_where": told.facts.receiver is None,
        "unknown_when": told.plan.handover is None,
        "unknown_with": not going(told, EscortKind.EMPLOYEE),
        "unknown_medicines": bool(told.medicines) and days_of_medicine(told) is None,
        "unknown_papers": not told.may_tell and not is_refused(told),
        "unknown_pay": not blocks.is_agreed(told.payment),
    }
    found = [key for key, is_missing in missing.items() if is_missing]
    for key in found:
        yield from ((key, {}), NEW_LINE)
    if found:
        yield "unknown_new", {}


def going(told: PaperFacts, kind: EscortKind) -> list[Slot]:
    """Return who of a kind travels along: a reserve only once called up, nobody whom another replaced on the way."""
    return [each for each in travelling(told.facts.slots) if each.kind is kind]


def days_of_medicine(told: PaperFacts) -> int | None:
    """Return for how many days every medicine that is taken daily was counted; None while one was not."""
    return blocks.days_of_medicine(told.medicines)


def is_refused(told: PaperFacts) -> bool:
    """Tell whether medical data does not go to this receiver because it was refused or taken back (R35)."""
    decision = newest_for(told.facts.consents, Purpose.RECEIVER)
    return decision is not None and not told.may_tell and bool(decision.is_refused or decision.withdrawn_on)
