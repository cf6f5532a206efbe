"""The BMA advice (domain 1): its answers, and its conditions word for word."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class AdviceKind(Coded):
    """Dutch: soort advies."""

    FIRST = "eerste", "first advice"
    SUPPLEMENT = "aanvullend", "supplementary advice"
    REPEATED = "herhaald", "repeated advice"
    COUNTER = "contra", "counter-advice"


class Answer(Coded):
    """Dutch: ja, nee, niet te beoordelen."""

    YES = "ja", "yes"
    NO = "nee", "no"
    UNDECIDABLE = "niet_te_beoordelen", "cannot be assessed"


class FitToTravel(Coded):
    """Dutch: in staat te reizen; five answers, not two (domain 1.3)."""

    YES = "ja", "can travel"
    YES_IF = "ja_mits", "can travel, if the conditions are met"
    NO_UNLESS = "nee_tenzij", "cannot travel, unless the conditions are arranged first"
    NO = "nee", "cannot travel"
    UNDECIDABLE = "niet_te_beoordelen", "cannot be assessed"


class Presence(Coded):
    """Dutch: behandeling aanwezig in het land."""

    YES = "ja", "present"
    NO = "nee", "not present"
    PARTLY = "deels", "partly present"
    NOT_STUDIED = "niet_onderzocht", "not studied"


class Duration(Coded):
    """Dutch: tijdelijk, langdurig, levenslang."""

    TEMPORARY = "tijdelijk", "temporary"
    LONG = "langdurig", "long-lasting"
    LIFELONG = "levenslang", "lifelong"
    UNKNOWN = "onbekend", "not known"


class Origin(Coded):
    """Dutch: bron van een voorwaarde; an own measure never passes for a condition of BMA (R04)."""

    BMA = "BMA", "BMA"
    DTV = "DT&V", "own measure"


@entity
class AdviceDraft:
    """What is entered of an advice (field list of domain 1.2); complaints and treatment are medical (M1).

    `valid_until` overrules the computed day and then needs `valid_until_reason`; `still_valid_on` is the day of a
    written statement of BMA or IND that the advice still holds (domain 1.4), `still_valid_evidence` its file.
    """

    given_on: date
    reference: str
    fit: FitToTravel
    kind: AdviceKind = AdviceKind.FIRST
    ind_case: str = ""
    adviser: str = ""
    consent_signed_on: date | None = None
    complaints: str = ""
    diagnosis_system: str = ""
    diagnosis_code: str = ""
    treatment: str = ""
    duration: Duration = Duration.UNKNOWN
    emergency: Answer = Answer.UNDECIDABLE
    emergency_months: int | None = None
    treatment_present: Presence = Presence.NOT_STUDIED
    institutions_named: tuple[str, ...] = ()
    medicines_named: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    informal_care: Answer = Answer.UNDECIDABLE
    valid_until: date | None = None
    valid_until_reason: str = ""
    still_valid_on: date | None = None


@entity
class Advice(AdviceDraft):
    """An advice as received; a newer one supersedes it, nothing deletes it."""

    id: AdviceId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


@entity
class ConditionDraft:
    """A condition as BMA wrote it: the literal sentence is never shortened or softened (domain 1.5, R02, R03).

    `page` is the page of the advice; `is_arranged_first` marks "tenzij vooraf geregeld" (domain 1.3); `amount` a
    number the code needs (days of bridging medication).
    """

    code: ConditionCode
    literal: str
    page: int | None = None
    is_arranged_first: bool = False
    origin: Origin = Origin.BMA
    amount: int | None = None


@entity
class Condition(ConditionDraft):
    """A condition of one advice; `checked_by` is the second person who checked the coding (R02).

    `lapsed_by` names the newer advice under which it lapsed, `set_aside_evidence` the written statement of BMA or
    IND, `set_aside_by` and `countersigned_by` the two persons (R03, domain 9.1a). There is no way to delete one.
    """

    id: ConditionId
    advice: AdviceId
    case: CaseId
    number: int
    coded_by: StaffId
    coded_at: datetime
    checked_by: StaffId | None = None
    checked_at: datetime | None = None
    lapsed_by: AdviceId | None = None
    set_aside_evidence: str = ""
    set_aside_by: StaffId | None = None
    countersigned_by: StaffId | None = None
    set_aside_at: datetime | None = None
    version: int = 1

    @property
    def is_set_aside(self) -> bool:
        """Tell whether the condition no longer has to be met (domain 9.1a)."""
        return self.set_aside_at is not None


def valid_until(advice: AdviceDraft, months: int) -> date:
    """Return the last day the advice holds: given on + `months` (R05), unless overruled or confirmed in writing."""
    if advice.valid_until is not None:
        return advice.valid_until
    start = max(advice.given_on, advice.still_valid_on or advice.given_on)
    return start + relativedelta(months=months)


def newest(advices: Iterable[Advice]) -> Advice | None:
    """Return the advice that counts: the one given last, then recorded last."""
    return max(advices, key=lambda advice: (advice.given_on, advice.recorded_at), default=None)


def wrong_fields(draft: AdviceDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an advice."""
    if draft.given_on > today:
        yield Wrong(path="given_on", sentence=N_("The date of the advice is in the future."))
    if not draft.reference:
        yield Wrong(path="reference", sentence=N_("This cannot be empty."))
    if draft.still_valid_on and not draft.given_on <= draft.still_valid_on <= today:
        sentence = N_("The statement is dated between the advice and today.")
        yield Wrong(path="still_valid_on", sentence=sentence)
    if draft.valid_until and draft.valid_until < draft.given_on:
        yield Wrong(path="valid_until", sentence=N_("The advice cannot end before it was given."))
    if draft.valid_until and not draft.valid_until_reason:
        yield Wrong(path="valid_until_reason", sentence=N_("Say why the advice is valid until another day."))
    if draft.emergency_months is not None and draft.emergency_months < 0:
        yield Wrong(path="emergency_months", sentence=N_("A number of months is not negative."))


def wrong_condition(draft: ConditionDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a condition: the literal text is mandatory (R02)."""
    if not draft.literal:
        yield Wrong(path="literal", sentence=N_("Write the sentence of BMA word for word."))
    if draft.page is not None and draft.page < 1:
        yield Wrong(path="page", sentence=N_("Pages are counted from 1."))
