"""What of a case is medical (M1): the rows that go and the fields that are blanked when only codes may stay (4.4).

Medical is what only a medical question shows, what BMA wrote word for word, and what a doctor found. What the person
said (a refusal, an objection, what people saw) is functional and stays as long as the case.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from medhandover.cases.model import Subject

Row = Mapping[str, Any]

DESTROYED = "vernietigd"
"""Stands where a text had to be there."""

GONE = ("supply_counts", "controlled_papers", "medicines", "unfinished_records", "unsaved_texts")
"""Tables of which every row of the case goes: a medicine, its counts and its papers tell of each other.

What was never finished or never saved is no record and may hold a doctor's words in any of its fields.
"""

LITERAL_CLAIMS = frozenset({"controle", "vervallen"})
"""Statements of files that repeat the literal sentence of a condition (`exchange.model.Claim`)."""


def _without_answers(name: str) -> Callable[[Row], Any]:
    """Return how a coding keeps its code and loses the answers to its sub-questions."""
    return lambda row: replace(row[name], requirement=())


BLANKED: Mapping[str, Mapping[str, Any]] = {
    "advices": {
        **dict.fromkeys(("complaints", "diagnosis_system", "diagnosis_code", "treatment", "treating_doctor"), ""),
        **dict.fromkeys(("questions", "family_note", "no_judgement_reason", "valid_until_reason"), ""),
        **dict.fromkeys(("medicines_named", "institutions_named", "sources"), ()),
        **dict.fromkeys(("medicines", "institutions", "references", "carers_named"), ()),
    },
    "conditions": {"literal": DESTROYED, "requirement": (), "set_aside_evidence": ""},
    "recodings": {
        "reason": DESTROYED,
        "before": _without_answers("before"),
        "after": _without_answers("after"),
    },
    "examinations": {"conditions": "", "segment": ""},
    "incapacities": {"outcome": DESTROYED, "decision": DESTROYED, "emergency_care": DESTROYED},
    "incapacity_notes": {"what": DESTROYED},
    "refusals": {"doctor_outcome": "", "care_decision": ""},
    "statements": {"what": lambda row: DESTROYED if row["kind"].value in LITERAL_CLAIMS else row["what"]},
}
"""Fields that hold medical data, and what stands in their place; codes, days and numbers stay."""

MEDICAL_SUBJECTS = frozenset(
    each.value for each in (Subject.ADVICE, Subject.STATEMENT, Subject.CASE, Subject.EVIDENCE, Subject.ACCEPTANCE)
)
"""Documents that may hold medical data go with it."""
