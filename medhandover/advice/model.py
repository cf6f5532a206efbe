"""The BMA advice (domain 1): its answers, and its conditions word for word."""

from collections.abc import Iterable
from datetime import date, datetime
from operator import attrgetter

from medhandover.advice.answers import NamedCarer, NamedInstitution, NamedMedicine, NoJudgement, SourceReference
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.requirements import Requirement
from medhandover.advice.statements import WrittenStatement
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import months_after
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, StaffId
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


class AmountUnit(Coded):
    """Dutch: eenheid van een hoeveelheid (domain 1.5: bridging medication in days, weeks or months)."""

    DAYS = "dagen", "days"
    WEEKS = "weken", "weeks"
    MONTHS = "maanden", "months"


@entity
class AdviceDraft:
    """What is entered of an advice (field list of domain 1.2); complaints and treatment are medical (M1).

    `valid_until` overrules the computed day and then needs `valid_until_reason`; `still_valid_on` is the day of a
    written statement of BMA or IND that the advice still holds (domain 1.4), `still_valid_statement` that statement.
    `emergency_months` is a number that BMA wrote and nothing is computed from it (R09). An advice without a country
    part is normal (domain 1.1); one without a judgement says why. Institutions, medicines and sources stand as
    records; the three lists of texts are those of advices from before there were records.
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
    still_valid_statement: WrittenStatement | None = None
    adviser_number: str = ""
    questions: str = ""
    treating_doctor: str = ""
    institutions: tuple[NamedInstitution, ...] = ()
    medicines: tuple[NamedMedicine, ...] = ()
    references: tuple[SourceReference, ...] = ()
    carers_named: tuple[NamedCarer, ...] = ()
    family_note: str = ""
    has_country_part: bool = True
    is_substantive: bool = True
    no_judgement: NoJudgement | None = None
    no_judgement_reason: str = ""


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

    `page` is the page of the advice; `is_arranged_first` marks "tenzij vooraf geregeld" (domain 1.3). `amount` is in
    days; it is computed from `stated_amount` in its `stated_unit` where BMA counts in weeks or months. `requirement`
    holds the answers to the sub-questions of the code.
    """

    code: ConditionCode
    literal: str
    page: int | None = None
    is_arranged_first: bool = False
    origin: Origin = Origin.BMA
    amount: int | None = None
    stated_amount: int | None = None
    stated_unit: AmountUnit = AmountUnit.DAYS
    requirement: tuple[Requirement, ...] = ()


@entity
class Condition(ConditionDraft):
    """A condition of one advice; `checked_by` is the second person who checked the coding (R02).

    `lapsed_by` names the newer advice under which it lapsed, `set_aside_statement` the written statement of BMA or
    IND, `set_aside_by` and `countersigned_by` the two persons (R03, domain 9.1a); an own measure ends with
    `ended_reason` (R04). `sent_back_at` stands while its coding waits to be corrected. There is no way to delete one.
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
    set_aside_statement: WrittenStatement | None = None
    ended_reason: str = ""
    sent_back_at: datetime | None = None
    version: int = 1

    @property
    def is_set_aside(self) -> bool:
        """Tell whether the condition no longer has to be met (domain 9.1a)."""
        return self.set_aside_at is not None


DAYS_OF = {AmountUnit.DAYS: 1, AmountUnit.WEEKS: 7, AmountUnit.MONTHS: 31}
"""Days counted for each unit; a month counts as its longest, so that nobody runs short."""


def days_asked(draft: ConditionDraft) -> int | None:
    """Return the amount in days: as entered, else computed from what BMA states; None where BMA gives none."""
    if draft.stated_amount is None:
        return draft.amount
    return draft.stated_amount * DAYS_OF[draft.stated_unit]


def computed_until(advice: AdviceDraft, months: int) -> date:
    """Return the day to which the term itself runs: given on, or confirmed in writing on, and `months` (R05)."""
    return months_after(max(advice.given_on, advice.still_valid_on or advice.given_on), months)


def valid_until(advice: AdviceDraft, months: int) -> date:
    """Return the last day the advice holds: given on + `months` (R05), unless overruled or confirmed in writing."""
    return advice.valid_until or computed_until(advice, months)


def newest(advices: Iterable[Advice]) -> Advice | None:
    """Return the advice that counts: the one given last, then recorded last."""
    return max(advices, key=attrgetter("given_on", "recorded_at"), default=None)
