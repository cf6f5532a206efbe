"""What may be done with notices to airlines: told, answered, taken back."""

from medhandover.cases.store import concerned_case
from medhandover.journeys.model import ANNOUNCED, Leg
from medhandover.journeys.notices import AirlineAnswer, AirlineNotice, NoticeDraft, wrong_answer, wrong_notice
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CaseId, LegPosition, NoticeId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.storage.work import Work

PLANNERS = CASE_WORKERS | {Role.PLANNER}


class NoFlight(Problem):
    """Airlines and organisers are told of flights; other transport is booked with its leg."""

    sentence = "Leg {position} of the journey is no flight that goes. Plan it first, or choose another leg."


class NoticeWithdrawn(Problem):
    """A notice that was taken back stays as it was."""

    sentence = "This notice was taken back. Record a new one."


@action("notice:record", may=PLANNERS)
def record_notice(work: Work, case: CaseId, position: LegPosition, notice: NoticeDraft) -> NoticeId:
    """Note what the airline of a leg was told, for its departure as planned now (R29, R50); raises NoFlight."""
    concerned_case(work, case, "notice")
    leg = _flight(work, case, position)
    refuse(wrong_notice(notice, work.now))
    made = AirlineNotice(
        id=NoticeId(new_id()),
        journey=leg.journey,
        case=case,
        flight=leg.number,
        departs_from=leg.departs_from,
        given_for=leg.departs,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(notice),
    )
    work.add(made)
    work.concerns(case, "notice", made.id, position=position, needs=[each.kind.value for each in notice.needs])
    return made.id


@action("notice:answer", may=PLANNERS)
def answer_notice(
    work: Work, notice: NoticeId, version: int, answer: AirlineAnswer, answered_at: Moment, reference: str = ""
) -> None:
    """Note whether the airline confirmed or refused, and its reference; raises WrongFields, NoticeWithdrawn."""
    kept = _standing(work, notice, version)
    refuse(wrong_answer(kept, answer, answered_at, work.now))
    kept.answer, kept.answered_at, kept.reference = answer, answered_at, reference.strip()
    work.concerns(kept.case, answer=answer.value)


@action("notice:withdraw", may=PLANNERS)
def withdraw_notice(work: Work, notice: NoticeId, version: int) -> None:
    """Take a notice back that was wrong; it stays visible; raises NoticeWithdrawn, Conflict."""
    _standing(work, notice, version).withdrawn_at = work.now


def _flight(work: Work, case: CaseId, position: int) -> Leg:
    journey = journey_of(work, case)
    legs = legs_of(work, journey.id if journey else None)
    found = next((each for each in legs if each.position == position), None)
    if found is None or found.is_cancelled or found.transport not in ANNOUNCED:
        raise NoFlight(position=position)
    return found


def _standing(work: Work, notice: NoticeId, version: int) -> AirlineNotice:
    kept = work.get_version(AirlineNotice, notice, version)
    concerned_case(work, kept.case, "notice", notice)
    if kept.withdrawn_at is not None:
        raise NoticeWithdrawn()
    return kept
