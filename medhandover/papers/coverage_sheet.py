"""The literal coverage sheet (D10): each condition of the advice word for word, by what it is met, and what proves it.

The sentences of the advice are never shortened or translated (R02); below each stands what it is about. What was
arranged without being asked for never passes for a condition of the advice (R04).
"""

from collections.abc import Iterator

from medhandover.advice.model import Condition, Origin
from medhandover.kernel.clock import home_day
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    MUTED,
    SMALL,
    TABLE,
    Block,
    Cell,
    Column,
    Span,
    Table,
    Text,
    Tick,
    Ticks,
    bold,
    muted,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.pairs import sentence, shown, stacked, tied
from medhandover.papers.quotes import quoted
from medhandover.papers.wording import Wording
from medhandover.plans.coverage import Covered, CoverState
from medhandover.plans.model import Evidence
from medhandover.plans.proofs import Fault

HEADS = (("number", 0.55), ("literal", 3.15), ("arrangement", 2.25), ("proof", 2.2), ("state", 1.9))


def sheets(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield the conditions of the advice, then the own measures, if there are any."""
    asked = [each for each in told.facts.covered if each.origin is Origin.BMA]
    own = [each for each in told.facts.covered if each.origin is not Origin.BMA]
    yield twin.head("sheet_head")
    if asked:
        yield from tied(twin.text("sheet_note"))
        yield _table(asked, told, twin)
    else:
        yield from twin.text("no_conditions")
    if own:
        yield twin.head("own_head")
        yield from tied(twin.text("own_note"))
        yield _table(own, told, twin)


def _table(rows: list[Covered], told: PaperFacts, twin: Twin) -> Table:
    columns = tuple(Column(head=_head(key, twin), share=share) for key, share in HEADS)
    return Table(columns=columns, rows=tuple(_row(each, told, twin) for each in rows), is_solid=True)


def _head(key: str, twin: Twin) -> str:
    said = twin.first.say(key)
    if twin.other is None or twin.other.say(key) == said:
        return said
    return f"{said} / {twin.other.own(twin.other.say(key))}"


def _row(each: Covered, told: PaperFacts, twin: Twin) -> tuple[Cell, ...]:
    condition = next((one for one in told.facts.conditions if one.id == each.condition), None)
    return (
        (bold(str(each.number)),),
        _literal(each, condition, twin),
        _arranged(each, condition, told, twin),
        _proofs(each, told, twin),
        _state(each, twin),
    )


def _literal(each: Covered, condition: Condition | None, twin: Twin) -> tuple[Block, ...]:
    """Return the sentence as BMA wrote it, and what it is about in both languages."""
    amount = condition.amount if condition else None

    def about(words: Wording) -> str:
        return words.label(each.code) + (f" ({words.say('days', count=amount)})" if amount else "")

    below = muted(about(twin.first) + ("\n" + twin.other.own(about(twin.other)) if twin.other else ""))
    return (Text(words=quoted(each.literal), size=TABLE, after=1.5), Text(words=(below,), size=SMALL, after=0))


def _arranged(each: Covered, condition: Condition | None, told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return what is arranged; of a condition that is no longer asked, on which paper that rests (R03)."""
    if each.state is CoverState.SET_ASIDE and condition and condition.set_aside_at:
        day = home_day(condition.set_aside_at)
        made = [stacked(sentence("set_aside", day=day), twin)]
        statement = condition.set_aside_statement
        newer = next((one for one in told.facts.advices if one.id == condition.lapsed_by), None)
        if statement:
            made.append(stacked(sentence("set_aside_statement", day=statement.dated_on), twin))
        elif newer:
            made.append(stacked(sentence("set_aside_advice", day=newer.given_on), twin))
        return tuple(made)
    if not each.arrangement:
        return (stacked(sentence("unavailable"), twin),)
    return (Text(words=twin.first.alone(each.arrangement), size=TABLE),)


def _proofs(each: Covered, told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return each paper that shows it: its kind and day in both languages, and what it says."""
    arranged = {one.id for one in told.arrangements if one.condition == each.condition}
    made: list[Block] = []
    for proof in told.proofs:
        if proof.arrangement in arranged:
            made.append(stacked(lambda words, proof=proof: _dated(proof, words), twin))  # type: ignore[misc]
            made.append(Text(words=twin.first.alone(proof.what), size=TABLE, after=3))
    if not made and each.state is not CoverState.SET_ASIDE:
        made.append(stacked(sentence("unavailable"), twin))
    return tuple(made) or (Text(words="–", size=TABLE),)


def _dated(proof: Evidence, words: Wording) -> str:
    said = words.say("proof_dated", kind=proof.kind, day=proof.dated_on)
    until = proof.valid_until_on
    return f"{said}, {words.say('proof_until', day=until)}" if until else said


def _state(each: Covered, twin: Twin) -> tuple[Block, ...]:
    """Return the state with its mark, a filled box where it is met, and why what was given does not hold."""
    label: list[str | Span] = [bold(twin.first.label(each.state))]
    if twin.other:
        other = twin.other.own(twin.other.label(each.state))
        label.append(Span(text="\n" + other, is_bold=False, colour=MUTED, size=SMALL))
    made: list[Block] = [
        Ticks(ticks=(Tick(words=tuple(label), is_ticked=each.state is CoverState.COVERED),), size=TABLE)
    ]
    if each.state is CoverState.RENEW and each.fault is not Fault.NONE:
        made.append(stacked(shown(each.fault), twin, SMALL))
    return tuple(made)
