"""What a newer advice says otherwise than an older one: conditions matched by code, then by likeness of the words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from difflib import SequenceMatcher

from medhandover.advice.model import Advice, AdviceDraft, Condition, Origin
from medhandover.kernel.coded import Coded
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record

LIKE = 0.6
"""From which likeness (0 to 1) two sentences of different codes are taken for the same condition, coded otherwise."""
NOT_COMPARED = frozenset(
    {"given_on", "reference", "kind", "ind_case", "still_valid_on", "still_valid_statement", "valid_until_reason"}
)
"""Fields that differ between any two advices, or say nothing of the person."""
NAMES: Mapping[str, str] = {
    "fit": N_("Fit to travel"),
    "adviser": N_("Medical adviser"),
    "adviser_number": N_("BIG number of the adviser"),
    "consent_signed_on": N_("Consent form signed on"),
    "complaints": N_("Complaints"),
    "diagnosis_system": N_("Classification"),
    "diagnosis_code": N_("Code of the classification"),
    "treatment": N_("Treatment"),
    "treating_doctor": N_("Treating doctor"),
    "duration": N_("Duration"),
    "emergency": N_("Medical emergency"),
    "emergency_months": N_("Term in months"),
    "treatment_present": N_("Treatment present in the country"),
    "institutions": N_("Institutions named"),
    "institutions_named": N_("Institutions named"),
    "medicines": N_("Medicines named"),
    "medicines_named": N_("Medicines named"),
    "references": N_("Source documents"),
    "sources": N_("Source documents"),
    "informal_care": N_("Informal care necessary"),
    "carers_named": N_("Carers named"),
    "family_note": N_("Note on family files"),
    "questions": N_("Questions of the IND"),
    "valid_until": N_("Valid until"),
    "has_country_part": N_("Country part"),
    "is_substantive": N_("Substantive judgement"),
    "no_judgement": N_("Why there is no judgement"),
    "no_judgement_reason": N_("Why there is no judgement"),
}
"""What each compared answer is called: message ids."""
FUNCTIONAL = frozenset({"fit", "valid_until", "consent_signed_on", "adviser", "adviser_number", "has_country_part"})
"""Answers that everybody who works with the person may see (P2); the others are medical (M1)."""


class Change(Coded):
    """Dutch: verschil tussen twee adviezen."""

    APPEARED = "nieuw", "new condition"
    CHANGED = "gewijzigd", "changed"
    VANISHED = "verdwenen", "no longer asked"
    SAME = "gelijk", "the same"


class Aspect(Coded):
    """Dutch: wat er aan een voorwaarde verschilt; the code is the field of the condition."""

    CODE = "code", "code"
    LITERAL = "literal", "literal sentence"
    FIRST = "is_arranged_first", "to be arranged first"
    AMOUNT = "amount", "number of days"
    REQUIREMENT = "requirement", "what is asked precisely"


@record
class Compared:
    """One condition in both advices; `older` or `newer` is None where that one does not ask it."""

    change: Change
    older: Condition | None
    newer: Condition | None
    differing: tuple[Aspect, ...] = ()


@record
class AnswerChange:
    """An answer that differs between the two advices: its field, its name (a message id), what each of them says."""

    field: str
    what: str
    before: object
    after: object


def compared(older: Advice, newer: Advice, conditions: Iterable[Condition]) -> tuple[Compared, ...]:
    """Return every condition of BMA in either advice: what appeared, changed, vanished, and what is the same.

    Within a code the two most alike are the same condition; what is left over pairs across codes when the words are
    alike. Own measures are not compared: they are not BMA's (R04).
    """
    asked = [each for each in conditions if each.origin is Origin.BMA]
    before = [each for each in asked if each.advice == older.id]
    after = [each for each in asked if each.advice == newer.id]
    pairs = _pairs(before, after, is_same_code=True)
    left_before, left_after = _left(before, [one for one, _ in pairs]), _left(after, [other for _, other in pairs])
    pairs += _pairs(left_before, left_after, is_same_code=False)
    found = [_pair(one, other) for one, other in pairs]
    found += [
        Compared(change=Change.VANISHED, older=each, newer=None) for each in _left(before, [one for one, _ in pairs])
    ]
    found += [
        Compared(change=Change.APPEARED, older=None, newer=each) for each in _left(after, [other for _, other in pairs])
    ]
    return tuple(sorted(found, key=_order))


def changed_answers(older: AdviceDraft, newer: AdviceDraft) -> tuple[AnswerChange, ...]:
    """Return every answer that differs, in the order of the field list (domain 1.2)."""
    names = [each.name for each in fields(AdviceDraft) if each.name not in NOT_COMPARED]
    return tuple(
        AnswerChange(field=name, what=NAMES[name], before=getattr(older, name), after=getattr(newer, name))
        for name in names
        if getattr(older, name) != getattr(newer, name)
    )


def _pairs(
    before: Sequence[Condition], after: Sequence[Condition], *, is_same_code: bool
) -> list[tuple[Condition, Condition]]:
    """Return the likeliest pairs, each condition once, the most alike first."""
    alike = [
        (_likeness(one.literal, other.literal), -one.number, -other.number, one, other)
        for one in before
        for other in after
        if (one.code is other.code) is is_same_code
    ]
    alike.sort(key=lambda each: each[:3], reverse=True)
    found: list[tuple[Condition, Condition]] = []
    taken: set[str] = set()
    for likeness, _, _, one, other in alike:
        if not taken & {one.id, other.id} and (is_same_code or likeness >= LIKE):
            found.append((one, other))
            taken |= {one.id, other.id}
    return found


def _likeness(one: str, other: str) -> float:
    """Return how alike two sentences are by their words, 0 to 1; case and spaces do not count."""
    return SequenceMatcher(None, one.casefold().split(), other.casefold().split(), autojunk=False).ratio()


def _left(conditions: Sequence[Condition], taken: Sequence[Condition]) -> list[Condition]:
    ids = {each.id for each in taken}
    return [each for each in conditions if each.id not in ids]


def _pair(older: Condition, newer: Condition) -> Compared:
    differing = tuple(each for each in Aspect if getattr(older, each.value) != getattr(newer, each.value))
    return Compared(change=Change.CHANGED if differing else Change.SAME, older=older, newer=newer, differing=differing)


def _order(each: Compared) -> tuple[int, int]:
    """Return the order of reading: the newer advice's own order, then what it no longer asks."""
    if each.newer is not None:
        return 0, each.newer.number
    return 1, each.older.number if each.older else 0
