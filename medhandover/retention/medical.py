"""What of a case is medical (M1): the rows that go and the fields that are blanked when only codes may stay (4.4)."""

from collections.abc import Mapping
from typing import Any

from medhandover.cases.model import Subject

DESTROYED = "vernietigd"
"""Stands where a text had to be there."""

GONE = ("medicines",)
"""Tables of which every row of the case goes."""

BLANKED: Mapping[str, Mapping[str, Any]] = {
    "advices": {
        "complaints": "",
        "diagnosis_system": "",
        "diagnosis_code": "",
        "treatment": "",
        "medicines_named": [],
    },
    "conditions": {"literal": DESTROYED},
}
"""Fields that hold medical data, and what stands in their place; the codes of the conditions stay."""

MEDICAL_SUBJECTS = frozenset(
    each.value for each in (Subject.ADVICE, Subject.STATEMENT, Subject.CASE, Subject.EVIDENCE, Subject.ACCEPTANCE)
)
"""Documents that may hold medical data go with it."""
