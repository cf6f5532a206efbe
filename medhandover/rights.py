"""Everything that may be done and seen, and by whom: derived from the declarations, never written twice."""

from medhandover.advice import actions as advice_actions
from medhandover.advice import asking as advice_asking
from medhandover.advice import coding as advice_coding
from medhandover.advice import examining as advice_examining
from medhandover.advice import open_points as advice_open_points
from medhandover.advice import queries as advice_queries
from medhandover.advice import signalling as advice_signalling
from medhandover.audit import queries as audit_queries
from medhandover.cases import actions as case_actions
from medhandover.cases import circle as circle_queries
from medhandover.cases import linking as family_actions
from medhandover.cases import queries as case_queries
from medhandover.cases import representing as representative_actions
from medhandover.cases import watching as watch_actions
from medhandover.consents import actions as consent_actions
from medhandover.consents import queries as consent_queries
from medhandover.consents import sending as transmission_actions
from medhandover.copies import actions as copy_actions
from medhandover.copies import queries as copy_queries
from medhandover.copies import reporting as breach_actions
from medhandover.escorts import actions as escort_actions
from medhandover.escorts import away as escort_away
from medhandover.escorts import candidates as escort_candidates
from medhandover.escorts import directory as escort_directory
from medhandover.escorts import filling as escort_filling
from medhandover.escorts import manifest as escort_manifest
from medhandover.escorts import manning as escort_manning
from medhandover.escorts import pinning as escort_pinning
from medhandover.escorts import queries as escort_queries
from medhandover.exchange import actions as exchange_actions
from medhandover.exchange import queries as exchange_queries
from medhandover.handovers import actions as handover_actions
from medhandover.handovers import drafting as handover_drafting
from medhandover.handovers import following as handover_following
from medhandover.handovers import lists as handover_lists
from medhandover.handovers import queries as handover_queries
from medhandover.handovers import unfinished as unfinished_lists
from medhandover.journeys import actions as journey_actions
from medhandover.journeys import noticing
from medhandover.journeys import queries as journey_queries
from medhandover.kernel.declare import declared_in
from medhandover.kernel.roles import SEES, Role
from medhandover.letters import actions as letter_actions
from medhandover.letters import queries as letter_queries
from medhandover.letters import sharing as evidence_actions
from medhandover.medication import actions as medicine_actions
from medhandover.medication import dosing, handing, permits
from medhandover.medication import queries as medicine_queries
from medhandover.papers import actions as paper_actions
from medhandover.papers import queries as paper_queries
from medhandover.papers import telling as letter_texts
from medhandover.papers import wanted as papers_wanted
from medhandover.papers import week_list as week_lists
from medhandover.plans import actions as plan_actions
from medhandover.plans import (
    agreeing,
    assigning,
    contacting,
    escalating,
    following,
    joining,
    progress,
    promising,
    suspending,
)
from medhandover.plans import comparing as plan_comparing
from medhandover.plans import merging as merge_actions
from medhandover.plans import queries as plan_queries
from medhandover.readiness import actions as readiness_actions
from medhandover.readiness import board, delaying, history, moving, overdue, steps, supply, today
from medhandover.readiness import coverage as readiness_coverage
from medhandover.readiness import queries as readiness_queries
from medhandover.receivers import actions as receiver_actions
from medhandover.receivers import differing as receiver_differing
from medhandover.receivers import importing as receiver_importing
from medhandover.receivers import queries as receiver_queries
from medhandover.refusals import actions as refusal_actions
from medhandover.refusals import drafting as refusal_drafting
from medhandover.refusals import lists as refusal_lists
from medhandover.refusals import queries as refusal_queries
from medhandover.refusals import recording as refusal_recording
from medhandover.retention import actions as retention_actions
from medhandover.retention import queries as retention_queries
from medhandover.schedules import applying as schedule_applying
from medhandover.schedules import calendar as schedule_calendar
from medhandover.schedules import leave as schedule_leave
from medhandover.schedules import moving as schedule_moving
from medhandover.schedules import planning as schedule_planning
from medhandover.schedules import queries as schedule_queries
from medhandover.settings import actions as setting_actions
from medhandover.settings import queries as setting_queries
from medhandover.staff import actions as staff_actions
from medhandover.staff import leave as leave_actions
from medhandover.staff import queries as staff_queries
from medhandover.unfinished import actions as unfinished_actions
from medhandover.unfinished import queries as unfinished_queries
from medhandover.unsaved import actions as unsaved_actions
from medhandover.unsaved import queries as unsaved_queries

ACTIONS = declared_in(
    setting_actions,
    staff_actions,
    leave_actions,
    case_actions,
    representative_actions,
    family_actions,
    watch_actions,
    advice_actions,
    advice_coding,
    advice_asking,
    advice_signalling,
    advice_examining,
    receiver_actions,
    receiver_importing,
    journey_actions,
    noticing,
    plan_actions,
    merge_actions,
    assigning,
    promising,
    suspending,
    joining,
    contacting,
    escalating,
    agreeing,
    consent_actions,
    transmission_actions,
    escort_actions,
    escort_away,
    escort_manning,
    escort_manifest,
    escort_filling,
    escort_pinning,
    schedule_applying,
    schedule_calendar,
    schedule_leave,
    unfinished_actions,
    unsaved_actions,
    refusal_actions,
    refusal_recording,
    handover_actions,
    handover_following,
    copy_actions,
    breach_actions,
    letter_actions,
    evidence_actions,
    medicine_actions,
    permits,
    handing,
    readiness_actions,
    delaying,
    paper_actions,
    exchange_actions,
    retention_actions,
)
"""Every action there is, by tag."""

QUERIES = declared_in(
    setting_queries,
    audit_queries,
    staff_queries,
    case_queries,
    circle_queries,
    advice_queries,
    advice_open_points,
    receiver_queries,
    receiver_differing,
    journey_queries,
    plan_queries,
    progress,
    following,
    plan_comparing,
    consent_queries,
    escort_queries,
    escort_candidates,
    escort_directory,
    unfinished_queries,
    unsaved_queries,
    refusal_queries,
    refusal_lists,
    refusal_drafting,
    handover_queries,
    handover_lists,
    handover_drafting,
    unfinished_lists,
    copy_queries,
    letter_queries,
    medicine_queries,
    dosing,
    readiness_queries,
    board,
    readiness_coverage,
    history,
    steps,
    overdue,
    moving,
    supply,
    today,
    schedule_queries,
    schedule_planning,
    schedule_moving,
    paper_queries,
    papers_wanted,
    week_lists,
    letter_texts,
    exchange_queries,
    retention_queries,
)
"""Every query there is, by tag."""


def role_matrix() -> dict[str, frozenset[Role]]:
    """Return for each tag the roles that may do or ask it (domain 4.2)."""
    return {tag: declared.may & SEES[declared.level] for tag, declared in {**ACTIONS, **QUERIES}.items()}
