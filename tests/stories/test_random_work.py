"""Whatever anybody does, in whatever order: the office keeps its promises after every step."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NewType, get_type_hints

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from medhandover.advice.actions import check_condition, record_advice, record_condition, set_condition_aside
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.audit.checks import first_fault
from medhandover.audit.model import Line, Outcome
from medhandover.audit.store import lines_table
from medhandover.cases.actions import open_case
from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, LegalGround, Purpose
from medhandover.consents.sending import plan_transmission, record_transmission
from medhandover.consents.transmissions import TransmissionDraft, TransmissionKind
from medhandover.copies.actions import lose_copy, note_copy
from medhandover.copies.model import CopyDraft, Recipient
from medhandover.escorts.actions import add_slot, assign_slot, record_escort
from medhandover.escorts.model import EscortDraft, EscortKind, SlotDraft
from medhandover.handovers.actions import record_handover, release_employee
from medhandover.handovers.model import HandoverDraft, ItemState
from medhandover.handovers.model import Outcome as Result
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.letters.evidence import HandingDraft, Party
from medhandover.letters.sharing import hand_evidence
from medhandover.plans.actions import (
    cancel_plan,
    change_plan,
    open_plan,
    record_acceptance,
    record_arrangement,
    record_evidence,
)
from medhandover.plans.model import (
    AcceptanceDraft,
    AcceptanceState,
    ArrangementDraft,
    EvidenceDraft,
    EvidenceKind,
    PlanDraft,
)
from medhandover.readiness.actions import release_plan
from medhandover.readiness.queries import gate
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from medhandover.rights import ACTIONS
from medhandover.storage.tables import metadata
from tests.offices import credentials, invented_person, memory_office
from tests.stories.anything import TRIED, arguments

ROLES = (Role.COORDINATOR, Role.CASE_DIRECTOR, Role.EMPLOYEE, Role.PLANNER, Role.AUDITOR, Role.ADMINISTRATOR)
MOMENTS = tuple(moment(f"2026-12-0{day}T17:00 Asia/Yerevan") for day in (3, 4))
CLINIC = ReceiverDraft(
    name="Kliniek Voorbeeld",
    kind=ReceiverKind.INSTITUTION,
    type=ReceiverType.PSYCHIATRIC,
    country="AM",
    city="Yerevan",
    zone="Asia/Yerevan",
    phone="+37400000001",
)
OWN_TABLES = ("log_lines", "standings")
"""What is written beside the work itself: the log, and the worklist's answer."""


class RandomWork(RuleBasedStateMachine):
    """Any role tries any step on one case; what is refused changes nothing, what is kept stays."""

    @initialize()
    def begin(self) -> None:
        self.team = memory_office(ROLES)
        self.known: dict[str, list[Any]] = {"condition": [], "arrangement": [], "slot": [], "escort": [], "plan": []}
        self.ids: dict[Any, list[str]] = defaultdict(list)
        self.done = 0
        self.literal: dict[str, str] = {}
        self.record: tuple[Any, ...] | None = None
        self.case = self._does(open_case, invented_person())
        self.clinic = self._does(record_receiver, CLINIC)

    @rule(role=st.sampled_from(ROLES))
    def somebody_else_sits_down(self, role: Role) -> None:
        self.team.as_(role)

    @rule(days=st.integers(0, 4))
    def time_passes(self, days: int) -> None:
        self.team.clock.move(timedelta(days=days))
        self.team.office.sign_in(credentials(next(iter(self.team.office.actor.roles))))

    @rule(code=st.sampled_from(ConditionCode), days=st.integers(0, 300))
    def an_advice_comes(self, code: ConditionCode, days: int) -> None:
        given = AdviceDraft(given_on=date(2026, 11, 24) - timedelta(days=days), reference="V", fit=FitToTravel.YES_IF)
        advice = self._does(record_advice, self.case, given)
        if advice is not None:
            literal = f"„Voorbeeld: {code.label}.”"
            self._keeps("condition", record_condition, advice, ConditionDraft(code=code, literal=literal))

    @rule(at=st.sampled_from(MOMENTS))
    def a_plan_is_opened(self, at: Moment) -> None:
        draft = PlanDraft(receiver=self.clinic, receiver_function="arts", handover=at)
        self._keeps("plan", open_plan, self.case, draft)

    @precondition(lambda self: self.known["plan"])
    @rule(at=st.sampled_from(MOMENTS), version=st.integers(1, 3))
    def the_handover_moves(self, at: Moment, version: int) -> None:
        draft = PlanDraft(receiver=self.clinic, receiver_function="arts", handover=at)
        self._does(change_plan, self.known["plan"][-1], version, draft)

    @rule(at=st.sampled_from(MOMENTS), version=st.integers(0, 2))
    def the_journey_is_planned(self, at: Moment, version: int) -> None:
        leg = LegDraft(
            departs_from="Schiphol",
            departs=Moment(at.at - timedelta(hours=8)),
            arrives_at="Yerevan",
            arrives=Moment(at.at - timedelta(hours=2), "Asia/Yerevan"),
        )
        self._does(plan_journey, self.case, JourneyDraft(), (leg,), version)

    @precondition(lambda self: self.known["condition"])
    @rule(version=st.integers(1, 2), together=st.booleans())
    def a_condition_is_looked_at(self, version: int, together: bool) -> None:
        condition = self.known["condition"][-1]
        if together:
            statement = WrittenStatement(issuer=Issuer.BMA, dated_on=date(2026, 11, 24), reference="V-9 (verzonnen)")
            self._does(set_condition_aside, condition, version, statement, second=credentials(Role.COORDINATOR))
        else:
            self._does(check_condition, condition, version)

    @precondition(lambda self: self.known["plan"] and self.known["condition"])
    @rule()
    def something_is_arranged(self) -> None:
        arrangement = ArrangementDraft(condition=self.known["condition"][-1], what="opname")
        made = self._keeps("arrangement", record_arrangement, self.known["plan"][-1], arrangement)
        if made is not None:
            proof = EvidenceDraft(
                kind=EvidenceKind.LETTER, dated_on=date(2026, 11, 20), sender="Kliniek Voorbeeld", what="brief"
            )
            self._does(record_evidence, made, proof)

    @precondition(lambda self: self.known["plan"])
    @rule(state=st.sampled_from(AcceptanceState), at=st.sampled_from(MOMENTS), kind=st.sampled_from(EvidenceKind))
    def the_receiver_answers(self, state: AcceptanceState, at: Moment, kind: EvidenceKind) -> None:
        answer = AcceptanceDraft(
            state=state, dated_on=date(2026, 11, 20), name="V", function="arts", accepted_for=at, evidence_kind=kind
        )
        self._does(record_acceptance, self.known["plan"][-1], answer)

    @rule(is_refused=st.booleans())
    def the_person_decides(self, is_refused: bool) -> None:
        ground = LegalGround.NONE if is_refused else LegalGround.CONSENT
        draft = ConsentDraft(
            purpose=Purpose.RECEIVER,
            recipient="Kliniek Voorbeeld",
            decided_on=date(2026, 11, 20),
            is_refused=is_refused,
            ground=ground,
        )
        self._does(record_consent, self.case, draft)

    @rule(is_done=st.booleans(), ground=st.sampled_from(LegalGround))
    def something_is_sent(self, is_done: bool, ground: LegalGround) -> None:
        draft = TransmissionDraft(
            kind=TransmissionKind.DOSSIER, recipient="Kliniek Voorbeeld", sent_on=date(2026, 11, 24), ground=ground
        )
        self._does(record_transmission if is_done else plan_transmission, self.case, draft)

    @precondition(lambda self: self.known["plan"])
    @rule(party=st.sampled_from(Party))
    def evidence_is_handed_on(self, party: Party) -> None:
        draft = HandingDraft(party=party, name="A. Voorbeeldyan", handed_on=date(2026, 11, 24))
        self._does(hand_evidence, self.known["plan"][-1], draft)

    @precondition(lambda self: self.known["plan"])
    @rule(is_lost=st.booleans())
    def a_copy_is_printed(self, is_lost: bool) -> None:
        draft = CopyDraft(
            paper="brief",
            language="hy",
            recipient=Recipient.PERSON,
            purpose="reis",
            content_hash="a" * 64,
            pages=1,
            is_concept=False,
            reprint_reason="nog een",
        )
        made = self._does(note_copy, self.known["plan"][-1], draft)
        if made is not None and is_lost:
            self._does(lose_copy, made, 1, Moment(self.team.clock.now()), "tas gestolen")

    @precondition(lambda self: self.known["plan"])
    @rule(kind=st.sampled_from(EscortKind), is_reserve=st.booleans())
    def somebody_travels_along(self, kind: EscortKind, is_reserve: bool) -> None:
        who = EscortDraft(name="K. Voorbeeld", kind=kind, phone="+31600000010", passport_until=date(2031, 1, 1))
        escort = self._keeps("escort", record_escort, who)
        leaves, home = Moment(MOMENTS[0].at - timedelta(hours=12)), Moment(MOMENTS[1].at + timedelta(hours=30))
        draft = SlotDraft(kind=kind, leaves=leaves, home=home, is_reserve=is_reserve)
        slot = self._keeps("slot", add_slot, self.known["plan"][-1], draft)
        if slot is not None and escort is not None:
            self._does(assign_slot, slot, 1, escort)

    @precondition(lambda self: self.known["slot"])
    @rule(version=st.integers(1, 3))
    def an_employee_goes_home(self, version: int) -> None:
        self._does(release_employee, self.known["slot"][-1], version)

    @precondition(lambda self: self.known["plan"])
    @rule(outcome=st.sampled_from(Result), function=st.sampled_from(("arts", "portier")))
    def the_handover_is_recorded(self, outcome: Result, function: str) -> None:
        draft = HandoverDraft(
            outcome=outcome,
            at=Moment(self.team.clock.now(), "Asia/Yerevan"),
            place="Kliniek Voorbeeld",
            received_by="dr. V. (verzonnen)",
            function=function,
            handed_over_by="K. Voorbeeld",
            person=ItemState.GIVEN if outcome in (Result.COMPLETE, Result.PARTIAL) else ItemState.NONE,
            is_on_duty=True,
            is_read_back=True,
            is_signed_by_receiver=True,
            is_signed_by_employee=True,
            interpreter="tolk nr. 0000 (verzonnen)",
            remarks="zie verslag",
        )
        self._does(record_handover, self.known["plan"][-1], draft)

    @rule(data=st.data(), tag=st.sampled_from(sorted(TRIED)), is_together=st.booleans())
    def somebody_tries_anything(self, data: st.DataObject, tag: str, is_together: bool) -> None:
        """Do any action of the program with anything that its fields can hold: refused whole, or kept whole."""
        declared = ACTIONS[tag]
        given = data.draw(arguments(declared, self.ids), label=tag)
        second = credentials(Role.COORDINATOR) if is_together and declared.second else None
        self._does(declared, second=second, **given)

    @rule()
    def the_plan_is_released(self) -> None:
        self._does(release_plan, self.case)

    @precondition(lambda self: self.known["plan"])
    @rule(version=st.integers(1, 3))
    def a_plan_is_cancelled(self, version: int) -> None:
        self._does(cancel_plan, self.known["plan"][-1], version, "rechter schorst het vertrek")

    @invariant()
    def every_step_stands_in_a_log_that_fits(self) -> None:
        with self.team.office.place.reader.connect() as connection:
            chosen = select(lines_table.c.tag).where(lines_table.c.outcome == Outcome.DONE)
            tags = [row.tag for row in connection.execute(chosen)]
        assert len([tag for tag in tags if not tag.startswith(("session:", "readiness:"))]) == self.done
        head = self.team.vouched.head
        assert first_fault(self._lines(), head.count, head.head) is None

    @invariant()
    def no_condition_is_lost_or_softened(self) -> None:
        kept = {row["id"]: row["literal"] for row in self._dump()["conditions"]}
        assert {each: kept.get(each) for each in self.literal} == self.literal
        self.literal = kept

    @invariant()
    def a_recorded_handover_stays_as_it_is(self) -> None:
        found = tuple(tuple(row.items()) for row in self._dump()["handovers"])
        assert self.record is None or found[: len(self.record)] == self.record
        self.record = found

    @invariant()
    def ready_means_that_nothing_stands_in_the_way(self) -> None:
        if self.team.office.actor.roles & {Role.COORDINATOR, Role.CASE_DIRECTOR}:
            answer = self.team.office.ask(gate, self.case)
            blockers = [each for each in answer.findings if each.weight.value == "B"]
            assert not (blockers and (answer.is_ready or answer.is_released))

    def teardown(self) -> None:
        if hasattr(self, "team"):
            self.team.office.place.engine.dispose()

    def _keeps(self, kind: str, action: Any, *args: Any) -> Any:
        made = self._does(action, *args)
        if made is not None:
            self.known[kind].append(made)
        return made

    def _does(self, action: Any, *args: Any, second: Any = None, **fields: Any) -> Any:
        """Try a step; a refused one leaves every table as it was, and nobody does what the role may not."""
        before = self._dump()
        do: Callable[..., Any] = self.team.office.do
        try:
            together = self.team.office.do_together
            done = together(second, action, *args, **fields) if second else do(action, *args, **fields)
        except Problem:
            assert self._dump() == before
            return None
        assert self.team.office.actor.roles & action.may
        self.done += 1
        kind = get_type_hints(action.function).get("return")
        if isinstance(kind, NewType) and done is not None:
            self.ids[kind].append(done)
        return done

    def _dump(self) -> dict[str, list[dict[str, Any]]]:
        with self.team.office.place.reader.connect() as connection:
            return {
                table.name: [dict(row._mapping) for row in connection.execute(table.select())]
                for table in metadata.sorted_tables
                if table.name not in OWN_TABLES
            }

    def _lines(self) -> list[Line]:
        with self.team.office.place.reader.connect() as connection:
            rows = connection.execute(lines_table.select().order_by(lines_table.c.number)).mappings()
            return [Line(**row) for row in rows]


TestRandomWork = RandomWork.TestCase
TestRandomWork.settings = settings(parent=settings.get_profile("quick"), max_examples=15, stateful_step_count=20)
