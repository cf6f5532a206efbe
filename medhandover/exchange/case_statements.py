"""What is stated of the case itself: checked, approved, sent, printed, held back, linked to other persons here."""

from collections.abc import Iterator

from medhandover.advice.examinations import Examination
from medhandover.advice.model import Condition
from medhandover.advice.recodings import Recoding
from medhandover.advice.requests import AdviceRequest
from medhandover.advice.signals import HealthSignal
from medhandover.advice.store import recodings_of
from medhandover.audit.model import Line
from medhandover.audit.queries import case_lines
from medhandover.cases.deaths import Death
from medhandover.cases.families import FamilyLink
from medhandover.cases.merges import Merge
from medhandover.cases.model import Case
from medhandover.cases.store import deaths_of, links_of, merges_of
from medhandover.cases.watches import Told, Watch
from medhandover.consents.model import Consent
from medhandover.consents.store import consents_of
from medhandover.consents.transmissions import Transmission
from medhandover.copies.breaches import Breach
from medhandover.copies.model import Copy, Movement
from medhandover.copies.store import movements_of
from medhandover.escorts.absences import EscortConflict
from medhandover.escorts.model import Escort
from medhandover.escorts.store import in_conflict_with
from medhandover.exchange.model import Claim
from medhandover.exchange.stating import Stating
from medhandover.letters.model import Approval
from medhandover.medication.counts import SupplyCount
from medhandover.medication.custody import EnvelopeMove, SealBreach
from medhandover.readiness.model import Facts
from medhandover.retention.model import Hold
from medhandover.retention.store import holds
from medhandover.storage.work import Work


def _recodings(work: Work, facts: Facts) -> list[Recoding]:
    return [step for each in facts.conditions for step in recodings_of(work, each.id)]


def _family(work: Work, facts: Facts) -> Iterator[tuple[FamilyLink, str]]:
    """Yield each link that holds, with what the person is to whom: of the other one only the name leaves."""
    for link in links_of(work, [facts.case.id]):
        tie, other = link.seen_from(facts.case.id)
        yield link, f"{tie.value} {work.get(Case, other).name}"


def _merges(work: Work, facts: Facts) -> Iterator[tuple[Merge, str]]:
    """Yield each merge that stands, with the document number of the duplicate."""
    for merge in merges_of(work, facts.case.id):
        if merge.undone_at is None:
            yield merge, work.get(Case, merge.duplicate).document_number


def _told(work: Work, facts: Facts) -> list[Told]:
    return [told for watch in facts.watches for told in watch.told]


def _movements(work: Work, facts: Facts) -> list[tuple[Copy, Movement]]:
    return [(copy, step) for copy in facts.copies for step in movements_of(work, copy.id)]


def _conflicts(work: Work, facts: Facts) -> list[Escort]:
    return [facts.escorts[each] for each in in_conflict_with(work, facts.case.id) if each in facts.escorts]


def _other_consents(work: Work, facts: Facts) -> list[Consent]:
    """Return decisions for another receiver, and those that were taken back: they must not count by travelling."""
    held = {each.id for each in facts.consents}
    return [each for each in consents_of(work, facts.case.id) if each.id not in held or each.withdrawn_on]


CASE_STATEMENTS = (
    Stating(
        Claim.CHECK,
        Condition,
        lambda work, facts: [each for each in facts.conditions if each.checked_at],
        what=lambda one: one.literal,
        by=lambda one: one.checked_by,
        at=lambda one: one.checked_at,
        about=lambda one: one.id,
    ),
    Stating(
        Claim.SET_ASIDE,
        Condition,
        lambda work, facts: [each for each in facts.conditions if each.is_set_aside],
        what=lambda one: one.set_aside_evidence or one.literal,
        by=lambda one: one.set_aside_by,
        at=lambda one: one.set_aside_at,
        about=lambda one: one.id,
    ),
    Stating(
        Claim.RECODING,
        Recoding,
        _recodings,
        what=lambda one: f"{one.step.value} {one.before.code.value} > {one.after.code.value}",
        by=lambda one: one.done_by,
        at=lambda one: one.done_at,
        about=lambda one: one.condition,
    ),
    Stating(
        Claim.APPROVAL,
        Approval,
        lambda work, facts: facts.approvals,
        what=lambda one: f"{one.paper} {one.language} {one.text_hash}",
        by=lambda one: one.approver,
        at=lambda one: one.approved_at,
    ),
    Stating(
        Claim.SETTLED,
        AdviceRequest,
        lambda work, facts: [each for each in facts.advice_requests if not each.is_open],
        what=lambda one: f"{one.kind.value} {one.asked_on}",
        by=lambda one: one.ended_by_name,
    ),
    Stating(
        Claim.SETTLED,
        HealthSignal,
        lambda work, facts: [each for each in facts.health_signals if each.outcome],
        what=lambda one: f"{one.outcome.value} {one.reported_on}",
        by=lambda one: one.doctor,
        at=lambda one: one.settled_at,
    ),
    Stating(
        Claim.SETTLED,
        Examination,
        lambda work, facts: [each for each in facts.examinations if each.decision],
        what=lambda one: one.decision.value,
        by=lambda one: one.decided_by,
        at=lambda one: one.decided_at.at,
    ),
    Stating(
        Claim.CONSENT,
        Consent,
        _other_consents,
        what=lambda one: one.purpose.value,
        by=lambda one: one.recipient,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.TRANSMISSION,
        Transmission,
        lambda work, facts: facts.transmissions,
        what=lambda one: f"{one.kind.value} {one.state.value} {one.sent_on} {one.recipient}",
        by=lambda one: one.sender or one.recorded_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(
        Claim.CUSTODY,
        EnvelopeMove,
        lambda work, facts: facts.envelope_moves,
        what=lambda one: f"{one.given_by_kind.value} > {one.taken_by_kind.value}",
        by=lambda one: one.taken_by,
        at=lambda one: one.at.at,
    ),
    Stating(
        Claim.BREACH,
        SealBreach,
        lambda work, facts: facts.seal_breaches,
        what=lambda one: one.kind.value,
        by=lambda one: one.found_by,
        at=lambda one: one.found_at.at,
    ),
    Stating(
        Claim.COUNT,
        SupplyCount,
        lambda work, facts: facts.counts,
        what=lambda one: f"{one.kind.value} {one.counted} {one.counted_on}",
        by=lambda one: one.counted_by,
        at=lambda one: one.recorded_at,
    ),
    Stating(Claim.FAMILY, FamilyLink, _family, what=lambda one: one[1], at=lambda one: one[0].recorded_at),
    Stating(
        Claim.MERGE,
        Merge,
        _merges,
        what=lambda one: one[1],
        by=lambda one: one[0].merged_by,
        at=lambda one: one[0].merged_at,
    ),
    Stating(
        Claim.DEATH,
        Death,
        lambda work, facts: [each for each in deaths_of(work, facts.case.id) if each.mistaken_at],
        what=lambda one: str(one.died_on),
        by=lambda one: one.mistaken_by,
        at=lambda one: one.mistaken_at,
    ),
    Stating(
        Claim.WATCH,
        Watch,
        _told,
        what=lambda one: ", ".join((one.name, one.function, one.organisation)),
        by=lambda one: one.told_by,
        at=lambda one: one.told_at,
    ),
    Stating(
        Claim.WATCH,
        Watch,
        lambda work, facts: [each for each in facts.watches if each.ended_on],
        what=lambda one: f"{one.raised_on} - {one.ended_on}",
        by=lambda one: one.ended_by,
    ),
    Stating(Claim.CONFLICT, EscortConflict, _conflicts, what=lambda one: one.name),
    Stating(
        Claim.COPY,
        Copy,
        lambda work, facts: facts.copies,
        what=lambda one: f"{one.paper} {one.language} {one.paper_version}.{one.number} {one.recipient.value}",
        by=lambda one: one.printed_by,
        at=lambda one: one.printed_at,
    ),
    Stating(
        Claim.COPY,
        Movement,
        _movements,
        what=lambda one: f"{one[0].paper} {one[0].paper_version}.{one[0].number} {one[1].state.value} {one[1].whom}",
        by=lambda one: one[1].recorded_by,
        at=lambda one: one[1].recorded_at,
    ),
    Stating(
        Claim.LEAK,
        Breach,
        lambda work, facts: facts.breaches,
        what=lambda one: f"{one.kind.value} {one.settled_on or ''}",
        by=lambda one: one.recorded_by,
        at=lambda one: one.noticed_at.at,
    ),
    Stating(
        Claim.HOLD,
        Hold,
        lambda work, facts: [each for each in holds(work, facts.case.id) if each.lifted_at is None],
        what=lambda one: one.reason,
        by=lambda one: one.set_by,
        at=lambda one: one.set_at,
    ),
    Stating(
        Claim.LOG,
        Line,
        lambda work, facts: case_lines(work, facts.case.id),
        what=lambda one: one.tag,
        by=lambda one: one.actor,
        at=lambda one: one.at,
    ),
)
"""Each counts for nothing in the office where it arrives, until a colleague there does it (domain 9.1a)."""
