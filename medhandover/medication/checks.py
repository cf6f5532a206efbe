"""Whether there is enough to take along (R25): counted units last for journey, bridging and delay."""

from collections.abc import Iterable, Iterator

from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding
from medhandover.kernel.languages import N_
from medhandover.medication.model import Medicine, days_needed, days_of_supply


def supply_findings(
    medicines: Iterable[Medicine],
    departure: Moment | None,
    handover: Moment | None,
    bridging: int,
    margin: int,
    *,
    is_asked: bool,
) -> Iterator[Finding]:
    """Yield each medicine, by its place in the list, that is not counted or does not last long enough (R25).

    `bridging` are the days BMA asks for, `margin` those for delay; `is_asked`: a condition asks for medication.
    Medicines are not named: who reads the gate need not see them (domain 4.2).
    """
    taken = list(medicines)
    if is_asked and not taken:
        sentence = N_("BMA asks for medication to be taken along; no medicine is entered.")
        yield Finding(rule="R25", sentence=sentence, source="S07, S33", where="medication.medicines")
    if departure is None or handover is None:
        return
    needed = days_needed(departure, handover, bridging, margin)
    for each in taken:
        lasts = days_of_supply(each)
        if each.counted is None:
            sentence = N_("Medicine {number} is not counted yet.")
        elif lasts is not None and lasts < needed:
            sentence = N_("Medicine {number} lasts {lasts} days; {needed} are needed.")
        else:
            continue
        values = {"number": each.position, "lasts": lasts, "needed": needed}
        yield Finding(rule="R25", sentence=sentence, values=values, source="S07, S33", where="medication.supply")
