"""Whether person and lawyer have the evidence (R32), and whether a child is represented and heard (R47)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from medhandover.cases.model import Case
from medhandover.cases.representatives import Representative, RepresentativeKind
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_
from medhandover.letters.evidence import Handing, Party, counting, is_arranged, standing_answers
from medhandover.letters.model import Explanation, SpokenKind
from medhandover.letters.versions import ADULT, OF_CHILDREN, READS_FROM
from medhandover.plans.coverage import Covered
from medhandover.plans.model import Acceptance, Plan
from medhandover.settings.model import Settings

SIDE_OF_PERSON = frozenset({Party.PERSON, Party.PARENTS, Party.GUARDIAN})
"""Who gets the evidence on behalf of a child or of somebody who cannot decide."""


def evidence_said(
    plan: Plan,
    covered: Sequence[Covered],
    acceptances: Sequence[Acceptance],
    handings: Sequence[Handing],
    arranged: str,
    case: Case,
    departure_on: date | None,
    settings: Settings,
) -> Iterator[Said]:
    """Yield that person or lawyer has no evidence of the handover as it is arranged now (R32).

    "No lawyer" is a value. Its turn comes once everything is arranged; until then the finding is later.
    """
    if plan.handover is None:
        return
    if not case.lawyer.strip() and not case.has_no_lawyer:
        sentence = N_("It is not recorded whether the person has a lawyer. Name the lawyer, or say that there is none.")
        yield Finding(rule="R32", sentence=sentence, source="S42", where="person.lawyer")
    if not is_arranged(plan, covered, acceptances):
        sentence = N_("Person and lawyer get the evidence of the handover once everything is arranged.")
        where, turn = "information.evidence", plan.handover.at
        yield Finding(rule="R32", sentence=sentence, source="S42", where=where, not_before=turn)
        return
    answers = standing_answers(plan, acceptances)
    now = counting(handings, arranged, answers)
    missing = _without(now, case, plan.handover.day)
    if missing:
        due = departure_on - timedelta(days=settings.information_due_days) if departure_on else None
        since = min(each.recorded_at for each in acceptances if each.id in answers)
        yield _not_handed(missing, handings, since, due)
    for each in now:
        sentence = N_("Evidence handed to: {party}, {name}, on {day}.")
        values = {"party": each.party, "name": each.name, "day": each.handed_on}
        yield Met(rule="R32", sentence=sentence, values=values)


def _not_handed(missing: tuple[Party, ...], handings: Sequence[Handing], since: datetime, due: date | None) -> Finding:
    sentence = N_("The evidence that the handover is arranged is not handed to: {missing}.")
    if all(_has(handings, each) for each in missing):
        sentence = N_("What is arranged has changed since evidence was handed to: {missing}. Hand it over again.")
    return Finding(
        rule="R32",
        sentence=sentence,
        values={"missing": missing},
        source="S42",
        where="information.evidence",
        not_before=since,
        due_on=due,
    )


def _without(now: Sequence[Handing], case: Case, day: date) -> tuple[Party, ...]:
    """Return who still has no evidence; a minor or somebody who cannot decide has it through who represents."""
    is_represented = case.is_incapable or case.is_minor_on(day)
    have = {each.party for each in now}
    missing = [] if have & (SIDE_OF_PERSON if is_represented else {Party.PERSON}) else [Party.PERSON]
    if case.lawyer.strip() and Party.LAWYER not in have:
        missing.append(Party.LAWYER)
    return tuple(missing)


def _has(handings: Sequence[Handing], party: Party) -> bool:
    return any(each.party is party for each in handings)


def child_said(
    case: Case,
    day: date,
    representatives: Sequence[Representative],
    explanations: Sequence[Explanation],
    handings: Sequence[Handing],
    *,
    has_guardian_copy: bool = False,
) -> Iterator[Said]:
    """Yield what a child lacks on `day`: a representative, its own view on record, a copy for its guardian (R47)."""
    age = case.born_on.age_on(day)
    if age >= ADULT:
        return
    current = [each for each in representatives if each.is_current_on(day)]
    missing = [
        *_unrepresented(case, current),
        *_unheard(case, age, explanations),
        *_guardian(case, current, explanations, has_guardian_copy or _has(handings, Party.GUARDIAN)),
    ]
    for sentence, where in missing:
        yield Finding(rule="R47", sentence=sentence, source="S06, S15", where=where)
    if not missing:
        names = tuple(each.name or each.organisation for each in current) or (case.representative,)
        yield Met(rule="R47", sentence=N_("Represented by {names}; the child was heard."), values={"names": names})


Lack = tuple[str, str]
"""A sentence and where it can be mended."""


def _unrepresented(case: Case, current: Sequence[Representative]) -> Iterator[Lack]:
    if case.is_unaccompanied and not any(each.kind is RepresentativeKind.GUARDIAN for each in current):
        yield N_("This child travels without parents and has no guardian on record."), "person.representatives"
    elif not current and not case.representative.strip():
        sentence = N_("No representative of this child is on record: no parent, guardian or other.")
        yield sentence, "person.representatives"


def _unheard(case: Case, age: int, explanations: Sequence[Explanation]) -> Iterator[Lack]:
    is_said = any(_is_of_child(each) for each in explanations)
    if age >= READS_FROM and not case.own_view.strip() and not is_said:
        yield N_("What the child itself wants is not on record. Ask the child and write it down."), "person.own_view"


def _is_of_child(each: Explanation) -> bool:
    """Tell whether an explanation to the child holds what it said; a question alone is no view."""
    views = [one for one in each.spoken if one.kind is not SpokenKind.QUESTION]
    return bool(OF_CHILDREN & set(each.versions)) and bool(views or each.answers.strip())


def _guardian(
    case: Case, current: Sequence[Representative], explanations: Sequence[Explanation], has_copy: bool
) -> Iterator[Lack]:
    wants_copy = any(each.kind is RepresentativeKind.GUARDIAN or each.is_copy_wanted for each in current)
    if (wants_copy or case.is_unaccompanied) and not has_copy:
        yield N_("The guardian has no copy of letter and evidence yet."), "information.evidence"
    if case.is_unaccompanied and not any(each.is_escort_agreed for each in explanations):
        yield N_("The guardian has not agreed yet to who travels along with the child."), "information.letter"
