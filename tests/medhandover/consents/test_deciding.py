"""Who must consent, at every age and ability (R36); the ages are settings."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.cases.model import Case
from medhandover.cases.representatives import Attempt, AttemptMeans, Reachability, Representative, RepresentativeKind
from medhandover.consents.deciding import deciders_on, is_own_decision, missing_of
from medhandover.consents.model import GivenBy
from medhandover.consents.signing import Signer, SignerRole, Unsigned
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import values_of
from medhandover.settings.model import Settings
from tests.medhandover.cases.test_representatives import kept
from tests.medhandover.consents.test_checks import consent
from tests.offices import NOW, invented_person

DAY = date(2026, 12, 3)
SIGNED = date(2026, 11, 20)
TRIED = Attempt(tried_on=date(2026, 11, 2), means=AttemptMeans.PHONE, outcome="geen gehoor")
MOTHER = kept(name="Moeder (verzonnen)", has_custody=True)
FATHER = kept(name="Vader (verzonnen)", has_custody=True)
GUARDIAN = kept(kind=RepresentativeKind.GUARDIAN, name="V. Voogd (verzonnen)", organisation="Nidos")


def person(age: int, **other: Any) -> Case:
    """Return somebody who is `age` on the day of the handover, born on the first of June."""
    draft = invented_person(born_on=PartialDay(2026 - age, 6, 1), **other)
    return Case(id=CaseId("c"), document_number="MO-2026-0001", opened_at=NOW, **values_of(draft))


def by(role: SignerRole, name: str = "N. (verzonnen)", **other: Any) -> Signer:
    return Signer(**{"name": name, "role": role, "signed_on": SIGNED, **other})


def missing(age: int, *known: Representative, person_is: dict[str, Any] | None = None, **other: Any) -> list[str]:
    """Return the codes of the roles whose consent is missing for somebody of `age`."""
    given_by = other.pop("given_by", GivenBy.SELF)
    who = person(age, **(person_is or {}))
    wanted = deciders_on(who, known, DAY, Settings(), given_by)
    return [each.value for each in missing_of(consent(given_by=given_by, **other), wanted)]


SELF, PARENT = by(SignerRole.SELF), by(SignerRole.PARENT)
BOTH = (PARENT, by(SignerRole.PARENT, "M. (verzonnen)"))


@pytest.mark.parametrize("age", [16, 17, 18, 80])
def test_r36_from_sixteen_the_person_decides_alone(age: int) -> None:
    assert missing(age) == []
    assert missing(age, MOTHER, FATHER) == []
    assert missing(age, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=BOTH) == ["betrokkene"]


@pytest.mark.parametrize("age", [0, 6, 11])
def test_r36_under_twelve_the_parents_decide(age: int) -> None:
    assert missing(age, MOTHER, FATHER) == ["ouder", "ouder"]
    assert missing(age, MOTHER, FATHER, given_by=GivenBy.PARENTS) == []
    assert missing(age, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=BOTH) == []
    assert missing(age, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=BOTH[:1]) == ["ouder"]


@pytest.mark.parametrize("age", [12, 15])
def test_r36_from_twelve_child_and_parents_decide_together(age: int) -> None:
    assert missing(age, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=BOTH) == ["betrokkene"]
    assert missing(age, MOTHER, FATHER, signers=(SELF,)) == ["ouder", "ouder"]
    together: dict[str, Any] = {"given_by": GivenBy.CHILD_AND_PARENTS}
    assert missing(age, MOTHER, FATHER, **together, signers=(SELF, *BOTH)) == []
    assert missing(age, MOTHER, FATHER, **together) == []


def test_r36_the_ages_are_settings() -> None:
    later = Settings(shared_consent_age=14, own_consent_age=18)
    assert not is_own_decision(person(16), DAY, later)
    assert len(deciders_on(person(13), [MOTHER], DAY, later).needed) == 1
    assert len(deciders_on(person(13), [MOTHER], DAY, Settings()).needed) == 2


def test_r36_sole_custody_is_a_way_out() -> None:
    alone = kept(name="Moeder (verzonnen)", has_custody=True, has_sole_custody=True)
    assert missing(8, alone, given_by=GivenBy.PARENT_SOLE) == []
    without = kept(name="Vader (verzonnen)", has_custody=False)
    assert missing(8, MOTHER, without, given_by=GivenBy.PARENTS, signers=BOTH[:1]) == []
    excused = by(SignerRole.PARENT, "Vader (verzonnen)", signed_on=None, unsigned=Unsigned.NO_CUSTODY)
    assert missing(8, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=(PARENT, excused)) == []


def test_r36_an_unreachable_parent_is_a_way_out() -> None:
    away = kept(name="Vader (verzonnen)", reachability=Reachability.UNREACHABLE, attempts=(TRIED,))
    assert missing(8, MOTHER, away, given_by=GivenBy.PARENTS, signers=BOTH[:1]) == []
    excused = by(SignerRole.PARENT, signed_on=None, unsigned=Unsigned.UNREACHABLE, attempts=(TRIED,))
    assert missing(8, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=(PARENT, excused)) == []
    assert missing(8, MOTHER, FATHER, given_by=GivenBy.PARENTS, signers=(excused, excused)) == ["ouder", "ouder"]


def test_r36_a_deceased_parent_is_not_asked() -> None:
    gone = kept(name="Vader (verzonnen)", reachability=Reachability.DECEASED)
    assert missing(8, MOTHER, gone, given_by=GivenBy.PARENTS, signers=BOTH[:1]) == []


def test_r36_a_guardian_decides_in_place_of_the_parents() -> None:
    assert missing(8, GUARDIAN, given_by=GivenBy.GUARDIAN) == []
    assert missing(8, GUARDIAN, given_by=GivenBy.PARENTS) == ["voogd"]
    assert missing(13, GUARDIAN, given_by=GivenBy.GUARDIAN) == ["betrokkene"]
    assert missing(13, GUARDIAN, signers=(SELF, by(SignerRole.GUARDIAN))) == []


def test_r36_a_child_without_anybody_has_nobody_to_ask() -> None:
    assert deciders_on(person(8), [], DAY, Settings()).is_nobody
    away = kept(reachability=Reachability.UNREACHABLE, attempts=(TRIED,))
    assert deciders_on(person(8), [away], DAY, Settings(), GivenBy.PARENTS).is_nobody
    ended = kept(ended_on=date(2026, 12, 2))
    assert deciders_on(person(8), [ended], DAY, Settings()).is_nobody
    assert not deciders_on(person(8, representative="V. Voogd (verzonnen)"), [], DAY, Settings()).is_nobody


def test_r36_who_signed_counts_while_nobody_is_recorded() -> None:
    assert missing(8, given_by=GivenBy.PARENTS) == []
    assert missing(8, given_by=GivenBy.PARENTS, signers=BOTH[:1]) == ["ouder"]
    assert missing(8, given_by=GivenBy.PARENT_SOLE, signers=BOTH[:1]) == []
    assert missing(8, given_by=GivenBy.GUARDIAN) == []


UNABLE: dict[str, Any] = {"is_incapable": True}


def test_r36_for_who_cannot_decide_the_representative_then_partner_then_relative() -> None:
    legal = kept(kind=RepresentativeKind.LEGAL, name="L. (verzonnen)")
    partner = kept(kind=RepresentativeKind.PARTNER, name="P. (verzonnen)")
    relative = kept(kind=RepresentativeKind.RELATIVE, name="Z. (verzonnen)")
    assert missing(40, legal, partner, person_is=UNABLE, given_by=GivenBy.PARTNER) == ["voogd"]
    assert missing(40, legal, partner, person_is=UNABLE, given_by=GivenBy.REPRESENTATIVE) == []
    assert missing(40, partner, relative, person_is=UNABLE, given_by=GivenBy.RELATIVE) == ["partner"]
    assert missing(40, partner, relative, person_is=UNABLE, given_by=GivenBy.PARTNER) == []
    assert missing(40, relative, person_is=UNABLE, given_by=GivenBy.RELATIVE) == []
    assert missing(40, person_is=UNABLE, given_by=GivenBy.SELF) != []
    assert missing(40, person_is=UNABLE, given_by=GivenBy.RELATIVE) == []


def test_r36_a_child_who_cannot_decide_is_not_asked() -> None:
    assert missing(14, MOTHER, FATHER, person_is=UNABLE, given_by=GivenBy.PARENTS) == []
    assert missing(17, MOTHER, FATHER, person_is=UNABLE, given_by=GivenBy.PARENTS) == []


@given(age=st.integers(0, 90), unable=st.booleans())
def test_r36_the_own_decision_is_never_enough_for_who_is_young_or_unable(age: int, unable: bool) -> None:
    is_enough = missing(age, MOTHER, person_is={"is_incapable": unable}) == []
    assert is_enough is (age >= 16 and not unable)
