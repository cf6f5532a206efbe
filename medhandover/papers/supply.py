"""Medicines on paper: generic name, dose on the clock of the place, what was counted and until when it lasts."""

from collections.abc import Iterator
from datetime import timedelta

from medhandover.advice.conditions import MEDICATION
from medhandover.kernel.clock import Moment
from medhandover.medication.model import Medicine, days_of_supply
from medhandover.papers.blocks import MUTED, Block, Cell, Column, Span, Table, Text, bold
from medhandover.papers.facts import PaperFacts
from medhandover.papers.reasons import withheld
from medhandover.papers.wording import Wording

HEADS = (("medicine", 2.2), ("dose", 2.4), ("counted", 2.0), ("last_taken", 1.3))


def medicine_table(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield the medicines as a table; without consent they are withheld (R35).

    None at all is said only where there is an advice that asks for none.
    """
    if not told.may_tell:
        yield Text(words=(bold(withheld(told, words)),))
        return
    if not told.medicines:
        yield Text(words=words.say("no_medicines" if told.advice and not are_medicines_asked(told) else "unavailable"))
        return
    columns = tuple(Column(head=words.say(key), share=share) for key, share in HEADS)
    yield Table(columns=columns, rows=tuple(_row(each, told.plan.handover, words) for each in told.medicines))


def are_medicines_asked(told: PaperFacts) -> bool:
    """Tell whether BMA asks for medicines: then none at all is not arranged yet."""
    return bool(MEDICATION & told.facts.codes)


def _row(medicine: Medicine, handover: Moment | None, words: Wording) -> tuple[Cell, ...]:
    name: list[str | Span] = [bold(words.alone(f"{medicine.inn} {medicine.strength} {medicine.form}"))]
    if medicine.is_controlled:
        name.append(Span(text="\n" + words.say("controlled"), colour=MUTED))
    times = ", ".join(medicine.times)
    dose = words.alone(f"{medicine.dose}, {times}" if times else medicine.dose)
    return (tuple(name), dose, _counted(medicine, handover, words), words.alone("__ : __"))


def _counted(medicine: Medicine, handover: Moment | None, words: Wording) -> str:
    lasts = days_of_supply(medicine)
    if medicine.counted is None:
        return words.say("not_counted")
    if lasts is None or handover is None:
        return words.say("units", count=medicine.counted)
    return words.say("lasts", count=medicine.counted, day=handover.day + timedelta(days=max(0, lasts - 1)))
