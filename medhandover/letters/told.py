"""What the letter of a plan tells today, read in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from medhandover.cases.model import Case, Departure
from medhandover.consents.store import consents_of
from medhandover.escorts.model import Escort
from medhandover.escorts.store import assigned_to, slots_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import EscortId
from medhandover.kernel.shapes import record
from medhandover.letters.schemes import Scheme, schemes_of, schemes_on
from medhandover.letters.stated import OWN, Stated, letter_hash, letter_language, letter_versions
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, payment_of
from medhandover.receivers.store import receiver_of
from medhandover.settings.dated import DatedRow, DatedTable, in_force
from medhandover.settings.model import Settings
from medhandover.settings.shipped import shipped_rows
from medhandover.settings.store import own_rows, settings_of
from medhandover.storage.work import Work


@record
class AtOffice:
    """What the letters of all cases rest on alike: settings, people, and the office's rows of support and amounts.

    `reckoned` is the help that was found for a day, a country and a kind of departure already.
    """

    settings: Settings
    escorts: Mapping[EscortId, Escort]
    support: Sequence[DatedRow]
    amounts: Sequence[DatedRow]
    reckoned: dict[tuple[date, str, Departure], tuple[Scheme, ...]] = field(default_factory=dict)


def at_office(work: Work, travelling: Mapping[EscortId, Escort]) -> AtOffice:
    """Read what the letters of all cases rest on alike, once for all of them; `travelling` is whom they can name."""
    return AtOffice(
        settings=settings_of(work),
        escorts=travelling,
        support=own_rows(work, DatedTable.SUPPORT),
        amounts=own_rows(work, DatedTable.AMOUNTS),
    )


def letter_of(work: Work, plan: Plan, office: AtOffice | None = None) -> str:
    """Return the fingerprint of the letter as it reads now, in Dutch and the person's language (R30).

    `office` is what all letters rest on alike, read before when many are asked for.
    """
    case, known = work.get(Case, plan.case), office or at_office(work, assigned_to(work, [plan.id]))
    stated = Stated(
        plan=plan,
        receiver=receiver_of(work, plan.receiver),
        payment=payment_of(work, plan.id),
        acceptances=acceptances_of(work, plan.id),
        consents=consents_of(work, plan.case),
        slots=slots_of(work, plan.id),
        escorts=known.escorts,
        versions=letter_versions(case, plan, home_day(work.now), known.settings),
        schemes=schemes_for(known, case, plan),
    )
    return letter_hash(stated, letter_language(case) or OWN)


def schemes_for(office: AtOffice, case: Case, plan: Plan) -> tuple[Scheme, ...]:
    """Return the help after the return that holds on the day of the handover; none while no day is planned (R34)."""
    if plan.handover is None:
        return ()
    key = plan.handover.day, case.destination, case.departure
    if key not in office.reckoned:
        office.reckoned[key] = _schemes(office, *key)
    return office.reckoned[key]


def _schemes(office: AtOffice, day: date, country: str, departure: Departure) -> tuple[Scheme, ...]:
    support, amounts = (
        in_force(shipped_rows(table), own, day)
        for table, own in ((DatedTable.SUPPORT, office.support), (DatedTable.AMOUNTS, office.amounts))
    )
    return schemes_on(schemes_of(support, amounts, country), departure, day)
