"""How a person at the command line names a case, a plan, a receiver or a colleague: never by the program's own ids."""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from typing import Any, get_args, get_type_hints

from medhandover.cli.absence import account_named
from medhandover.cli.case import numbered
from medhandover.cli.contact import last_plan
from medhandover.cli.receiver import named
from medhandover.cli.session import is_mark
from medhandover.kernel.ids import CaseId, PlanId, ReceiverId, StaffId
from medhandover.office import Office
from medhandover.staff.queries import all_accounts

NAMED: Mapping[Any, Callable[[Office, str], str]] = {
    CaseId: numbered,
    PlanId: lambda office, number: last_plan(office, number).id,
    ReceiverId: lambda office, text: named(office, text).id,
    StaffId: lambda office, name: account_named(office, name).id,
}
"""A case and its open or last plan by a number of the case, a receiver by its name, a colleague by the account."""


def names_of(office: Office) -> dict[str, str]:
    """Return how each colleague is called, by id."""
    return {row.id: row.shown for row in office.ask(all_accounts)}


def identified(office: Office, hint: Any, value: Any) -> Any:
    """Return what was read from JSON for `hint` with every name in place of an id replaced; raises NotFound."""
    kinds = (hint, *get_args(hint))
    if isinstance(value, str):
        find = next((NAMED[each] for each in kinds if each in NAMED), None)
        return find(office, value) if find and value and not is_mark(value) else value
    if isinstance(value, list):
        return [identified(office, next((each for each in kinds[1:] if each is not Ellipsis), Any), v) for v in value]
    shape = next((each for each in kinds if is_dataclass(each)), None)
    if isinstance(value, dict) and shape is not None:
        hints = get_type_hints(shape)
        return {name: identified(office, hints.get(name, Any), inner) for name, inner in value.items()}
    return value
