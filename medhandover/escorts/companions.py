"""Who else is on the manifest (domain 3.5), what the person wishes of who travels along, and the Marechaussee."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, CompanionId, LastLeg, LegPosition, PlanId, SecurityNeedId, StaffId, WishesId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity

MOST_SECURITY = 20
"""More security escorts than this for one person is a slip of the pen."""


class CompanionKind(Coded):
    """Dutch: soort medereiziger."""

    INTERPRETER = "tolk", "interpreter"
    GUARDIAN = "voogd", "guardian (Nidos)"
    FAMILY = "familie", "family member"
    ADULT = "volwassene", "adult who travels along"
    MONITOR = "toezichthouder", "monitor"
    OBSERVER = "waarnemer", "observer"


NOT_ALONE = frozenset({CompanionKind.GUARDIAN, CompanionKind.FAMILY, CompanionKind.ADULT})
"""Who meets "accompanied by an adult or relative" (NIET_ALLEEN)."""


@entity
class CompanionDraft:
    """Somebody on the manifest, from leg to leg (numbers from 1; `to_leg` 0 is up to the handover)."""

    kind: CompanionKind
    name: str
    phone: str = ""
    from_leg: LegPosition = LegPosition(1)
    to_leg: LastLeg = LastLeg(0)


@entity
class Companion(CompanionDraft):
    """A companion of a plan; who does not come along after all is ended, never taken out."""

    id: CompanionId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    ended_at: datetime | None = None
    version: int = 1


@entity
class WishesDraft:
    """What the person wishes of who travels along. No field asks for a reason, and none is kept."""

    is_female_wanted: bool = False
    languages: tuple[str, ...] = ()


@entity
class EscortWishes(WishesDraft):
    """The wishes for a plan; a plan has one, changed in place."""

    id: WishesId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


@entity
class SecurityNeedDraft:
    """The risk analysis of the Marechaussee (S65): asked, received, and how many escorts it names; no names."""

    requested_on: date
    received_on: date | None = None
    escorts: int | None = None


@entity
class SecurityNeed(SecurityNeedDraft):
    """The risk analysis for a plan; a plan has one, changed in place."""

    id: SecurityNeedId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


def wrong_companion(draft: CompanionDraft, legs: int) -> Iterator[Wrong]:
    """Tell what is wrong with a companion on a journey of `legs` legs (0 while none is planned)."""
    if not draft.name:
        yield Wrong(path="name", sentence=N_("This cannot be empty."))
    if draft.phone and not is_phone(draft.phone):
        sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
        yield Wrong(path="phone", sentence=sentence)
    if draft.from_leg < 1 or (legs and draft.from_leg > legs):
        sentence = N_("The journey has no leg {leg}; it has {legs}.")
        yield Wrong(path="from_leg", sentence=sentence, values={"leg": draft.from_leg, "legs": legs})
    if draft.to_leg < 0 or (legs and draft.to_leg > legs):
        sentence = N_("The journey has no leg {leg}; it has {legs}.")
        yield Wrong(path="to_leg", sentence=sentence, values={"leg": draft.to_leg, "legs": legs})
    elif draft.to_leg and draft.to_leg < draft.from_leg:
        yield Wrong(path="to_leg", sentence=N_("The last leg lies before the first."))


def wrong_wishes(draft: WishesDraft) -> Iterator[Wrong]:
    """Tell which wished languages are none."""
    for code in draft.languages:
        if not is_language(code):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path="languages", sentence=sentence, values={"code": code})


def wrong_security(draft: SecurityNeedDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with the days and the number of a risk analysis."""
    for path in ("requested_on", "received_on"):
        day = getattr(draft, path)
        if day is not None and day > today:
            yield Wrong(path=path, sentence=N_("This day lies in the future."))
    if draft.received_on is not None and draft.received_on < draft.requested_on:
        yield Wrong(path="received_on", sentence=N_("The analysis was received before it was asked for."))
    if draft.escorts is not None and draft.received_on is None:
        yield Wrong(path="escorts", sentence=N_("The number of escorts follows from the analysis; give its day first."))
    if draft.escorts is not None and not 0 <= draft.escorts <= MOST_SECURITY:
        sentence = N_("Write a whole number from 0 to {most}.")
        yield Wrong(path="escorts", sentence=sentence, values={"most": MOST_SECURITY})
