"""Who decides or speaks for the person (domain 4.1, 4.3, 6.3): parents, a guardian of Nidos, partner, relative, mentor.

The rules about consent and children (R36, R47) look at these values: sole custody, an unreachable parent and a guardian
are values, never gaps (domain 9.1c).
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from medhandover.cases.model import NO_EMAIL, NO_LANGUAGE, NO_PHONE
from medhandover.cases.plausible import wrong_parent
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_email, is_language, is_phone
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, RepresentativeId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class RepresentativeKind(Coded):
    """Dutch: soort vertegenwoordiger."""

    PARENT = "ouder", "parent"
    GUARDIAN = "voogd", "guardian"
    LEGAL = "wettelijk_vertegenwoordiger", "legal representative"
    PARTNER = "partner", "partner"
    RELATIVE = "familielid", "relative"
    MENTOR = "mentor", "mentor"


class Reachability(Coded):
    """Dutch: bereikbaarheid."""

    REACHABLE = "bereikbaar", "can be reached"
    UNREACHABLE = "onbereikbaar", "cannot be reached"
    DECEASED = "overleden", "deceased"


class AttemptMeans(Coded):
    """Dutch: hoe contact gezocht is."""

    PHONE = "telefoon", "by phone"
    EMAIL = "e-mail", "by e-mail"
    LETTER = "brief", "by letter"
    VISIT = "bezoek", "by a visit"
    ORGANISATION = "via_organisatie", "through an organisation"
    FAMILY = "via_familie", "through the family"


@record
class Attempt:
    """One attempt to reach a representative, with its day and its outcome in plain words (domain 9.1c)."""

    tried_on: date
    means: AttemptMeans
    by: str = ""
    outcome: str = ""


@entity
class RepresentativeDraft:
    """What is entered of a representative; languages are ISO 639.

    `has_custody` is None while it is not known; `has_sole_custody` means that nobody else has custody. `attempts` are
    the dated attempts without which nobody counts as unreachable. `is_copy_wanted`: gets a copy of the letter and of
    the evidence, as a guardian does (R47). `ended_on` is the last day on which this person represented.
    """

    kind: RepresentativeKind
    name: str
    original_name: str = ""
    relation: str = ""
    born_on: PartialDay | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    languages: tuple[str, ...] = ()
    has_custody: bool | None = None
    has_sole_custody: bool = False
    organisation: str = ""
    reachability: Reachability = Reachability.REACHABLE
    attempts: tuple[Attempt, ...] = ()
    is_copy_wanted: bool = False
    valid_from: date | None = None
    ended_on: date | None = None


@entity
class Representative(RepresentativeDraft):
    """A representative of the person of a case; one who no longer represents is ended, never removed."""

    id: RepresentativeId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1

    def is_current_on(self, day: date) -> bool:
        """Tell whether this person represents on `day`, reachable or not."""
        has_begun = self.valid_from is None or self.valid_from <= day
        return has_begun and (self.ended_on is None or day <= self.ended_on)

    def can_decide_on(self, day: date) -> bool:
        """Tell whether this person represents on `day` and can be asked."""
        return self.is_current_on(day) and self.reachability is Reachability.REACHABLE


def wrong_representative(
    draft: RepresentativeDraft, born_on: PartialDay, others: Sequence[Representative], today: date
) -> Iterator[Wrong]:
    """Tell what is wrong with a representative of a person born on `born_on` who has `others` besides."""
    yield from _wrong_contact(draft)
    yield from _wrong_days(draft, today)
    yield from _wrong_custody(draft, others, today)
    if draft.kind is RepresentativeKind.PARENT and draft.born_on is not None:
        yield from wrong_parent("born_on", draft.born_on, born_on)


def _wrong_contact(draft: RepresentativeDraft) -> Iterator[Wrong]:
    if not draft.name and not (draft.kind is RepresentativeKind.GUARDIAN and draft.organisation):
        yield Wrong(path="name", sentence=N_("Name the representative; of a guardian the organisation is enough."))
    if draft.phone and not is_phone(draft.phone):
        yield Wrong(path="phone", sentence=NO_PHONE)
    if draft.email and not is_email(draft.email):
        yield Wrong(path="email", sentence=NO_EMAIL)
    for code in draft.languages:
        if not is_language(code):
            yield Wrong(path="languages", sentence=NO_LANGUAGE, values={"code": code})


def _wrong_days(draft: RepresentativeDraft, today: date) -> Iterator[Wrong]:
    if draft.valid_from and draft.ended_on and draft.ended_on < draft.valid_from:
        yield Wrong(path="ended_on", sentence=N_("The representation ended before it began."))
    if draft.reachability is Reachability.UNREACHABLE and not draft.attempts:
        sentence = N_("Nobody counts as unreachable without attempts: note each one with its day.")
        yield Wrong(path="attempts", sentence=sentence)
    if any(each.tried_on > today for each in draft.attempts):
        yield Wrong(path="attempts", sentence=N_("An attempt cannot lie in the future."))


def _wrong_custody(draft: RepresentativeDraft, others: Sequence[Representative], today: date) -> Iterator[Wrong]:
    if draft.has_sole_custody and draft.has_custody is False:
        yield Wrong(path="has_sole_custody", sentence=N_("Sole custody and no custody cannot both be."))
    if draft.ended_on is not None and draft.ended_on < today:
        return
    now = [each for each in others if each.is_current_on(today) and each.reachability is not Reachability.DECEASED]
    sole = next((each for each in now if each.has_sole_custody), None)
    if sole is not None and (draft.has_sole_custody or draft.has_custody):
        sentence = N_("{name} has sole custody already. End or change that first.")
        yield Wrong(path="has_custody", sentence=sentence, values={"name": sole.name or sole.organisation})
    shared = next((each for each in now if each.has_custody and not each.has_sole_custody), None)
    if draft.has_sole_custody and sole is None and shared is not None:
        sentence = N_("{name} has custody too, so it is not sole custody. End or change that first.")
        yield Wrong(path="has_sole_custody", sentence=sentence, values={"name": shared.name or shared.organisation})
