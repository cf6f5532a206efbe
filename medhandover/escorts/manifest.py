"""What may be recorded around the places of a plan: wishes, companions, the risk analysis, and what countries ask."""

from medhandover.cases.store import concerned_case
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.companions import (
    Companion,
    CompanionDraft,
    EscortWishes,
    SecurityNeed,
    SecurityNeedDraft,
    WishesDraft,
    wrong_companion,
    wrong_security,
    wrong_wishes,
)
from medhandover.escorts.countries import CountryTerms, CountryTermsDraft, wrong_terms
from medhandover.escorts.store import security_of, terms_in, wishes_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import CompanionId, CountryTermsId, PlanId, SecurityNeedId, WishesId, new_id
from medhandover.kernel.problem import Conflict
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.plans.model import Plan
from medhandover.storage.work import Work

ARRANGERS = CASE_WORKERS | PLANNERS


@action("wishes:record", may=ARRANGERS)
def record_wishes(work: Work, plan: PlanId, wishes: WishesDraft, version: int = 0) -> WishesId:
    """Record what the person wishes of who travels along; no reason is asked or kept; raises WrongFields, Conflict."""
    case = work.get(Plan, plan).case
    concerned_case(work, case, "wishes", plan)
    refuse(wrong_wishes(wishes))
    known = wishes_of(work, plan)
    if (known.version if known else 0) != version:
        raise Conflict()
    if known is None:
        known = EscortWishes(
            id=WishesId(new_id()),
            plan=plan,
            case=case,
            recorded_by=work.actor.id,
            recorded_at=work.now,
            **values_of(wishes),
        )
        work.add(known)
    else:
        fill(known, wishes)
        known.recorded_by, known.recorded_at = work.actor.id, work.now
    return known.id


@action("companion:add", may=ARRANGERS)
def add_companion(work: Work, plan: PlanId, companion: CompanionDraft) -> CompanionId:
    """Put somebody else on the manifest: interpreter, guardian, family, monitor; raises WrongFields."""
    case = work.get(Plan, plan).case
    journey = journey_of(work, case)
    legs = legs_of(work, journey.id) if journey else ()
    refuse(wrong_companion(companion, len(legs)))
    made = Companion(
        id=CompanionId(new_id()),
        plan=plan,
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(companion),
    )
    concerned_case(work, case, "companion", made.id, kind=companion.kind.value)
    work.add(made)
    return made.id


@action("companion:end", may=ARRANGERS)
def end_companion(work: Work, companion: CompanionId, version: int) -> None:
    """Record that somebody on the manifest does not come along after all."""
    kept = work.get_version(Companion, companion, version)
    concerned_case(work, kept.case, "companion", companion)
    if kept.ended_at is None:
        kept.ended_at = work.now


@action("security:record", may=ARRANGERS)
def record_security(work: Work, plan: PlanId, need: SecurityNeedDraft, version: int = 0) -> SecurityNeedId:
    """Record the risk analysis of the Marechaussee: asked, received, how many go along; raises WrongFields, Conflict.

    Names are not kept. No security escort counts as employee or medical escort (R22).
    """
    case = work.get(Plan, plan).case
    concerned_case(work, case, "security", plan)
    refuse(wrong_security(need, home_day(work.now)))
    known = security_of(work, plan)
    if (known.version if known else 0) != version:
        raise Conflict()
    if known is None:
        known = SecurityNeed(
            id=SecurityNeedId(new_id()),
            plan=plan,
            case=case,
            recorded_by=work.actor.id,
            recorded_at=work.now,
            **values_of(need),
        )
        work.add(known)
    else:
        fill(known, need)
        known.recorded_by, known.recorded_at = work.actor.id, work.now
    return known.id


@action("country:record", may={*PLANNERS, Role.ADMINISTRATOR}, level=Level.OPEN)
def record_country(work: Work, terms: CountryTermsDraft, version: int = 0) -> CountryTermsId:
    """Record what a country asks of travellers, with the source; raises WrongFields, Conflict.

    Everybody who goes there is judged anew by it (R23).
    """
    refuse(wrong_terms(terms, home_day(work.now)))
    work.concerns(None, "country", terms.country)
    known = terms_in(work, terms.country)
    if (known.version if known else 0) != version:
        raise Conflict()
    if known is None:
        known = CountryTerms(
            id=CountryTermsId(new_id()), recorded_by=work.actor.id, recorded_at=work.now, **values_of(terms)
        )
        work.add(known)
    else:
        fill(known, terms)
        known.recorded_by, known.recorded_at = work.actor.id, work.now
    return known.id
