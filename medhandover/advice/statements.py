"""A written statement of BMA or IND (domain 9.1a): evidence by which an advice holds on or a condition is set aside."""

from collections.abc import Iterator
from datetime import date

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AttachmentId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


class Issuer(Coded):
    """Dutch: afzender van een verklaring; nobody else speaks on a medical condition (domain 1.5)."""

    BMA = "BMA", "BMA"
    IND = "IND", "IND"


@record
class WrittenStatement:
    """A letter of BMA or IND: of whom, of which day, under which reference; `document` is its file in the case."""

    issuer: Issuer
    dated_on: date
    reference: str
    document: AttachmentId | None = None

    def __str__(self) -> str:
        """Return the statement in one line for a file: `BMA 2026-11-12 V-2026-17`."""
        return f"{self.issuer.value} {self.dated_on} {self.reference}"


ABOUT_ADVICE = N_("The statement is dated between the advice and today.")
AS_ANSWER = N_("The letter is dated between the day of the request and the day of the answer.")


def wrong_statement(statement: WrittenStatement, since: date, until: date, told: str = ABOUT_ADVICE) -> Iterator[Wrong]:
    """Tell what is wrong with a statement; `told` says why its day lies from `since` to `until`."""
    if not statement.reference:
        sentence = N_("Say which written statement of BMA or IND it is.")
        yield Wrong(path="statement.reference", sentence=sentence)
    if not since <= statement.dated_on <= until:
        yield Wrong(path="statement.dated_on", sentence=told)
