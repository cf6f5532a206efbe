"""A request to BMA or IND (R07): while it is not answered nobody departs; it is answered or withdrawn with a day."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AdviceId, AdviceRequestId, CaseId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class RequestKind(Coded):
    """Dutch: soort verzoek aan BMA of IND."""

    NEW_ADVICE = "nieuw_advies", "new advice"
    SUPPLEMENT = "aanvulling", "supplement to the advice"
    QUESTION = "vraag", "question"


@entity
class AdviceRequestDraft:
    """What was asked, of whom and when; BMA is asked through the IND (domain 1.1)."""

    kind: RequestKind
    asked_on: date
    why: str
    asked_of: Issuer = Issuer.IND
    reference: str = ""


@entity
class AdviceRequest(AdviceRequestDraft):
    """A request of a case; it ends with an advice, a letter (`statement`), or by being withdrawn (domain 9.1c).

    `ended_by_name` is the name of who noted the end, as it was on that day.
    """

    id: AdviceRequestId
    case: CaseId
    asked_by: StaffId
    recorded_at: datetime
    answered_on: date | None = None
    advice: AdviceId | None = None
    statement: WrittenStatement | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""
    ended_by: StaffId | None = None
    ended_by_name: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Tell whether BMA or IND still has to answer."""
        return self.answered_on is None and self.withdrawn_on is None


def wrong_request(draft: AdviceRequestDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a request."""
    if draft.asked_on > today:
        yield Wrong(path="asked_on", sentence=N_("The day of the request is in the future."))
    if not draft.why:
        yield Wrong(path="why", sentence=N_("Say what is asked and why."))


def wrong_ending(request: AdviceRequest, path: str, day: date, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with the day on which a request ended."""
    if not request.asked_on <= day <= today:
        yield Wrong(path=path, sentence=N_("This lies between the day of the request and today."))
