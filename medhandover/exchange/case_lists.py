"""The lists of a case file that hang on the case itself: what comes before its plan, and what comes last."""

from medhandover.advice.asking import open_request
from medhandover.advice.examinations import Examination, ExaminationDraft
from medhandover.advice.examining import record_examination
from medhandover.advice.requests import AdviceRequest, AdviceRequestDraft
from medhandover.advice.signalling import report_signal
from medhandover.advice.signals import HealthSignal, HealthSignalDraft
from medhandover.cases.actions import record_death
from medhandover.cases.deaths import Death, DeathDraft
from medhandover.cases.representatives import Representative, RepresentativeDraft
from medhandover.cases.representing import record_representative
from medhandover.cases.store import deaths_of
from medhandover.cases.watches import Watch, WatchDraft
from medhandover.cases.watching import raise_watch
from medhandover.exchange.carried import Carried, draft
from medhandover.medication.actions import record_envelope
from medhandover.medication.model import Envelope, EnvelopeDraft

FIRST = (
    Carried(
        field="representatives",
        kind=Representative,
        kept=lambda work, facts: facts.representatives,
        leave=draft(RepresentativeDraft),
        enter=record_representative,
        order=lambda one: (one.kind.value, one.name, one.organisation, str(one.valid_from)),
    ),
    Carried(
        field="watches",
        kind=Watch,
        kept=lambda work, facts: facts.watches,
        leave=draft(WatchDraft),
        enter=raise_watch,
        order=lambda one: (one.raised_on, one.reason.value),
        travels=lambda facts, one: one.ended_on is None,
    ),
    Carried(
        field="advice_requests",
        kind=AdviceRequest,
        kept=lambda work, facts: facts.advice_requests,
        leave=draft(AdviceRequestDraft),
        enter=open_request,
        order=lambda one: (one.asked_on, one.kind.value, one.why),
        travels=lambda facts, one: one.is_open,
    ),
    Carried(
        field="health_signals",
        kind=HealthSignal,
        kept=lambda work, facts: facts.health_signals,
        leave=draft(HealthSignalDraft),
        enter=report_signal,
        order=lambda one: (one.reported_on, one.reported_by, one.what),
        travels=lambda facts, one: one.is_open,
    ),
    Carried(
        field="examinations",
        kind=Examination,
        kept=lambda work, facts: facts.examinations,
        leave=draft(ExaminationDraft, document=None, refusal=None),
        enter=record_examination,
        order=lambda one: (one.examined_at, one.kind.value),
    ),
)
"""Entered before the plan: who decides for the person, and what stops a departure wherever the case goes (R07, R08)."""

LAST = (
    Carried(
        field="envelopes",
        kind=Envelope,
        kept=lambda work, facts: facts.envelopes,
        leave=draft(EnvelopeDraft),
        enter=record_envelope,
        order=lambda one: one.number,
        travels=lambda facts, one: any(each.envelope == one.id and each.counts for each in facts.custody),
        is_known=lambda mine, arrived: bool(mine.number == arrived.number),
    ),
    Carried(
        field="deaths",
        kind=Death,
        kept=lambda work, facts: deaths_of(work, facts.case.id),
        leave=draft(DeathDraft),
        enter=record_death,
        order=lambda one: (str(one.died_on), one.told_by),
        travels=lambda facts, one: one.mistaken_at is None,
    ),
)
"""Entered when everything else stands; a sealed file that was opened or lost never counts anew by travelling (R39)."""

CASE_LISTS = (*FIRST, *LAST)
