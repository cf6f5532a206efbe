"""The places of the timeline: open ones and filled ones, by their number, and what is said of who could fill them."""

from collections.abc import Iterable, Mapping

from medhandover.escorts.candidates import CandidateRow
from medhandover.escorts.judging import Verdict as Judgement
from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, EscortId, PlanId, SlotId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.shapes import record
from medhandover.schedules.model import BarRow, OpenRow, Schedule
from ui.parts.candidates_dialog import can_be_chosen, verdict_of
from ui.widgets.carrying import Verdict
from ui.widgets.marks import DONE, STOP, WARN


@record
class Place:
    """A place on a journey: whose it is in words, when, and who fills it."""

    id: SlotId
    version: int
    plan: PlanId
    case: CaseId
    kind: EscortKind
    leaves: Moment
    home: Moment
    escort: EscortId | None
    what: str


def places_of(schedule: Schedule, language: Language) -> dict[SlotId, Place]:
    """Return every place of a schedule by its number."""
    found = [_open(each, language) for each in schedule.open]
    found += [_filled(each, language) for each in schedule.bars if each.slot is not None and each.slot_kind is not None]
    return {each.id: each for each in found}


def _open(row: OpenRow, language: Language) -> Place:
    return Place(
        id=row.slot,
        version=row.version,
        plan=row.plan,
        case=row.case,
        kind=row.kind,
        leaves=row.leaves,
        home=row.home,
        escort=None,
        what=row.what(language),
    )


def _filled(row: BarRow, language: Language) -> Place:
    assert row.slot is not None
    assert row.slot_kind is not None
    assert row.plan is not None
    assert row.case is not None
    return Place(
        id=row.slot,
        version=row.version,
        plan=row.plan,
        case=row.case,
        kind=row.slot_kind,
        leaves=row.starts,
        home=row.ends,
        escort=row.escort,
        what=row.what(language),
    )


def asked_of(row: OpenRow, language: Language) -> str:
    """Return what an open place asks for: its kind, whether it is a reserve, and what more."""
    kind = show(language, row.kind)
    told = say(language, N_("reserve: {kind}"), kind=kind) if row.is_reserve else kind
    return ", ".join(filter(None, (told, row.asked(language))))


def days_of(leaves: Moment, home: Moment, language: Language) -> str:
    """Return from which day to which."""
    begins, ends = (show(language, each.day).rpartition(" ")[0] for each in (leaves, home))
    return begins if begins == ends else f"{begins} – {ends}"


def whole_of(row: OpenRow, language: Language) -> str:
    """Return all of an open place for a screen reader."""
    late = N_("too late: it keeps the departure waiting") if row.is_late else N_("in time until {day}")
    told = (
        row.what(language),
        asked_of(row, language),
        say(language, N_("from {starts} to {ends}"), starts=row.leaves, ends=row.home),
        say(language, late, day=row.due_on),
    )
    return ", ".join(told)


def why_of(row: CandidateRow, language: Language) -> str:
    """Return in sentences what does not hold, the worst first, or that everything does."""
    told = [each for each in row.judged if each.verdict is not Judgement.PASS]
    told.sort(key=lambda each: (not each.is_final, each.verdict is not Judgement.FAIL, each.number))
    return " ".join(each.say(language) for each in told) or say(language, N_("Meets all 15 requirements."))


def sign_of(row: CandidateRow) -> str:
    """Return the sign of a candidate."""
    return STOP if not can_be_chosen(row) else WARN if row.fails or row.warnings else DONE


def verdicts_of(rows: Iterable[CandidateRow], language: Language) -> Mapping[str, Verdict]:
    """Return for each candidate, by number, what is shown while a place is carried."""
    return {
        row.escort: Verdict(sign=sign_of(row), word=say(language, verdict_of(row)), sentence=why_of(row, language))
        for row in rows
    }
