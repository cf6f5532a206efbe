"""For whom a paper is: what stays in the Netherlands goes to nobody who travels, a carrier gets its notice alone."""

from collections.abc import Mapping

from medhandover.copies.model import Recipient
from medhandover.kernel.problem import Problem
from medhandover.letters.model import Paper

STAYING: Mapping[str, frozenset[Recipient]] = {
    Paper.EVIDENCE.value: frozenset(
        {Recipient.PERSON, Recipient.LAWYER, Recipient.PARENTS, Recipient.GUARDIAN, Recipient.FILE}
    ),
    Paper.REPORT.value: frozenset({Recipient.FILE}),
}
"""Who may have a copy: of the evidence the person and who stands by the person, of the report the file alone."""


USUAL: Mapping[Paper, Recipient] = {
    Paper.DOSSIER: Recipient.RECEIVER,
    Paper.LETTER: Recipient.PERSON,
    Paper.RECEIPT: Recipient.ESCORT,
    Paper.REFUSAL_FORM: Recipient.ESCORT,
    Paper.COVER: Recipient.ESCORT,
    Paper.CARD: Recipient.PERSON,
    Paper.LABEL: Recipient.RECEIVER,
    Paper.MEDICINE_CARD: Recipient.RECEIVER,
    Paper.REQUEST: Recipient.RECEIVER,
    Paper.FLIGHT_NOTICE: Recipient.CARRIER,
    Paper.EVIDENCE: Recipient.PERSON,
    Paper.REPORT: Recipient.FILE,
    Paper.LETTER_CHILD: Recipient.PERSON,
    Paper.LETTER_YOUTH: Recipient.PERSON,
    Paper.LETTER_NEARLY_ADULT: Recipient.PERSON,
    Paper.LETTER_PARENTS: Recipient.PARENTS,
}
"""For whom a paper is when nobody says otherwise."""


class NotItsReader(Problem):
    """The evidence is for the person and who stands by the person, the return report for the file (domain 10)."""

    sentence = "This paper stays in the Netherlands and is not for: {reader}. Choose another recipient."


class NotForCarrier(Problem):
    """An airline or organiser gets the flight notice and nothing else (domain 10, D9)."""

    sentence = "An airline or organiser gets the flight notice only. Choose another recipient for this paper."


def may_read(recipient: Recipient, paper: str) -> None:
    """Refuse a copy for whoever may not have it; raises NotForCarrier, NotItsReader."""
    if paper in STAYING and recipient not in STAYING[paper]:
        raise NotItsReader(reader=recipient)
    if recipient is Recipient.CARRIER and paper != Paper.FLIGHT_NOTICE.value:
        raise NotForCarrier()
