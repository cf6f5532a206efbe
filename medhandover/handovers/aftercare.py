"""After-care (FM-17): asked for after a day, a week and a month, when the person or the receiver agreed to it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from medhandover.consents.model import Consent
from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import Handover
from medhandover.kernel.clock import HOME_ZONE, Moment, home_day, zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AfterCareId, CaseId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record
from medhandover.settings.model import Settings


class AfterCareStep(Coded):
    """Dutch: moment van de nazorg."""

    DAY = "na_een_dag", "after a day"
    WEEK = "na_een_week", "after a week"
    MONTH = "na_een_maand", "after a month"


class AfterCareOutcome(Coded):
    """Dutch: uitkomst van de nazorg."""

    IN_CARE = "in_zorg", "in care"
    LEFT_CARE = "uit_zorg", "left care"
    MOVED_ON = "elders", "moved on to another place"
    NOT_REACHED = "niet_bereikt", "nobody reached"
    REFUSED = "geweigerd", "wants no contact"
    DIED = "overleden", "died"


LAST = frozenset({AfterCareOutcome.REFUSED, AfterCareOutcome.DIED})
"""After these nothing more is asked."""


class AfterCareChannel(Coded):
    """Dutch: weg van het contact."""

    PHONE = "telefoon", "phone"
    EMAIL = "e-mail", "e-mail"
    VISIT = "bezoek", "visit"
    INTERMEDIARY = "tussenpersoon", "intermediary"


class AfterCareBasis(Coded):
    """Dutch: grond van de nazorg."""

    RECEIVER = "afgesproken_met_ontvanger", "agreed with the receiver"
    NONE = "geen_nazorg", "no after-care"


@entity
class AfterCareChoiceDraft:
    """Whether after-care is asked for where the person gave no consent form: agreed with whom, or why not."""

    basis: AfterCareBasis
    reason: str


@entity
class AfterCareChoice(AfterCareChoiceDraft):
    """A choice for a plan; the one recorded last counts, and a refusal by the person goes before it."""

    id: str
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime


@entity
class AfterCareDraft:
    """One contact: for which step, with whom, what came of it, and when to try again (`next_on`)."""

    step: AfterCareStep
    at: Moment
    outcome: AfterCareOutcome
    contacted: str = ""
    function: str = ""
    channel: AfterCareChannel = AfterCareChannel.PHONE
    remark: str = ""
    next_on: date | None = None


@entity
class AfterCare(AfterCareDraft):
    """A contact as it was made; never changed."""

    id: AfterCareId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime


@record
class Owed:
    """A step that is still to be asked: from when on, on which day at the latest, and how often it was tried."""

    step: AfterCareStep
    not_before: datetime
    due_on: date
    tries: int


def is_wanted(decision: Consent | None, choice: AfterCareChoice | None) -> bool | None:
    """Tell whether after-care is asked for; None while nobody decided. The person's own refusal goes before all."""
    if decision is not None:
        return not decision.is_refused and decision.withdrawn_on is None
    return choice.basis is AfterCareBasis.RECEIVER if choice else None


def steps_from(at: datetime, settings: Settings) -> dict[AfterCareStep, datetime]:
    """Return from when on each step is asked, counted from the handover."""
    return {
        AfterCareStep.DAY: at + timedelta(hours=settings.aftercare_first_hours),
        AfterCareStep.WEEK: at + timedelta(days=settings.aftercare_second_days),
        AfterCareStep.MONTH: at + timedelta(days=settings.aftercare_third_days),
    }


def owed(handover: Handover, made: Iterable[AfterCare], settings: Settings) -> Iterator[Owed]:
    """Yield each step that is still to be asked after a handover, in order; none when nobody took the person over."""
    done = list(made)
    if handover.outcome not in HANDED_OVER or any(each.outcome in LAST for each in done):
        return
    for step, at in steps_from(handover.at.at, settings).items():
        tries = [each for each in done if each.step is step]
        again = tries[-1].next_on if tries else None
        if tries and (again is None or tries[-1].outcome is not AfterCareOutcome.NOT_REACHED):
            continue
        due = again or home_day(at) + timedelta(days=settings.aftercare_late_days)
        since = datetime.combine(again, time(), zone_of(HOME_ZONE)) if again else at
        yield Owed(step=step, not_before=max(at, since), due_on=due, tries=len(tries))


def wrong_aftercare(
    draft: AfterCareDraft, handover: Handover, made: Sequence[AfterCare], now: datetime
) -> Iterator[Wrong]:
    """Tell what is wrong with a contact: not after the handover, in the future, without words where they are needed."""
    if draft.at.at > now:
        yield Wrong(path="at", sentence=N_("This moment has not come yet. Correct the time or its zone."))
    if draft.at.at < handover.at.at:
        yield Wrong(path="at", sentence=N_("After-care comes after the handover. Correct the day."))
    is_reached = draft.outcome is not AfterCareOutcome.NOT_REACHED
    if is_reached and not draft.contacted:
        yield Wrong(path="contacted", sentence=N_("Say who was spoken to."))
    needs_words = draft.outcome in {AfterCareOutcome.LEFT_CARE, AfterCareOutcome.MOVED_ON, AfterCareOutcome.DIED}
    if (needs_words or (not is_reached and draft.next_on is None)) and not draft.remark:
        yield Wrong(path="remark", sentence=N_("Say what is known, or why nobody tries again."))
    if draft.next_on is not None and (is_reached or draft.next_on < draft.at.day):
        sentence = N_("A next day is for somebody who was not reached, and not before this contact.")
        yield Wrong(path="next_on", sentence=sentence)
    if any(each.outcome in LAST for each in made):
        yield Wrong(path="outcome", sentence=N_("After-care of this plan has ended: nothing more is asked."))
