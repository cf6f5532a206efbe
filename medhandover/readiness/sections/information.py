"""What is said of informing the person (R30-R34)."""

from collections.abc import Iterator

from medhandover.kernel.findings import Said
from medhandover.letters.checks import (
    approval_findings,
    approval_met,
    language_findings,
    letter_findings,
    offer_said,
    promise_said,
)
from medhandover.letters.handed import evidence_said
from medhandover.letters.stated import letter_language
from medhandover.letters.versions import ADULT, LetterVersion, versions_for
from medhandover.readiness.model import Facts
from medhandover.refusals.model import Situation


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the letter, its language, its promises, its approved texts and the evidence."""
    yield from _told(facts)
    yield from approval_findings(facts.approvals, facts.wanted)
    yield from approval_met(facts.approvals)
    if facts.plan is None:
        return
    departure = facts.departure
    yield from promise_said(facts.plan, facts.receiver, facts.acceptances, facts.payment)
    yield from evidence_said(
        facts.plan,
        facts.covered,
        facts.acceptances,
        facts.handings,
        facts.arranged,
        facts.case,
        departure.day if departure else None,
        facts.settings,
    )


def _told(facts: Facts) -> Iterator[Said]:
    """Yield whether the letter was explained, in every version that is for this person, and understood."""
    departure = facts.departure
    leaves_on = departure.day if departure else None
    refused = any(each.situation is Situation.INFORMATION and each.finished_at for each in facts.refusals)
    day = facts.plan.handover.day if facts.plan and facts.plan.handover else None
    age = facts.case.born_on.age_on(day) if day else ADULT
    yield from letter_findings(
        facts.explanations,
        facts.letter_hash,
        leaves_on,
        facts.settings,
        has_refused=refused,
        may_be_represented=facts.case.is_incapable or age < ADULT,
        versions=_versions(facts, age),
    )
    yield from offer_said(facts.explanations, facts.letter_hash, leaves_on, has_refused=refused)
    spoken = (*facts.case.languages_spoken, *facts.case.languages_read)
    has_letter = letter_language(facts.case) is not None
    cannot_read = facts.case.cannot_read
    yield from language_findings(facts.explanations, facts.letter_hash, spoken, has_letter, cannot_read=cannot_read)


def _versions(facts: Facts, age: int) -> tuple[LetterVersion, ...]:
    """Return which versions must have been given; a child that cannot be told is told through its representative."""
    if age >= ADULT:
        return ()
    return (LetterVersion.PARENTS,) if facts.case.is_incapable else versions_for(age, facts.settings)
