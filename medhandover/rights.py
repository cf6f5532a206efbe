"""Everything that may be done and seen, and by whom: derived from the declarations, never written twice."""

from medhandover.advice import actions as advice_actions
from medhandover.advice import queries as advice_queries
from medhandover.audit import queries as audit_queries
from medhandover.cases import actions as case_actions
from medhandover.cases import queries as case_queries
from medhandover.consents import actions as consent_actions
from medhandover.consents import queries as consent_queries
from medhandover.copies import actions as copy_actions
from medhandover.copies import queries as copy_queries
from medhandover.escorts import actions as escort_actions
from medhandover.escorts import away as escort_away
from medhandover.escorts import candidates as escort_candidates
from medhandover.escorts import directory as escort_directory
from medhandover.escorts import manifest as escort_manifest
from medhandover.escorts import manning as escort_manning
from medhandover.escorts import queries as escort_queries
from medhandover.exchange import actions as exchange_actions
from medhandover.exchange import queries as exchange_queries
from medhandover.handovers import actions as handover_actions
from medhandover.handovers import queries as handover_queries
from medhandover.journeys import actions as journey_actions
from medhandover.journeys import queries as journey_queries
from medhandover.kernel.declare import declared_in
from medhandover.kernel.roles import SEES, Role
from medhandover.letters import actions as letter_actions
from medhandover.letters import queries as letter_queries
from medhandover.medication import actions as medicine_actions
from medhandover.medication import queries as medicine_queries
from medhandover.papers import actions as paper_actions
from medhandover.papers import queries as paper_queries
from medhandover.plans import actions as plan_actions
from medhandover.plans import queries as plan_queries
from medhandover.readiness import actions as readiness_actions
from medhandover.readiness import queries as readiness_queries
from medhandover.receivers import actions as receiver_actions
from medhandover.receivers import queries as receiver_queries
from medhandover.refusals import actions as refusal_actions
from medhandover.refusals import queries as refusal_queries
from medhandover.settings import actions as setting_actions
from medhandover.settings import queries as setting_queries
from medhandover.staff import actions as staff_actions
from medhandover.staff import queries as staff_queries

ACTIONS = declared_in(
    setting_actions,
    staff_actions,
    case_actions,
    advice_actions,
    receiver_actions,
    journey_actions,
    plan_actions,
    consent_actions,
    escort_actions,
    escort_away,
    escort_manning,
    escort_manifest,
    refusal_actions,
    handover_actions,
    copy_actions,
    letter_actions,
    medicine_actions,
    readiness_actions,
    paper_actions,
    exchange_actions,
)
"""Every action there is, by tag."""

QUERIES = declared_in(
    setting_queries,
    audit_queries,
    staff_queries,
    case_queries,
    advice_queries,
    receiver_queries,
    journey_queries,
    plan_queries,
    consent_queries,
    escort_queries,
    escort_candidates,
    escort_directory,
    refusal_queries,
    handover_queries,
    copy_queries,
    letter_queries,
    medicine_queries,
    readiness_queries,
    paper_queries,
    exchange_queries,
)
"""Every query there is, by tag."""


def role_matrix() -> dict[str, frozenset[Role]]:
    """Return for each tag the roles that may do or ask it (domain 4.2)."""
    return {tag: declared.may & SEES[declared.level] for tag, declared in {**ACTIONS, **QUERIES}.items()}
