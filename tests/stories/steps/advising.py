"""What doctors and BMA say: advices, conditions, checked codings, requests, signals, examinations."""

from dataclasses import replace
from datetime import date

from medhandover.advice.actions import (
    check_condition,
    confirm_advice,
    end_measure,
    lapse_condition,
    limit_advice,
    record_advice,
    record_condition,
    set_condition_aside,
)
from medhandover.advice.asking import answer_request, open_request, withdraw_request
from medhandover.advice.coding import recode_condition, send_coding_back
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.examinations import (
    DoctorDecision,
    ExaminationDraft,
    ExaminationKind,
    ExaminationOutcome,
)
from medhandover.advice.examining import Decision, decide_examination, record_examination
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel, Origin
from medhandover.advice.recodings import Coding
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.signalling import Assessment, report_signal, settle_signal
from medhandover.advice.signals import HealthSignalDraft, SignalOutcome, Urgency
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.cases.actions import add_document
from medhandover.cases.model import DocumentDraft, Subject
from medhandover.plans.actions import adopt_advice
from tests.offices import letter
from tests.stories.casework import FIRST, SECOND, Casework

ASKED = (ConditionCode.FYS_INST, ConditionCode.PSY_VPK, ConditionCode.MED_REIS, ConditionCode.MED_VOORAF)
"""What BMA usually asks of this journey."""


def an_advice_comes(work: Casework) -> None:
    given_on = work.choose((date(2026, 11, 2), work.today, date(2026, 7, 1), date(2026, 4, 1)))
    fit = work.choose((FitToTravel.YES_IF, FitToTravel.NO_UNLESS, FitToTravel.YES, FitToTravel.NO))
    work.does(record_advice, work.case, AdviceDraft(given_on=given_on, reference="V-1 (verzonnen)", fit=fit))


def a_condition_is_recorded(work: Casework) -> None:
    advice = next(iter(work.rows("advices", case=work.case)), None)
    if advice is None:
        return
    coded = {each["code"] for each in work.rows("conditions", advice=advice["id"])}
    left = [each for each in ASKED if each not in coded]
    code = work.choose((*left, *ConditionCode))
    draft = ConditionDraft(code=code, literal=f"„{code.label} (verzonnen).”", stated_amount=28)
    draft.origin = work.choose((Origin.BMA, Origin.BMA, Origin.BMA, Origin.DTV))
    work.does(record_condition, advice["id"], draft)


def a_coding_is_checked(work: Casework) -> None:
    waiting = work.rows("conditions", case=work.case, checked_by=None) or work.rows("conditions", case=work.case)
    if waiting:
        row = work.choose(waiting)
        work.does(check_condition, row["id"], row["version"], by=SECOND)


def a_coding_is_sent_back(work: Casework) -> None:
    if row := work.pick("conditions", case=work.case):
        work.does(send_coding_back, row["id"], row["version"], "verkeerde code", by=SECOND)


def a_coding_is_changed(work: Casework) -> None:
    if row := work.pick("conditions", case=work.case):
        code = work.choose((row["code"], *ASKED))
        work.does(recode_condition, row["id"], row["version"], Coding(code=code, amount=28), "beter gelezen", by=FIRST)


def a_condition_is_set_aside(work: Casework) -> None:
    if row := work.pick("conditions", case=work.case):
        stored = work.does(
            add_document, row["case"], DocumentDraft(about=Subject.STATEMENT, filename="b.pdf"), letter()
        )
        work.does(set_condition_aside, row["id"], row["version"], replace(_statement(work), document=stored))


def a_condition_lapses(work: Casework) -> None:
    row, advice = work.pick("conditions", case=work.case), work.pick("advices", case=work.case)
    if row and advice:
        work.does(lapse_condition, row["id"], row["version"], advice["id"])


def a_measure_ends(work: Casework) -> None:
    if row := work.pick("conditions", case=work.case, origin=Origin.DTV) or work.pick("conditions", case=work.case):
        work.does(end_measure, row["id"], row["version"], "niet meer nodig")


def an_advice_is_confirmed(work: Casework) -> None:
    if row := work.pick("advices", case=work.case):
        work.does(confirm_advice, row["id"], row["version"], _statement(work))


def an_advice_ends_earlier(work: Casework) -> None:
    if row := work.pick("advices", case=work.case):
        ends_on = work.choose((date(2026, 12, 31), date(2026, 12, 1), date(2027, 12, 1)))
        work.does(limit_advice, row["id"], row["version"], ends_on, "volgens de arts")


def the_newest_advice_is_adopted(work: Casework) -> None:
    if work.plan:
        work.does(adopt_advice, work.plan["id"], work.plan["version"])


def bma_is_asked(work: Casework) -> None:
    draft = AdviceRequestDraft(kind=work.choose(tuple(RequestKind)), asked_on=work.today, why="vraag (verzonnen)")
    work.does(open_request, work.case, draft)


def bma_answers(work: Casework) -> None:
    if row := work.pick("advice_requests", case=work.case, answered_on=None, withdrawn_on=None):
        work.does(answer_request, row["id"], row["version"], work.today, None, _statement(work))


def a_request_is_withdrawn(work: Casework) -> None:
    if row := work.pick("advice_requests", case=work.case):
        work.does(withdraw_request, row["id"], row["version"], work.today, "niet meer nodig")


def somebody_worries(work: Casework) -> None:
    draft = HealthSignalDraft(
        reported_on=work.today,
        reported_by="P. Bakker (verzonnen)",
        reporter_function="begeleider",
        what="Eet niet meer.",
        urgency=work.choose(tuple(Urgency)),
    )
    work.does(report_signal, work.case, draft)


def a_doctor_looks(work: Casework) -> None:
    if row := work.pick("health_signals", case=work.case, settled_at=None):
        advice = next(iter(work.rows("advices", case=work.case)), None)
        outcome = work.choose(tuple(SignalOutcome))
        is_newer = outcome is SignalOutcome.NEWER_ADVICE
        draft = Assessment(
            outcome=outcome,
            assessed_on=work.today,
            doctor="" if is_newer else "dr. A. Arts (verzonnen)",
            doctor_function="" if is_newer else "huisarts",
            advice=advice["id"] if is_newer and advice else None,
        )
        work.does(settle_signal, row["id"], row["version"], draft)


def the_person_is_examined(work: Casework) -> None:
    draft = ExaminationDraft(
        kind=work.choose(tuple(ExaminationKind)),
        examined_at=work.at(-30),
        examiner="dr. A. Arts (verzonnen)",
        qualification="arts",
        outcome=work.choose((ExaminationOutcome.FIT, ExaminationOutcome.NOT_FIT, ExaminationOutcome.REFUSED)),
        valid_hours=work.choose((96, 48, 1)),
    )
    work.does(record_examination, work.case, draft)


def a_doctor_decides(work: Casework) -> None:
    if row := work.pick("examinations", case=work.case):
        draft = Decision(
            decision=work.choose(tuple(DoctorDecision)),
            decided_at=work.at(-1),
            doctor="dr. A. Arts (verzonnen)",
            doctor_function="arts",
        )
        work.does(decide_examination, row["id"], row["version"], draft)


def _statement(work: Casework) -> WrittenStatement:
    return WrittenStatement(issuer=work.choose(tuple(Issuer)), dated_on=work.today, reference="V-9 (verzonnen)")


ADVISING = (
    an_advice_comes,
    a_condition_is_recorded,
    a_coding_is_checked,
    a_coding_is_sent_back,
    a_coding_is_changed,
    a_condition_is_set_aside,
    a_condition_lapses,
    a_measure_ends,
    an_advice_is_confirmed,
    an_advice_ends_earlier,
    the_newest_advice_is_adopted,
    bma_is_asked,
    bma_answers,
    a_request_is_withdrawn,
    somebody_worries,
    a_doctor_looks,
    the_person_is_examined,
    a_doctor_decides,
)
