"""The six stories of the demo: in preparation, ready, handed over, refused at the clinic, receiver refuses, moved."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from medhandover.demo.chain import Chain, Team
from medhandover.demo.conditions import USUAL, WHEELCHAIR
from medhandover.demo.outcomes import handed_over, not_received, refused, travelled
from medhandover.demo.people import countries, escorts, person
from medhandover.demo.places import DESTINATIONS
from medhandover.demo.stage import Stage, Story
from medhandover.escorts.actions import record_escort
from medhandover.escorts.away import check_registration
from medhandover.escorts.manifest import record_country
from medhandover.handovers.actions import close_plan
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.ids import ReceiverId
from medhandover.plans.actions import change_plan, open_plan
from medhandover.plans.model import AcceptanceState
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import release_plan
from medhandover.receivers.actions import record_receiver, verify_receiver
from medhandover.receivers.verification import CheckedHow, Confirmed, VerificationDraft

LEAD = 56
"""Days before departure on which a case of the demo begins (domain 3.4)."""

CHECKS = (
    (CheckedHow.PHONE, "receptie van de kliniek (verzonnen)"),
    (CheckedHow.EMBASSY, "ambassade (verzonnen)"),
)
"""The two sources that confirmed every clinic of the demo (R15)."""


class Demo:
    """The cast of one demo: the same `seed` gives the same people, days and places."""

    def __init__(self, stage: Stage, seed: int) -> None:
        """Choose who and where; nothing is done yet."""
        self.stage = stage
        self.chance = Random(seed)  # noqa: S311 - chooses invented names, no secrets
        self.taken: set[str] = set()
        self.count = 0
        self.receivers: dict[str, tuple[ReceiverId, ReceiverId]] = {}

    def directory(self) -> None:
        """Enter clinics, back-ups and who can travel along, as the planner and a coordinator of today."""
        stage = self.stage
        stage.enter(stage.cue(-90, "09:00", "jansen"))
        for country, place in DESTINATIONS.items():
            self.receivers[country] = (stage.do(record_receiver, place.clinic), stage.do(record_receiver, place.backup))
        stage.enter(stage.cue(-90, "10:00", "yilmaz"))
        travelling = [stage.do(record_escort, each) for each in escorts(stage.today)]
        for day, (how, source) in zip((-89, -88), CHECKS, strict=True):
            stage.enter(stage.cue(day, "09:00", "jansen"))
            for clinic in (each for pair in self.receivers.values() for each in pair):
                stage.do(verify_receiver, clinic, self.check(day, how, source))
        employees, nurses = travelling[:-2], travelling[-2:]
        for nurse in nurses:
            stage.do(check_registration, nurse, 1, stage.today - timedelta(days=90))
        for terms in countries(stage.today):
            stage.do(record_country, terms)
        self.teams = [
            Team(employee=employees[0], reserve=employees[1], nurse=nurses[0]),
            Team(employee=employees[2], reserve=employees[3], nurse=nurses[1]),
        ]

    def check(self, day: int, how: CheckedHow, source: str) -> VerificationDraft:
        """Return how a clinic was checked on a day: that name, address and phones are right (R15)."""
        return VerificationDraft(
            verified_on=self.stage.today + timedelta(days=day),
            how=how,
            source=source,
            confirmed=(Confirmed.NAME, Confirmed.ADDRESS, Confirmed.PHONES),
        )

    def chain(self, country: str, day: int) -> Chain:
        """Return a new case of an invented person who goes to `country` on `day`."""
        self.count += 1
        number = f"{9000000000 + self.count:010d}"
        who = person(self.chance, country, number, self.taken)
        return Chain(self.stage, who, DESTINATIONS[country], self.receivers[country], day, self.count)

    def stories(self) -> Iterator[Story]:
        """Yield every story; most first days lie before today."""
        yield self.in_preparation(self.chain("NG", 23 + self.chance.randint(0, 3)))
        yield self.ready(self.chain("AM", 1))
        yield self.handed_over(self.chain("SR", -self.chance.randint(19, 22)))
        yield self.refused(self.chain("TN", -self.chance.randint(11, 14)))
        yield self.not_received(self.chain("IQ", -3))
        yield self.moved(self.chain("AM", 1))

    def arranged(self, chain: Chain, team: Team) -> Story:
        """Arrange everything until the letter is explained."""
        yield from chain.advised(chain.day - LEAD, USUAL)
        yield from chain.planned(chain.day - LEAD + 4)
        yield from chain.accepted(chain.day - 30)
        yield from chain.staffed(chain.day - 24, team)
        yield from chain.arranged(chain.day - 22)
        yield from chain.told(chain.day - 15)

    def in_preparation(self, chain: Chain) -> Story:
        """Prepare a case half-way: the receiver has answered provisionally, the letter is not explained yet."""
        yield from chain.advised(chain.day - LEAD, (*USUAL, WHEELCHAIR))
        yield from chain.planned(chain.day - LEAD + 4)
        yield from chain.accepted(chain.day - 33, AcceptanceState.PROVISIONAL)
        yield from chain.staffed(-1, self.teams[0], has_reserve=False)

    def ready(self, chain: Chain) -> Story:
        """Everything is arranged and proven; the coordinator releases the plan for departure."""
        yield from self.arranged(chain, self.teams[1])
        yield from self.released(chain, -1)

    def released(self, chain: Chain, day: int) -> Story:
        """Do what can only be done in the last days, and release the plan for the journey."""
        yield from chain.last_days(day)
        yield self.stage.cue(day, "16:00", "jansen")
        self.stage.do(release_plan, chain.case)

    def handed_over(self, chain: Chain) -> Story:
        """Tell of a journey that ended as planned."""
        yield from self.arranged(chain, self.teams[0])
        yield from self.released(chain, chain.day - 2)
        yield from travelled(chain)
        yield from handed_over(chain)

    def refused(self, chain: Chain) -> Story:
        """Tell of a person who refuses the admission at the clinic."""
        yield from self.arranged(chain, self.teams[0])
        yield from self.released(chain, chain.day - 2)
        yield from travelled(chain)
        yield from refused(chain)

    def not_received(self, chain: Chain) -> Story:
        """Tell of a clinic that does not take the person: the employee stays, a new attempt with the back-up begins."""
        yield from self.arranged(chain, self.teams[1])
        yield from self.released(chain, chain.day - 2)
        yield from travelled(chain)
        yield from not_received(chain)
        yield self.stage.cue_at(chain.handover.at + timedelta(hours=3), "jansen")
        plan = self.stage.ask(all_plans, chain.case)[-1]
        why = "de medewerker is nog bij betrokkene; het verslag volgt bij de nieuwe poging"
        self.stage.do(close_plan, chain.plan, plan.version, why)
        again = chain.plan_draft(receiver=chain.backup, backup_receiver=None, handover=None, handover_place="")
        self.stage.do(open_plan, chain.case, again)

    def moved(self, chain: Chain) -> Story:
        """Move a flight by a day after everything was arranged: all of it must be confirmed again."""
        yield from self.arranged(chain, self.teams[0])
        yield from self.released(chain, -1)
        yield self.stage.cue(0, "08:20", "jansen")
        chain.set_out(self.stage.today + timedelta(days=chain.day + 1))
        journey = self.stage.ask(seen_journey, chain.case)
        self.stage.do(plan_journey, chain.case, chain.journey_draft(), (chain.leg,), journey.version)
        plan = self.stage.ask(all_plans, chain.case)[-1]
        self.stage.do(change_plan, chain.plan, plan.version, chain.plan_draft())
