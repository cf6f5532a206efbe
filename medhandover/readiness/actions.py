"""What may be done at the gate: a plan is released for departure, or not; two persons may set other rules aside."""

from collections.abc import Sequence

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import CaseId, ReleaseId, new_id
from medhandover.kernel.languages import N_, Language
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.readiness.checks import findings_at, stops
from medhandover.readiness.facts import facts_of
from medhandover.readiness.fingerprint import fingerprint
from medhandover.readiness.model import Facts, Release
from medhandover.storage.work import Work


class NotReady(Problem):
    """Nobody departs while a finding stands; `findings` are those that stand in the way."""

    sentence = "Not ready for departure. Findings that stand in the way: {count}."
    exit_code = 3

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep the findings; the first three are said."""
        super().__init__(count=len(findings))
        self.findings = tuple(findings)

    def say(self, language: Language = "nl") -> str:
        """Return the sentence and the first findings in `language`."""
        told = [f"{each.rule} {each.say(language)}" for each in self.findings[:3]]
        return " ".join([super().say(language), *told])


class NothingToRelease(Problem):
    """A release is for a journey that is still to come."""

    sentence = "There is no journey ahead to release: the plan is ended, or its departure has passed."


class NothingReleased(Problem):
    """What is withdrawn was given before."""

    sentence = "This plan is not released. There is nothing to withdraw."


@action("plan:release", may={Role.COORDINATOR})
def release_plan(work: Work, case: CaseId) -> ReleaseId:
    """Declare the open plan of a case ready for the journey; raises NotReady with what stands in the way.

    The release holds while every fact it rested on stays as it is, and until the departure (domain 9.1).
    """
    concerned_case(work, case, "release")
    facts = facts_of(work, case)
    left = stops(findings_at(facts, work.now))
    if left:
        raise NotReady(left)
    return _release(work, facts, ())


@action("plan:except", may={Role.COORDINATOR}, second={Role.COORDINATOR})
def except_plan(work: Work, case: CaseId, reason: str) -> ReleaseId:
    """Release a plan with exceptions, by two persons with a reason; it is never called ready (domain 9.1a).

    Raises NotReady while a rule stands in the way that nobody may set aside.
    """
    concerned_case(work, case, "release")
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
    facts = facts_of(work, case)
    left = stops(findings_at(facts, work.now))
    never = [each for each in left if not each.is_forceable]
    if never:
        raise NotReady(never)
    return _release(work, facts, left, reason.strip())


@action("release:withdraw", may={Role.COORDINATOR})
def withdraw_release(work: Work, case: CaseId, reason: str) -> None:
    """Take the release of the open plan back, with a reason; raises NothingReleased."""
    concerned_case(work, case, "release")
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
    given = facts_of(work, case).releases
    if not given or given[-1].withdrawn_at is not None:
        raise NothingReleased()
    last = work.get(Release, given[-1].id)
    last.withdrawn_at, last.withdrawn_reason = work.now, reason.strip()


def _release(work: Work, facts: Facts, against: Sequence[Finding], reason: str = "") -> ReleaseId:
    departure = facts.departure
    if facts.plan is None or facts.handover is not None or departure is None or departure.at <= work.now:
        raise NothingToRelease()
    exceptions = sorted({each.rule for each in against})
    made = Release(
        id=ReleaseId(new_id()),
        plan=facts.plan.id,
        case=facts.case.id,
        released_by=work.actor.id,
        released_at=work.now,
        fingerprint=fingerprint(facts, against),
        holds_until=departure.at,
        exceptions=", ".join(exceptions),
        exception_reason=reason,
        countersigned_by=work.second.id if work.second else None,
    )
    work.add(made)
    work.concerns(facts.case.id, "release", made.id, exceptions=exceptions)
    return made.id
