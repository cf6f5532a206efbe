"""Invented ends of a journey for the return report: journal, delay, handover, report, receiver that refused."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from medhandover.handovers.aftercare import AfterCareBasis, AfterCareChoice
from medhandover.handovers.model import (
    EntryKind,
    HandedItem,
    Handover,
    IdentitySeen,
    Isbar,
    ItemKind,
    ItemState,
    JournalEntry,
    Outcome,
    ReadBack,
)
from medhandover.handovers.report import Deviation, DeviationKind, Expense, Recommendation, ReturnReport
from medhandover.journeys.delays import Delay, DelayReason
from medhandover.kernel.clock import moment
from medhandover.kernel.ids import DelayId, HandoverId, JourneyId, RefusalId, ReportId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.signatures import Signature, SignerRole
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.facts import PaperFacts
from medhandover.readiness.followed import Followed
from medhandover.refusals.model import BackupAnswer, Incapacity, Reason, ReceiverRefusal
from tests.papers import AT, CASE, CLINIC, PLAN, a_refusal, said, told

RECORDED = datetime(2026, 12, 3, 12, 30, tzinfo=UTC)
LATER = RECORDED.replace(hour=20)
WHO = StaffId("visser")


def an_entry(number: int, at: str, what: str, kind: EntryKind = EntryKind.OTHER, **other: Any) -> JournalEntry:
    """Return an event of the journal, written down at once unless `recorded_at` says otherwise."""
    when = moment(at)
    given = {"recorded_at": when.at, **other}
    return JournalEntry(
        id=str(number), plan=PLAN, case=CASE, recorded_by=WHO, number=number, at=when, what=what, kind=kind, **given
    )


JOURNAL = (
    an_entry(1, "2026-12-03T06:50", "Betrokkene is rustig.", EntryKind.DEPARTED, place="Schiphol"),
    an_entry(2, "2026-12-03T12:00 Asia/Yerevan", "Hele tablet.", EntryKind.DOSE_GIVEN, by="P. Bakker (verzonnen)"),
    an_entry(3, "2026-12-03T12:05 Asia/Yerevan", "Halve tablet.", EntryKind.DOSE_GIVEN, corrects=2),
    an_entry(
        4, "2026-12-03T16:20 Asia/Yerevan", "In Jerevan.", EntryKind.ARRIVED, recorded_at=RECORDED.replace(hour=20)
    ),
)


def a_delay(**other: Any) -> Delay:
    """Return a delay of an hour and a half because of the weather."""
    given: dict[str, Any] = {"position": 1, "reason": DelayReason.WEATHER, "said_by": "balie", "minutes": 90, **other}
    return Delay(
        id=DelayId("d"),
        journey=JourneyId("journey"),
        case=CASE,
        sequence=1,
        departed=moment("2026-12-03T06:40"),
        is_handover_moved=True,
        recorded_by=WHO,
        recorded_at=RECORDED,
        **given,
    )


ITEMS = (
    HandedItem(kind=ItemKind.PERSON, state=ItemState.GIVEN),
    HandedItem(kind=ItemKind.FILE, state=ItemState.GIVEN, number="E-1", seal="Z-77", is_seal_intact=True),
    HandedItem(kind=ItemKind.MEDICINE, state=ItemState.GIVEN, position=1, handed=66, counted=65),
    HandedItem(kind=ItemKind.MEDICINE, state=ItemState.KEPT, position=2, remark="geweigerd"),
    HandedItem(kind=ItemKind.MONEY, state=ItemState.MISSING, what="envelop met euro's"),
)


def a_handover(**other: Any) -> Handover:
    """Return a handover in part, an hour and ten minutes later than planned."""
    given: dict[str, Any] = {
        "outcome": Outcome.PARTIAL,
        "at": moment("2026-12-03T18:10 Asia/Yerevan"),
        "place": "Kliniek Voorbeeld (verzonnen), afdeling 2",
        "received_by": "dr. A. Voorbeeld (verzonnen)",
        "function": "psychiater",
        "handed_over_by": "K. Visser (verzonnen)",
        "identity": IdentitySeen.STAFF_CARD,
        "is_on_duty": True,
        "interpreter": "tolk 0001",
        "interpreter_kind": InterpreterKind.PHONE,
        "interpreter_language": "hy",
        "items": ITEMS,
        "read_back": ReadBack(
            repeated=(Isbar.IDENTIFICATION, Isbar.SITUATION), said="Blijft vandaag.", is_responsibility_taken=True
        ),
        "signatures": (
            Signature(role=SignerRole.RECEIVER, name="dr. A. Voorbeeld (verzonnen)"),
            Signature(role=SignerRole.EMPLOYEE, name="K. Visser", is_signed=False, refused_reason="pen leeg"),
        ),
        "is_signed_by_receiver": True,
        "exceptions": "zonder de injecties",
        "remarks": "zie het weigeringsverslag",
        **other,
    }
    return Handover(id=HandoverId("h"), plan=PLAN, case=CASE, recorded_by=WHO, recorded_at=RECORDED, **given)


def a_report(**other: Any) -> ReturnReport:
    """Return a report with two deviations, one of which is still open."""
    given: dict[str, Any] = {
        "events": "Opgenomen; de injecties niet.",
        "recommendation": Recommendation.AGAIN_IF,
        "about_receiver": "Vooraf bellen met de portier.",
        "deviations": (
            Deviation(kind=DeviationKind.MEDICINE, what="injecties geweigerd", done="arts bespreekt het"),
            Deviation(kind=DeviationKind.TIME, what="later aangekomen"),
        ),
        "expenses": (
            Expense(what="taxi", amount=Decimal("18.50"), has_receipt=True, spent_on=date(2026, 12, 3)),
            Expense(what="nog een taxi", amount=Decimal("1.50")),
            Expense(what="eten", amount=Decimal("9000"), currency="AMD"),
        ),
        "papers_where": "koffer van K. Visser",
        **other,
    }
    return ReturnReport(id=ReportId("r"), plan=PLAN, case=CASE, recorded_by=WHO, recorded_at=RECORDED, **given)


def a_choice(basis: AfterCareBasis = AfterCareBasis.RECEIVER) -> AfterCareChoice:
    """Return what was chosen about after-care."""
    return AfterCareChoice(
        id="c", plan=PLAN, case=CASE, recorded_by=WHO, recorded_at=RECORDED, basis=basis, reason="afgesproken"
    )


def turned_away(**other: Any) -> ReceiverRefusal:
    """Return a receiver that refused, with its alarm."""
    given: dict[str, Any] = {
        "receiver": CLINIC,
        "at": AT,
        "who": "portier (verzonnen)",
        "reason": "geen bed vrij",
        "alarm_to": "M. Jansen (verzonnen)",
        "alarm_at": AT,
        "backup": "Reserve Voorbeeld (verzonnen)",
        "reason_kind": Reason.NO_BED,
        "backup_answer": BackupAnswer.ACCEPTS,
        "person_is_at": "de hal",
        "stays_with": "K. Visser (verzonnen)",
        "next_step": "naar de reserve",
        **other,
    }
    return ReceiverRefusal(id=RefusalId("w12"), plan=PLAN, case=CASE, recorded_by=WHO, recorded_at=RECORDED, **given)


def unable_to_decide(**other: Any) -> Incapacity:
    """Return a person who cannot decide; nobody says yet who decides instead."""
    given: dict[str, Any] = {
        "at": AT,
        "place": "kliniek",
        "doctor": "dr. C. (verzonnen)",
        "decision": "opname",
        **other,
    }
    return Incapacity(id=RefusalId("w11"), plan=PLAN, case=CASE, recorded_by=WHO, recorded_at=RECORDED, **given)


def ended(**other: Any) -> PaperFacts:
    """Return a journey that ended in a handover in part, changed as the facts of a paper are."""
    given: dict[str, Any] = {
        "journal": JOURNAL,
        "delays": (a_delay(),),
        "record": a_handover(),
        "people": {WHO: "K. Visser (verzonnen)"},
        "refusals": (a_refusal(),),
        "followed": Followed(reports=(a_report(),), choices=(a_choice(),)),
        "today": date(2026, 12, 5),
        **other,
    }
    return told(**given)


def reported(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    """Return all that the return report says."""
    return said(ended(**other), language, Paper.REPORT)
