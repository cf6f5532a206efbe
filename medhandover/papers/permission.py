"""What the letter says of the medical papers: given with permission, on another ground, or refused (R35)."""

from collections.abc import Iterator

from medhandover.consents.checks import newest_for
from medhandover.consents.model import GivenBy, LegalGround, Purpose
from medhandover.papers.beside import Sentence
from medhandover.papers.facts import PaperFacts
from medhandover.papers.unsettled import is_refused


def permission(told: PaperFacts) -> Iterator[Sentence]:
    """Yield the envelope and on what ground data is given; a refused permission promises that nothing is given."""
    if is_refused(told):
        yield "papers_refused", {}
        return
    if told.envelope:
        yield "papers_sealed", {}
    decision, receiver = newest_for(told.facts.consents, Purpose.RECEIVER), told.facts.receiver
    if not told.may_tell or decision is None or receiver is None:
        return
    name = {"receiver": receiver.name}
    if decision.ground is LegalGround.VITAL:
        yield "papers_vital", name
    elif decision.ground is LegalGround.PUBLIC_HEALTH:
        yield "papers_health", name
    else:
        yield ("papers_given" if decision.given_by is GivenBy.SELF else "papers_given_for"), name
        yield "papers_withdraw", {}
