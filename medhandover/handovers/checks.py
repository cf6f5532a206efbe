"""What a recorded handover still asks for: the report (R42), after-care (FM-17), and what comes of no handover."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from medhandover.consents.checks import newest_for
from medhandover.consents.model import Consent, Purpose
from medhandover.handovers.aftercare import AfterCare, AfterCareChoice, is_wanted, owed
from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import Handover, Outcome
from medhandover.handovers.report import ReturnReport
from medhandover.kernel.clock import home_day
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import Covered, CoverState
from medhandover.plans.model import Plan
from medhandover.settings.model import Settings

TRIED = N_("Ask how the person is, {step} (tried {tries} times).")


def outcome_said(
    plan: Plan, handover: Handover, covered: Iterable[Covered], reports: Sequence[ReturnReport] = ()
) -> Iterator[Said]:
    """Yield by what R42 and R43 are kept, or what must follow where nobody took the person over."""
    if handover.outcome in HANDED_OVER:
        values: dict[str, object] = {"at": handover.at, "name": handover.received_by, "function": handover.function}
        yield Met(rule="R42", sentence=N_("Handed over on {at} to {name}, {function}."), values=values)
        yield _partial(plan, reports) if handover.outcome is Outcome.PARTIAL else _whole(handover)
        yield from _contradicted(handover, covered)
        return
    told: dict[str, object] = {"day": handover.at.day, "outcome": handover.outcome}
    yield Met(rule="R42", sentence=N_("Recorded on {day}: {outcome}."), values=told)
    if handover.outcome is Outcome.NOT_DONE and plan.closed_at is None:
        sentence = N_("The handover did not take place. Close this plan, and open a new attempt if there is one.")
        yield Finding(rule="R43", sentence=sentence, source="domain 9.1", where="handover.outcome")


def _whole(handover: Handover) -> Met:
    if handover.countersigned_by is not None:
        return Met(rule="R43", sentence=N_("Complete with a reasoned exception that two persons signed."))
    return Met(rule="R43", sentence=N_("Complete: every condition was met."))


def _partial(plan: Plan, reports: Sequence[ReturnReport]) -> Said:
    """Return that a partial handover must be reported, until a report or the end of the plan says what is left."""
    if reports:
        sentence = N_("Partial; what is still to be done stands in the return report of {day}.")
        return Met(rule="R43", sentence=sentence, values={"day": home_day(reports[0].recorded_at)})
    if plan.closed_at is not None:
        sentence = N_("Partial; the plan was closed on {day}, with a reason.")
        return Met(rule="R43", sentence=sentence, values={"day": home_day(plan.closed_at)})
    sentence = N_("The handover is partial. Say in the return report what is still to be done.")
    return Finding(rule="R43", sentence=sentence, source="S28", where="handover.outcome", weight=Weight.REMARK)


def _contradicted(handover: Handover, covered: Iterable[Covered]) -> Iterator[Finding]:
    """Yield each condition that proves refused after a complete handover: said, not guessed away."""
    for each in covered:
        if handover.outcome is Outcome.COMPLETE and each.state is CoverState.REFUSED:
            yield Finding(
                rule="R43",
                sentence=N_(
                    "Recorded as complete, but the person refused condition {number} ({code}). Say which holds."
                ),
                values={"number": each.number, "code": each.code},
                source="S28",
                where="handover.outcome",
                weight=Weight.WARN,
                condition=each.condition,
            )


def report_said(plan: Plan, handover: Handover, reports: Sequence[ReturnReport], settings: Settings) -> Iterator[Said]:
    """Yield that the return report is missing, or who wrote it when (R42, D11)."""
    if reports:
        values = {"day": home_day(reports[0].recorded_at)}
        yield Met(rule="R42", sentence=N_("The return report was written on {day}."), values=values)
    elif handover.outcome is not Outcome.NOT_DONE and plan.closed_at is None:
        yield Finding(
            rule="R42",
            sentence=N_("The return report is missing: events, deviations, expenses, what to know of the receiver."),
            source="domain 3.4",
            where="handover.report",
            weight=Weight.REMARK,
            due_on=handover.at.day + timedelta(days=settings.report_due_days),
        )


def aftercare_said(
    handover: Handover,
    consents: Iterable[Consent],
    choices: Sequence[AfterCareChoice],
    made: Sequence[AfterCare],
    settings: Settings,
) -> Iterator[Said]:
    """Yield each step of after-care that is to be asked, or that nobody decided whether it is (FM-17)."""
    if handover.outcome not in HANDED_OVER:
        return
    wanted = is_wanted(newest_for(consents, Purpose.AFTERCARE), choices[-1] if choices else None)
    if wanted is None:
        sentence = N_("Nobody decided on after-care. Ask for consent, agree it with the receiver, or say why not.")
        yield Finding(rule="R42", sentence=sentence, source="FM-17", where="handover.aftercare", weight=Weight.REMARK)
    if not wanted:
        return
    for each in owed(handover, made, settings):
        yield Finding(
            rule="R42",
            sentence=TRIED if each.tries else N_("Ask how the person is, {step}."),
            values={"step": each.step, "tries": each.tries},
            source="FM-17",
            where="handover.aftercare",
            weight=Weight.REMARK if each.tries else Weight.WARN,
            not_before=each.not_before,
            due_on=each.due_on,
        )
