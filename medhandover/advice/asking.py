"""What may be done with requests to BMA and IND: opened, answered, withdrawn (R07, domain 9.1c)."""

from datetime import date

from medhandover.advice.documents import wrong_document
from medhandover.advice.model import Advice
from medhandover.advice.requests import AdviceRequest, AdviceRequestDraft, wrong_ending, wrong_request
from medhandover.advice.statements import AS_ANSWER, WrittenStatement, wrong_statement
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AdviceId, AdviceRequestId, CaseId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.storage.work import Work


class RequestEnded(Problem):
    """A request ends once."""

    sentence = "This request was answered or withdrawn before. Open a new one if more must be asked."


@action("request:open", may=CASE_WORKERS)
def open_request(work: Work, case: CaseId, request: AdviceRequestDraft) -> AdviceRequestId:
    """Note that BMA or IND was asked something; until it is answered nobody departs (R07); raises WrongFields."""
    refuse(wrong_request(request, home_day(work.now)))
    made = AdviceRequest(
        id=AdviceRequestId(new_id()),
        case=case,
        asked_by=work.actor.id,
        recorded_at=work.now,
        **values_of(request),
    )
    concerned_case(work, case, "request", made.id, kind=request.kind.value, asked_on=request.asked_on)
    work.add(made)
    return made.id


@action("request:answer", may={Role.COORDINATOR})
def answer_request(
    work: Work,
    request: AdviceRequestId,
    version: int,
    answered_on: date,
    advice: AdviceId | None = None,
    statement: WrittenStatement | None = None,
) -> None:
    """Note that BMA or IND answered a request, by an advice or by a letter (R07); raises WrongFields, RequestEnded."""
    ended = _open(work, request, version)
    wrong = list(wrong_ending(ended, "answered_on", answered_on, home_day(work.now)))
    if (advice is None) == (statement is None):
        sentence = N_("Say by what BMA or IND answered: by an advice, or by a letter.")
        wrong.append(Wrong(path="advice", sentence=sentence))
    if advice is not None:
        given = work.get(Advice, advice)
        if given.case != ended.case or not ended.asked_on <= given.given_on <= answered_on:
            sentence = N_("The answer is an advice of this case, given after the request and not after the answer.")
            wrong.append(Wrong(path="advice", sentence=sentence))
    if statement is not None:
        wrong.extend(wrong_statement(statement, ended.asked_on, answered_on, AS_ANSWER))
        wrong.extend(wrong_document(work, ended.case, statement.document, "statement.document"))
    refuse(wrong)
    ended.answered_on, ended.advice, ended.statement = answered_on, advice, statement
    _end(work, ended)


@action("request:withdraw", may={Role.COORDINATOR})
def withdraw_request(work: Work, request: AdviceRequestId, version: int, withdrawn_on: date, reason: str) -> None:
    """Note that a request to BMA or IND was withdrawn, with a reason (domain 9.1c); raises RequestEnded."""
    ended = _open(work, request, version)
    wrong = list(wrong_ending(ended, "withdrawn_on", withdrawn_on, home_day(work.now)))
    if not reason.strip():
        wrong.append(Wrong(path="reason", sentence=N_("Say why the request was withdrawn.")))
    refuse(wrong)
    ended.withdrawn_on, ended.withdrawn_reason = withdrawn_on, reason.strip()
    _end(work, ended)


def _open(work: Work, request: AdviceRequestId, version: int) -> AdviceRequest:
    found = work.get_version(AdviceRequest, request, version)
    concerned_case(work, found.case, "request", request, kind=found.kind.value)
    if not found.is_open:
        raise RequestEnded()
    return found


def _end(work: Work, request: AdviceRequest) -> None:
    request.ended_by, request.ended_by_name = work.actor.id, work.actor.shown
