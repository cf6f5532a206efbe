"""Where the printed copies are, and whether a lost one is reported in time (R49)."""

from collections.abc import Iterator, Sequence

from medhandover.copies.breaches import Breach, ReportedTo
from medhandover.copies.model import Copy, CopyState
from medhandover.kernel.clock import HOME_ZONE, Moment, home_day
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_


def copy_said(copies: Sequence[Copy], breaches: Sequence[Breach]) -> Iterator[Said]:
    """Yield each data breach that is not settled, with the hour by which it is reported; then the register's state."""
    for each in breaches:
        if each.settled_on is None:
            yield _open(each)
    if copies:
        given = sum(each.state is CopyState.GIVEN for each in copies)
        lost = sum(each.state is CopyState.LOST for each in copies)
        sentence = N_("Copies in the register: {count}; given {given}, lost {lost}.")
        yield Met(rule="R49", sentence=sentence, values={"count": len(copies), "given": given, "lost": lost})


def _open(breach: Breach) -> Finding:
    is_told = breach.is_told(ReportedTo.AUTHORITY)
    sentence = N_("The data breach “{kind}” is reported. Settle it once the answer is there.")
    if not is_told:
        sentence = N_("Report the data breach “{kind}” before {deadline}, or settle it with the reason why not.")
    return Finding(
        rule="R49",
        sentence=sentence,
        values={"kind": breach.kind, "deadline": Moment(breach.deadline_at, HOME_ZONE)},
        source="domain 4.4",
        where="papers.copies",
        weight=Weight.REMARK if is_told else Weight.WARN,
        due_on=None if is_told else home_day(breach.deadline_at),
    )
