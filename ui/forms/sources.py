"""Where the things come from that a form lets choose: the query that lists each kind, and how one is told."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from medhandover.kernel import ids
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.shapes import record
from medhandover.rights import QUERIES


@record
class Source:
    """The query that lists a kind of thing, what it is asked about (`case`, `plan` or nothing), and a line of words.

    `rows` finds them in the answer, `key` is the field by which one is known; `first` are choices that no query lists.
    """

    tag: str
    fields: tuple[str, ...]
    about: str = ""
    wanted: Callable[[Any], bool] = lambda row: True
    rows: Callable[[Any], Iterable[Any]] = lambda answer: answer
    key: str = "id"
    first: tuple[tuple[Any, str], ...] = ()

    @property
    def query(self) -> Any:
        """Return the query."""
        return QUERIES[self.tag]

    def options(self, language: Language, answer: Any) -> list[tuple[Any, str]]:
        """Return each row as what it is known by and a line that tells it apart."""
        listed = [(getattr(row, self.key), self._line(language, row)) for row in self.rows(answer) if self.wanted(row)]
        return [*((code, say(language, told)) for code, told in self.first), *listed]

    def _line(self, language: Language, row: Any) -> str:
        values = (getattr(row, name) for name in self.fields)
        return " · ".join(show(language, value) for value in values if value not in (None, ""))


LEGS = Source(
    tag="journey:see",
    fields=("number", "departs_from", "departs", "arrives_at", "arrives"),
    about="case",
    wanted=lambda leg: not leg.is_cancelled,
    rows=lambda journey: journey.legs if journey else (),
    key="position",
)
SOURCES: Mapping[Any, Source] = {
    ids.ReceiverId: Source(tag="receiver:list", fields=("name", "city")),
    ids.StaffId: Source(tag="staff:list", fields=("shown",)),
    ids.EscortId: Source(tag="escort:list", fields=("name", "kind")),
    ids.CaseId: Source(tag="case:list", fields=("name", "document_number")),
    ids.AdviceId: Source(tag="advice:list", fields=("given_on", "reference"), about="case"),
    ids.ConditionId: Source(tag="condition:list", fields=("number", "code"), about="case"),
    ids.ArrangementId: Source(tag="arrangement:list", fields=("what",), about="plan"),
    ids.EvidenceId: Source(tag="evidence:list", fields=("what", "dated_on"), about="plan"),
    ids.AcceptanceId: Source(tag="acceptance:list", fields=("receiver_name", "state", "dated_on"), about="plan"),
    ids.AttachmentId: Source(tag="document:list", fields=("filename", "added_at"), about="case"),
    ids.ConsentId: Source(tag="consent:list", fields=("purpose", "decided_on"), about="case"),
    ids.SlotId: Source(tag="slot:list", fields=("kind", "escort_name", "leaves"), about="plan"),
    ids.EnvelopeId: Source(tag="envelope:list", fields=("number", "holder"), about="case"),
    ids.MedicineId: Source(tag="medicine:list", fields=("position", "inn"), about="case"),
    ids.LegPosition: LEGS,
    ids.LastLeg: replace(LEGS, first=((0, N_("up to the handover")),)),
    ids.PlanId: Source(tag="plan:list", fields=("attempt", "receiver_name"), about="case"),
    ids.TransmissionId: Source(tag="transmission:list", fields=("recipient", "sent_on"), about="case"),
}
"""The kinds that can be chosen."""
