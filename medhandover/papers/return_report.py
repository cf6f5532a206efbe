"""The return report (D11): what happened on the way and at the handover, for the file (domain 3.4 step 20).

It stays in the file. Each moment stands on the clock of its place with the time in the Netherlands; what was recorded
is repeated literally; medicines stand there by their position alone, as the record has them.
"""

from collections.abc import Iterator

from medhandover.escorts.model import EscortKind
from medhandover.handovers.agreed import HANDED_OVER
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Block, Box, KeepTogether, Signatures, Space
from medhandover.papers.facts import PaperFacts
from medhandover.papers.filed import Filed, Item
from medhandover.papers.pairs import Value, below_each_other, literal, sentence, shown
from medhandover.papers.report_after import about_receiver, deviations, expenses
from medhandover.papers.report_handover import handover, refusals
from medhandover.papers.report_journey import delays, events, journey
from medhandover.papers.report_to_do import still_to_do
from medhandover.papers.unsettled import going
from medhandover.papers.whose import whose
from medhandover.papers.wordscan import secrets_of


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the report: how it ended and what is to be done, the journey, the handover, what went otherwise."""
    filed = Filed(told=told, twin=twin, secrets=secrets_of(told.facts))
    return (
        *_head(filed),
        *still_to_do(filed),
        *journey(filed),
        *delays(filed),
        *events(filed),
        *handover(filed),
        *refusals(filed),
        *deviations(filed),
        *about_receiver(filed),
        *expenses(filed),
        Space(height=8),
        _signing(filed),
    )


def _head(filed: Filed) -> Iterator[Block]:
    told, twin = filed.told, filed.twin
    case = told.facts.case
    yield from twin.title("title")
    yield whose(case, twin)
    yield from twin.text("for_file")
    yield Space(height=3)
    yield from filed.fields(_summary(filed))


def _summary(filed: Filed) -> Iterator[Item]:
    """Yield how it ended, beside what was planned."""
    told, kept = filed.told, filed.told.facts.handover
    receiver, planned = told.facts.receiver, told.plan.handover
    yield "outcome", shown(kept.outcome) if kept else sentence("not_recorded")
    yield "attempt", literal(told.plan.attempt)
    yield "receiver", literal(receiver.name if receiver else "")
    yield "planned", shown(planned)
    if kept:
        yield "happened", shown(kept.at)
        if planned and kept.outcome in HANDED_OVER:
            minutes = round((kept.at.at - planned.at).total_seconds() / 60)
            yield "otherwise", _apart(minutes)
    yield "travelled", literal(", ".join(_names(filed)))


def _apart(minutes: int) -> Value:
    """Return how much later or earlier it was than planned."""
    key = "on_time" if minutes == 0 else ("later" if minutes > 0 else "earlier")
    hours, rest = divmod(abs(minutes), 60)
    return sentence(key, time=f"{hours}:{rest:02}")


def _names(filed: Filed) -> Iterator[str]:
    """Yield who travelled along, each with what it was for."""
    for kind in EscortKind:
        for slot in going(filed.told, kind):
            if slot.escort:
                yield filed.told.facts.escorts[slot.escort].name


def _signing(filed: Filed) -> KeepTogether:
    keys = ("sign_employee", "sign_coordinator", "sign_when")
    captions = tuple(below_each_other(sentence(key), filed.twin) for key in keys)
    return KeepTogether(
        blocks=(
            Box(
                blocks=(
                    filed.twin.head("sign_head"),
                    *filed.twin.text("sign_means"),
                    Signatures(captions=captions, shares=(2, 2, 1.2)),
                ),
                after=0,
            ),
        )
    )
