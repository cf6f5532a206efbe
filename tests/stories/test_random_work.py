"""Whatever anybody does, in whatever order: the office keeps its promises after every step."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, NewType, get_type_hints

import pytest
from hypothesis import event, settings, target
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from medhandover.audit.checks import first_fault
from medhandover.audit.model import Line, Outcome
from medhandover.audit.store import lines_table
from medhandover.handovers.model import Outcome as Ending
from medhandover.kernel.findings import Weight
from medhandover.kernel.problem import Problem
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.states import PlanState
from medhandover.refusals.queries import all_refusals
from medhandover.rights import ACTIONS
from medhandover.staff.signing import Credentials
from tests.offices import PASSWORD
from tests.stories.anything import TRIED, arguments
from tests.stories.casework import FIRST, SECOND, STAFF
from tests.stories.mending import MENDED_BY
from tests.stories.promises import dump, lost_or_changed, reloaded, rested_on, standing, told_otherwise
from tests.stories.steps.accompanying import ACCOMPANYING, BESIDE
from tests.stories.steps.advising import ADVISING
from tests.stories.steps.ending import ENDING, REFUSING
from tests.stories.steps.housekeeping import COPYING, HOUSEKEEPING
from tests.stories.steps.planning import PLANNING, RELEASING
from tests.stories.steps.travelling import CARRYING, TRAVELLING
from tests.stories.usual import STAGES, Step

MOMENTS = (timedelta(minutes=20), timedelta(hours=5), timedelta(days=1), timedelta(days=9))
FORCED = "plan:except"


class RandomWork(RuleBasedStateMachine):
    """Any role tries any step on one case; what is refused changes nothing, what is kept stays."""

    @initialize(stage=st.sampled_from(list(STAGES)))
    def begin(self, stage: str) -> None:
        self.work = STAGES[stage]()
        self.work.perform = self._does
        self.kept = dump(self.work)
        self.rested: tuple[str, Any] | None = None
        self.ids: dict[Any, list[str]] = defaultdict(list)
        self.counts: dict[str, int] = defaultdict(int)
        self.is_news = True
        self.answer: Gate | None = None
        if stage in {"on the way", "handed over"}:
            self.rested = self._rests_on()

    @rule(data=st.data(), name=st.sampled_from(sorted(STAFF)))
    def somebody_else_sits_down(self, data: st.DataObject, name: str) -> None:
        self.work.sits_down(name)

    @rule(by=st.sampled_from(MOMENTS))
    def time_passes(self, by: timedelta) -> None:
        self.work.clock.move(by)
        self.work.sits_down(self.work.office.actor.name)
        self.is_news, self.answer = True, None

    @rule(data=st.data(), step=st.sampled_from(ADVISING))
    def the_doctors_say_something(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(PLANNING))
    def something_is_arranged(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(TRAVELLING))
    def somebody_travels_along(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(CARRYING))
    def something_travels_along(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(ACCOMPANYING))
    def the_person_is_told_and_asked(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(BESIDE))
    def there_are_others_beside(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(ENDING))
    def the_journey_ends(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from(REFUSING))
    def somebody_refuses(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), step=st.sampled_from((*COPYING, *HOUSEKEEPING)))
    def the_office_keeps_house(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data())
    def somebody_mends_what_is_said(self, data: st.DataObject) -> None:
        """Do what usually takes a finding away."""
        answer = self._asked()
        found = sorted({each.rule for each in answer.findings if each.rule in MENDED_BY}) if answer else []
        if found:
            for step in MENDED_BY[data.draw(st.sampled_from(found))]:
                self._takes(data, step, is_usual=True)

    @rule(data=st.data(), step=st.sampled_from(RELEASING))
    def somebody_releases(self, data: st.DataObject, step: Step) -> None:
        self._takes(data, step)

    @rule(data=st.data(), tag=st.sampled_from(sorted(TRIED)), is_together=st.booleans())
    def somebody_tries_anything(self, data: st.DataObject, tag: str, is_together: bool) -> None:
        """Do any action of the program with anything that its fields can hold: refused whole, or kept whole."""
        declared = ACTIONS[tag]
        given = data.draw(arguments(declared, self.ids), label=tag)
        second = (SECOND if self.work.office.actor.name == FIRST else FIRST) if is_together and declared.second else ""
        self._does(declared, second, (), given)

    @invariant()
    def the_log_fits(self) -> None:
        head = self.work.vouched.head
        assert first_fault(self._lines(), head.count, head.head) is None

    @invariant()
    def ready_means_that_nothing_stands_in_the_way(self) -> None:
        answer = self._asked() if self.is_news else None
        if answer is None:
            return
        blockers = [each for each in answer.findings if each.weight is Weight.BLOCK]
        assert not (blockers and answer.is_ready)
        if answer.is_released:
            assert answer.state in {PlanState.EXCEPTED, PlanState.READY, PlanState.SUSPENDED, PlanState.DIED}
            assert not blockers or (answer.state is PlanState.EXCEPTED and all(each.is_forceable for each in blockers))
            assert self.rested == self._rests_on(), "a release outlived what it rested on"
        self.counts[f"is {answer.state.value}"] += 1

    @invariant()
    def the_worklist_tells_what_the_gate_says(self) -> None:
        answer = self._asked() if self.is_news else None
        row = standing(self.work, self.work.case) if answer else None
        if answer and row:
            assert not list(told_otherwise(answer, row))
        self.is_news = False

    def teardown(self) -> None:
        if not hasattr(self, "work"):
            return
        assert not list(reloaded(self.work))
        for name in ("plan:release", "handover:record"):
            event(f"{name}: {min(self.counts[name], 2)}")
        for name in sorted(each for each in self.counts if each.startswith("is ")):
            event(name)
        target(float(self.counts["plan:release"] + self.counts["handover:record"]), label="releases and handovers")
        self.work.office.place.engine.dispose()

    def _takes(self, data: st.DataObject, step: Step, *, is_usual: bool = False) -> None:
        """Take a step, mostly as usual and mostly by somebody who may."""

        def choose(options: Sequence[Any]) -> Any:
            usual = st.just(0)
            return options[data.draw(st.one_of(usual, usual, st.integers(0, len(options) - 1)))]

        def who(action: Any, able: Sequence[str]) -> str:
            now = self.work.office.actor.name
            return choose((*([now] if now in able else []), *able, now))  # type: ignore[no-any-return]

        self.work.choose = (lambda options: options[0]) if is_usual else choose
        self.work.who = (lambda action, able: able[0]) if is_usual else who
        step(self.work)

    def _does(self, action: Any, signer: str, args: Any, fields: Any) -> Any:
        """Try an action; a refused one leaves every table as it was, and nobody does what the role may not."""
        before = len(self._lines())
        answer = self._asked() if action.tag in {"plan:release", FORCED} else None
        do: Callable[..., Any] = self.work.office.do
        try:
            if signer:
                do, args = self.work.office.do_together, (Credentials(signer, PASSWORD), action, *args)
                done = do(*args, **fields)
            else:
                done = do(action, *args, **fields)
        except Problem as problem:
            assert problem.say("nl")
            assert problem.say("en")
            assert dump(self.work) == self.kept, f"{action.tag} was refused and changed something"
            self._logged(action, before, Outcome.FAILED, Outcome.DENIED)
            return None
        assert self.work.office.actor.roles & action.may
        self._logged(action, before, Outcome.DONE)
        self._kept(action.tag, answer)
        kind = get_type_hints(action.function).get("return")
        if isinstance(kind, NewType) and done is not None:
            self.ids[kind].append(done)
        return done

    def _logged(self, action: Any, before: int, *outcomes: Outcome) -> None:
        """Every try leaves its line: one that is done one for each action in it, a refused one a single line.

        A quiet one leaves it only where it says what it is about.
        """
        fresh = [each for each in self._lines()[before:] if not each.tag.startswith(("session:", "readiness:"))]
        if action.is_quiet and Outcome.DONE in outcomes and not fresh:
            return
        assert fresh, f"{action.tag} left no line in the log"
        assert {each.outcome for each in fresh} <= {each.value for each in outcomes}
        assert action.tag in {each.tag for each in fresh}
        assert Outcome.DONE in outcomes or len(fresh) == 1

    def _kept(self, tag: str, answer: Gate | None) -> None:
        """Nothing that was recorded is lost or changed; what is released had nothing in its way in that moment."""
        after = dump(self.work)
        if tag != "destruction:carry_out":
            assert not list(lost_or_changed(self.kept, after)), tag
        if tag == "receiver_refusal:record":
            assert after["refusals"] == self.kept["refusals"], "a receiver that refuses is no refusal of the person"
        self.kept, self.is_news, self.answer = after, True, None
        self.counts[tag] += 1
        if tag in {"plan:release", FORCED} and answer is not None:
            blockers = [each for each in answer.findings if each.weight is Weight.BLOCK]
            assert all(each.is_forceable for each in blockers) if tag == FORCED else not blockers
            self.rested = self._rests_on()
        if tag.startswith(("receiver_refusal:", "refusal:", "handover:")):
            self._tells_refusals_apart()

    def _tells_refusals_apart(self) -> None:
        """A receiver that refuses never stands among the refusals of the person (W12, FM-27)."""
        told = self.work.ask(all_refusals, self.work.case)
        if told:
            mine = {each["id"] for each in self.work.rows("refusals", case=self.work.case)}
            theirs = {each["id"] for each in self.work.rows("receiver_refusals", case=self.work.case)}
            assert ({each.id for each in told.by_person}, {each.id for each in told.by_receiver}) == (mine, theirs)
        plan, answer = self.work.plan, self._asked()
        if plan and answer and answer.state is PlanState.REFUSED:
            outcomes = {each["outcome"] for each in self.work.rows("handovers", plan=plan["id"])}
            assert outcomes == {Ending.REFUSED}

    def _rests_on(self) -> Any:
        plan = self.work.plan
        if plan is None:
            return None
        return rested_on(self.kept, "", self.work.case, plan["id"], plan["receiver"] or "")

    def _asked(self) -> Gate | None:
        """Return what the gate says at this moment; asked once for each change."""
        if self.answer is None:
            self.answer = self.work.ask(gate, self.work.case)
        return self.answer

    def _lines(self) -> list[Line]:
        with self.work.office.place.reader.connect() as connection:
            rows = connection.execute(select(lines_table).order_by(lines_table.c.number)).mappings()
            return [Line(**row) for row in rows]


TestRandomWork = pytest.mark.long(RandomWork.TestCase)
TestRandomWork.settings = settings(max_examples=settings().max_examples // 6, stateful_step_count=25)
