"""What may be done with signals of changed health: reported by anybody on the case, settled once (R08)."""

from datetime import date

from medhandover.advice.model import Advice
from medhandover.advice.signals import HealthSignal, HealthSignalDraft, SignalOutcome, wrong_signal
from medhandover.advice.store import advices_of
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AdviceId, CaseId, HealthSignalId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import record, values_of
from medhandover.storage.work import Work


class SignalSettled(Problem):
    """A signal is settled once."""

    sentence = "This signal was settled before. Report a new one if the health changed again."


@record
class Assessment:
    """What settles a signal: what a doctor found on a day, or the advice that was given after the signal."""

    outcome: SignalOutcome
    assessed_on: date
    doctor: str = ""
    doctor_function: str = ""
    advice: AdviceId | None = None


@action("signal:report", may={*CASE_WORKERS, *TRAVELLERS, Role.PLANNER})
def report_signal(work: Work, case: CaseId, signal: HealthSignalDraft) -> HealthSignalId:
    """Report that the person's health seems changed; it is looked at before departure (R08); raises WrongFields."""
    wrong = list(wrong_signal(signal, home_day(work.now)))
    codes = {each.diagnosis_code for each in advices_of(work, case) if each.diagnosis_code}
    if any(code in signal.what for code in codes) and not any(each.path == "what" for each in wrong):
        sentence = N_("Write what people see or hear, without a diagnosis or its code.")
        wrong.append(Wrong(path="what", sentence=sentence))
    refuse(wrong)
    made = HealthSignal(
        id=HealthSignalId(new_id()), case=case, recorded_by=work.actor.id, recorded_at=work.now, **values_of(signal)
    )
    details = {"reported_on": signal.reported_on, "urgency": signal.urgency.value}
    concerned_case(work, case, "signal", made.id, **details)
    work.add(made)
    return made.id


@action("signal:settle", may={Role.COORDINATOR})
def settle_signal(work: Work, signal: HealthSignalId, version: int, assessment: Assessment) -> None:
    """Note how a signal was settled: by what a doctor found, or by a newer advice (R08); raises WrongFields."""
    settled = work.get_version(HealthSignal, signal, version)
    concerned_case(work, settled.case, "signal", signal, outcome=assessment.outcome.value)
    if not settled.is_open:
        raise SignalSettled()
    refuse(_wrong(work, settled, assessment))
    for name, value in values_of(assessment).items():
        setattr(settled, name, value)
    settled.settled_by, settled.settled_at = work.actor.id, work.now


def _wrong(work: Work, signal: HealthSignal, assessment: Assessment) -> list[Wrong]:
    wrong = []
    if not signal.reported_on <= assessment.assessed_on <= home_day(work.now):
        sentence = N_("This lies between the day of the signal and today.")
        wrong.append(Wrong(path="assessment.assessed_on", sentence=sentence))
    if assessment.outcome is SignalOutcome.NO_CHANGE:
        for path in ("doctor", "doctor_function"):
            if not getattr(assessment, path):
                sentence = N_("Say which doctor assessed it, by name and function.")
                wrong.append(Wrong(path=f"assessment.{path}", sentence=sentence))
        if assessment.advice is not None:
            sentence = N_("An advice belongs to the outcome “{outcome}”.")
            values = {"outcome": SignalOutcome.NEWER_ADVICE}
            wrong.append(Wrong(path="assessment.advice", sentence=sentence, values=values))
    elif not _is_newer(work, signal, assessment):
        sentence = N_("Name the advice of this case that was given on or after the day of the signal.")
        wrong.append(Wrong(path="assessment.advice", sentence=sentence))
    return wrong


def _is_newer(work: Work, signal: HealthSignal, assessment: Assessment) -> bool:
    if assessment.advice is None:
        return False
    advice = work.get(Advice, assessment.advice)
    return advice.case == signal.case and signal.reported_on <= advice.given_on <= assessment.assessed_on
