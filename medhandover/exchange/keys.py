"""What the keys and places of a file stand for in this office: receivers, escorts, conditions, and what was entered."""

from collections.abc import Mapping
from dataclasses import field, fields
from typing import TypeVar

from medhandover.escorts.actions import record_escort
from medhandover.escorts.model import EscortDraft
from medhandover.escorts.store import escorts_named
from medhandover.exchange.model import CaseFile
from medhandover.kernel.fields import Wrong, refuse, within
from medhandover.kernel.ids import ConditionId, EscortId, ReceiverId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.readiness.model import Facts
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft
from medhandover.receivers.store import receivers_in
from medhandover.storage.work import Work

K = TypeVar("K")

PLAN_RECEIVERS = {"receiver": "receiver", "backup": "backup_receiver"}
"""The keys of the plan's receivers in a file, by the field that names them."""
STAYING = frozenset({"institution", "payment_details"})
"""Fields of a receiver that no file carries: they stay as this office has them."""


class ReceiverDiffers(Problem):
    """The directory and the file know the same receiver differently; a person decides."""

    sentence = (
        "The receiver {name} stands in the directory with other details ({fields}). Nothing was imported. "
        "Correct the directory or the file first."
    )


@record
class Keys:
    """What the keys of a file stand for in this office; `entered` are the ids of each list, in the file's order."""

    receivers: dict[str, ReceiverId]
    escorts: dict[str, EscortId]
    conditions: dict[str, ConditionId]
    entered: dict[str, list[str]] = field(default_factory=dict)

    def receiver(self, key: str, path: str) -> ReceiverId:
        """Return the receiver with this key; raises WrongFields."""
        return _known(self.receivers, key, path)

    def escort(self, key: str, path: str) -> EscortId:
        """Return who travels along under this key; raises WrongFields."""
        return _known(self.escorts, key, path)

    def condition(self, key: str, path: str) -> ConditionId:
        """Return the condition with this key; raises WrongFields."""
        return _known(self.conditions, key, path)

    def entered_at(self, name: str, position: int) -> str:
        """Return what the list `name` of the file has at this place, counted from 1; raises WrongFields."""
        made = self.entered.get(name, [])
        if not 1 <= position <= len(made):
            sentence = N_("The file has nothing at this place of its list {list}.")
            refuse([Wrong(path="position", sentence=sentence, values={"list": name})])
        return made[position - 1]


def known_keys(work: Work, file: CaseFile) -> Keys:
    """Find or enter the receivers and escorts of a file; raises ReceiverDiffers, WrongFields."""
    return Keys(
        receivers={part.key: _receiver(work, part.receiver, at) for at, part in enumerate(file.receivers)},
        escorts={part.key: _escort(work, part.escort, at) for at, part in enumerate(file.escorts)},
        conditions={},
    )


def own_keys(facts: Facts) -> Keys:
    """Return what the keys of a file that leaves this office stand for here."""
    return Keys(
        receivers=named_receivers(facts.plan) if facts.plan else {},
        escorts={each: each for each in facts.escorts},
        conditions={each.id: each.id for each in facts.conditions},
    )


def named_receivers(plan: Plan) -> dict[str, ReceiverId]:
    """Return the receivers that a plan names, by their keys in a file."""
    return {key: getattr(plan, name) for key, name in PLAN_RECEIVERS.items() if getattr(plan, name)}


def _receiver(work: Work, draft: ReceiverDraft, at: int) -> ReceiverId:
    for known in receivers_in(work, draft.country, draft.city):
        if (known.name, known.country, known.city) == (draft.name, draft.country, draft.city):
            told = [each.name for each in fields(draft) if each.name not in STAYING]
            differing = [name for name in told if getattr(known, name) != getattr(draft, name)]
            if differing:
                raise ReceiverDiffers(name=draft.name, fields=differing)
            return known.id
    with within(f"receivers.{at}.receiver"):
        return record_receiver(work, draft)


def _escort(work: Work, draft: EscortDraft, at: int) -> EscortId:
    for known in escorts_named(work, draft.name):
        if (known.name, known.kind, known.phone) == (draft.name, draft.kind, draft.phone):
            return known.id
    with within(f"escorts.{at}.escort"):
        return record_escort(work, draft)


def _known(keys: Mapping[str, K], key: str, path: str) -> K:
    if key not in keys:
        sentence = N_("The file has nothing with the key {key}. These exist: {keys}.")
        refuse([Wrong(path=path, sentence=sentence, values={"key": key, "keys": tuple(keys)})])
    return keys[key]
