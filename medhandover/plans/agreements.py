"""The practical side of the departure plan (vertrekplan): what was agreed on housing, school, work and farewell."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AgreementId, CaseId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Topic(Coded):
    """Dutch: onderwerp van een afspraak (letter of 24 March 2017, domain 5.5)."""

    HOUSING = "huisvesting", "housing"
    LIVELIHOOD = "levensonderhoud", "livelihood"
    SCHOOL = "school", "school"
    WORK = "werk", "work"
    LUGGAGE = "bagage", "luggage"
    FAREWELL = "afscheid", "farewell of the children"
    SUPPORT = "terugkeerondersteuning", "support for return"
    HEALTH = "zorg", "access to health care"
    OTHER = "overig", "other"


class Audience(Coded):
    """Dutch: voor wie een afspraak zichtbaar is."""

    PERSON = "betrokkene", "the person"
    SCHOOL = "school", "school"
    RECEIVER = "ontvanger", "receiver"
    PARTNER = "iom_ngo", "IOM or aid organisation"
    ESCORT = "begeleider", "escort"
    FILE = "dossier", "file only"


FAMILY_TOPICS = (Topic.HOUSING, Topic.LIVELIHOOD, Topic.SCHOOL)
"""What a plan for a family with children says at the least (domain 5.5)."""


@entity
class AgreementDraft:
    """What was agreed, who does it and before when; `wishes` are the words of the person or child, as they were said.

    `audiences` names who may see it; the office itself always may.
    """

    topic: Topic
    what: str
    who: str = ""
    due_on: date | None = None
    done_on: date | None = None
    wishes: str = ""
    audiences: tuple[Audience, ...] = (Audience.FILE,)


@entity
class Agreement(AgreementDraft):
    """An agreement of a plan."""

    id: AgreementId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


def wrong_agreement(draft: AgreementDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an agreement: nothing said, done in the future, nobody may see it."""
    if not draft.what.strip():
        yield Wrong(path="what", sentence=N_("This cannot be empty."))
    if draft.done_on and draft.done_on > today:
        yield Wrong(path="done_on", sentence=N_("The day is in the future."))
    if not draft.audiences:
        yield Wrong(path="audiences", sentence=N_("Say who may see this, or that it is for the file only."))
    if Audience.FILE in draft.audiences and len(set(draft.audiences)) > 1:
        sentence = N_("What is for the file only is for nobody else. Choose one of the two.")
        yield Wrong(path="audiences", sentence=sentence)


def shared_with(agreements: Iterable[Agreement], audience: Audience | None) -> list[Agreement]:
    """Return what this audience may see; everything where none is named, as the office sees it."""
    return [each for each in agreements if audience is None or audience in each.audiences]


def missing_topics(agreements: Iterable[Agreement]) -> tuple[Topic, ...]:
    """Return on which topics of a family's plan nothing was agreed (domain 5.5)."""
    known = {each.topic for each in agreements}
    return tuple(each for each in FAMILY_TOPICS if each not in known)
