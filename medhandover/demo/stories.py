"""The cast of the demo: who leaves for where and when, and the twenty stories that are told of them."""

from collections.abc import Iterator
from random import Random
from typing import Any

from medhandover.cases.model import Departure, PersonDraft, Sex, Stay
from medhandover.demo import departing, endings, families, interrupted, preparing
from medhandover.demo.chain import Chain, Going, Team
from medhandover.demo.conditions import picture
from medhandover.demo.informing import released
from medhandover.demo.people import aged, company, countries, escorts, person
from medhandover.demo.places import destinations
from medhandover.demo.stage import Stage, Story
from medhandover.escorts.actions import record_escort
from medhandover.escorts.away import check_registration
from medhandover.escorts.manifest import record_country
from medhandover.kernel.ids import ReceiverId, StaffId
from medhandover.receivers.actions import record_receiver, verify_receiver
from medhandover.receivers.verification import CheckedHow, Confirmed, VerificationDraft
from medhandover.staff.queries import all_accounts

FOUNDED = -600
"""The day on which the demo's office began; one of its cases is long closed."""
LONG_AGO = -470
CHECKS = (
    (CheckedHow.PHONE, "receptie van de ontvanger (verzonnen)"),
    (CheckedHow.EMBASSY, "ambassade (verzonnen)"),
)
"""The two sources that confirmed every receiver of the demo (R15)."""
CHECKED_ON = (-560, -89)
"""The days on which the receivers were checked: for the case of long ago, and for those of today."""


class Demo:
    """The cast of one demo: the same `seed` gives the same people, days and places."""

    def __init__(self, stage: Stage, seed: int) -> None:
        """Choose who and where; nothing is done yet."""
        self.stage = stage
        self.chance = Random(seed)  # noqa: S311 - chooses invented names, no secrets
        self.taken: set[str] = set()
        self.count = 0
        self.receivers: dict[str, tuple[ReceiverId, ReceiverId]] = {}
        self.teams: list[Team] = []
        self.staff: dict[str, StaffId] = {}

    def directory(self) -> None:
        """Enter receivers, who can travel along, and what countries ask, as the planner and a coordinator."""
        stage = self.stage
        stage.enter(stage.cue(FOUNDED + 1, "09:00", "jansen"))
        self.staff = {each.name: each.id for each in stage.ask(all_accounts)}
        for key, place in destinations().items():
            known = [stage.do(record_receiver, each) for each in place.receivers]
            self.receivers[key] = (known[0], known[-1])
        stage.enter(stage.cue(FOUNDED + 1, "10:00", "yilmaz"))
        for drafts, names in zip(escorts(stage.today), company().team, strict=True):
            one, other, nurse = (
                Going(id=stage.do(record_escort, draft), draft=draft, account=each.account)
                for draft, each in zip(drafts, (names.employee, names.reserve, names.nurse), strict=True)
            )
            self.teams.append(Team(employee=one, reserve=other, nurse=nurse))
        for terms in countries(stage.day):
            stage.do(record_country, terms)

    def checked(self, begins: int, version: int) -> Story:
        """Have two sources confirm every receiver on two days, and look the nurses up in the register.

        `version` is that of the nurses in the directory: how often they were looked up before, and one.
        """
        stage = self.stage
        for day, (how, source) in enumerate(CHECKS, begins):
            yield stage.cue(day, "09:00", "jansen")
            seen = VerificationDraft(
                verified_on=stage.day,
                how=how,
                source=source,
                confirmed=(Confirmed.NAME, Confirmed.ADDRESS, Confirmed.PHONES),
            )
            for receiver in dict.fromkeys(each for pair in self.receivers.values() for each in pair):
                stage.do(verify_receiver, receiver, seen)
        yield stage.cue(begins + 2, "09:00", "yilmaz")
        for team in self.teams:
            stage.do(check_registration, team.nurse.id, version, stage.day)

    def chain(self, key: str, day: int, what: str = "psychiatrie", people: str = "", **other: Any) -> Chain:
        """Return a new case of an invented person who goes to the place `key` on `day`; `what` BMA found."""
        place, number = destinations()[key], self._number()
        who = person(self.chance, people or key, place.country, number, self.taken, **other)
        return self._of(who, key, day, what)

    def _of(self, who: PersonDraft, key: str, day: int, what: str) -> Chain:
        made = Chain(self.stage, who, destinations()[key], picture(what), self.receivers[key], day, self.count)
        made.director, made.coordinator = self.staff["dewit"], self.staff["jansen" if self.count % 5 else "bos"]
        return made

    def _number(self) -> str:
        self.count += 1
        return f"{9000000000 + self.count:010d}"

    def checks(self) -> Iterator[Story]:
        """Yield how the receivers were checked: once long ago, and once for those who leave these days."""
        yield from (self.checked(begins, version) for version, begins in enumerate(CHECKED_ON, 1))

    def stories(self) -> Iterator[Story]:
        """Yield every story; most first days lie before today."""
        yield from self.checks()
        yield from self._ended()
        yield from self._leaving()
        yield from self._families()
        yield from self._preparing()

    def _ended(self) -> Iterator[Story]:
        first, second, _, fourth, fifth, sixth = self.teams
        yield endings.closed(self.chain("NG", LONG_AGO), first)
        yield endings.received(self.chain("SR", -self.chance.randint(12, 14), "hart"), fourth)
        yield endings.refused(self.chain("TN", -self.chance.randint(10, 12)), first)
        yield endings.in_part(self.chain("GE", -self.chance.randint(8, 9), "diabetes"), second)
        yield endings.failed(self.chain("NG", -3), sixth)
        yield endings.not_received(self.chain("IQ", -1), fifth)

    def _leaving(self) -> Iterator[Story]:
        first, second, third, fourth, _, sixth = self.teams
        yield departing.with_carer(self.chain("MA", 0, "epilepsie"), fourth)
        yield departing.ready(self.chain("AM", 1, "psychiatrie_controle"), second)
        yield departing.lost(self.chain("TN", 1), first)
        yield departing.moved(self.chain("AM", 1), third, self.staff["dewit"])
        yield interrupted.suspended(self.chain("GN", self.chance.randint(9, 10), "dialyse"), sixth)

    def _families(self) -> Iterator[Story]:
        first, second, _, _, fifth, _ = self.teams
        parent = self.chain("AM", 12, born_on=aged(self.chance, 38, self.stage.today), sex=Sex.FEMALE)
        yield families.mother(parent, first)
        yield families.child(self._child(parent), fifth, parent)
        youth: dict[str, Any] = {
            "born_on": aged(self.chance, 15, self.stage.today),
            "is_unaccompanied": True,
            "stay": Stay.RECEPTION,
        }
        yield families.minor(self.chain("AL", 13, "jongere", **youth), second)

    def _child(self, parent: Chain) -> Chain:
        """Return the case of the mother's child of thirteen, who goes along."""
        names: dict[str, Any] = {
            "family_name": parent.person.family_name,
            "given_names": "Narek",
            "original_name": f"{parent.person.original_name.rpartition(' ')[0]} Նարեկ",
        }
        born = aged(self.chance, 13, self.stage.today)
        number = self._number()
        who = person(self.chance, "AM", "AM", number, set(), born_on=born, sex=Sex.MALE, **names)
        who.wishes = "Ik wil mijn voetbal meenemen."
        return self._of(who, "AM", parent.day, "kind")

    def _preparing(self) -> Iterator[Story]:
        _, _, third, fourth, _, _ = self.teams
        old: dict[str, Any] = {
            "born_on": aged(self.chance, 82, self.stage.today),
            "is_incapable": True,
            "stay": Stay.HOSPITAL,
        }
        yield preparing.running_out(self.chain("SR", 30, "dementie", **old))
        dublin: dict[str, Any] = {"departure": Departure.DUBLIN, "stay": Stay.RECEPTION}
        yield interrupted.without_consent(self.chain("DE", 6, people="SY", **dublin), fourth)
        yield interrupted.advised_anew(self.chain("AM", 26), third)
        yield interrupted.died(self.chain("IQ", 14), third)
        yield interrupted.cancelled(self.chain("NG", 20))
        yield preparing.processed(self.chain("GE", 50, "diabetes"))
        yield preparing.just_begun(self.chain("GN", 60, "dialyse"))

    def ready(self, chain: Chain) -> Story:
        """Arrange everything for a person and release the plan two days before: the case of the example file."""
        yield from preparing.plain(chain, self.teams[1])
        yield from released(chain, chain.day - 2)
