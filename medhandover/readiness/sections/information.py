"""What is said of informing the person (R30-R34)."""

from collections.abc import Iterator

from medhandover.journeys.model import departure_of
from medhandover.kernel.findings import Said
from medhandover.letters.checks import approval_findings, language_findings, letter_findings
from medhandover.letters.stated import letter_language
from medhandover.readiness.model import Facts
from medhandover.refusals.model import Situation


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of the letter, its language and its approved texts."""
    departure = departure_of(facts.legs)
    refused = any(each.situation is Situation.INFORMATION and each.finished_at for each in facts.refusals)
    spoken = (*facts.case.languages_spoken, *facts.case.languages_read)
    day = facts.plan.handover.day if facts.plan and facts.plan.handover else None
    is_minor = day is not None and facts.case.is_minor_on(day)
    yield from letter_findings(
        facts.explanations,
        facts.letter_hash,
        departure.day if departure else None,
        facts.settings,
        has_refused=refused,
        may_be_represented=facts.case.is_incapable or is_minor,
    )
    has_letter = letter_language(facts.case) is not None
    yield from language_findings(facts.explanations, facts.letter_hash, spoken, has_letter)
    yield from approval_findings(facts.approvals, facts.wanted)
