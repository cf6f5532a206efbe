from dataclasses import FrozenInstanceError, fields, replace
from datetime import date

import pytest

from medhandover.escorts.absences import Absence, AbsenceKind
from medhandover.escorts.store import absences_table
from medhandover.kernel.ids import EscortAbsenceId, EscortId, StaffId
from medhandover.storage.pictures import taking
from tests.offices import NOW

ROW = ("a", "b", AbsenceKind.LEAVE, date(2026, 12, 1), date(2026, 12, 4), None)


def an_absence() -> Absence:
    return Absence(
        id=EscortAbsenceId("a"),
        escort=EscortId("b"),
        kind=AbsenceKind.LEAVE,
        from_on=date(2026, 12, 1),
        until_on=date(2026, 12, 4),
        recorded_by=StaffId("c"),
        recorded_at=NOW,
    )


def picture_of(thing: Absence) -> Absence:
    made: Absence = taking(Absence)([getattr(thing, each.key) for each in absences_table.c])
    return made


def test_a_picture_has_the_fields_and_the_words_of_the_thing() -> None:
    thing = an_absence()
    seen = picture_of(thing)
    assert [getattr(seen, each.name) for each in fields(seen)] == [getattr(thing, each.name) for each in fields(thing)]
    assert type(seen).__name__ == "Absence"
    assert seen.meets(date(2026, 12, 4), date(2026, 12, 9))
    assert not seen.meets(date(2026, 12, 5), date(2026, 12, 9))


def test_a_picture_cannot_be_changed() -> None:
    seen = picture_of(an_absence())
    with pytest.raises(FrozenInstanceError, match="until_on"):
        seen.until_on = None
    assert seen.until_on == date(2026, 12, 4)


def test_another_picture_is_made_of_one_with_another_value_or_a_default() -> None:
    seen = picture_of(an_absence())
    longer = replace(seen, until_on=date(2026, 12, 20))
    assert (longer.until_on, longer.from_on) == (date(2026, 12, 20), seen.from_on)
    with pytest.raises(FrozenInstanceError):
        longer.kind = AbsenceKind.SICK
    names = ("id", "escort", "kind", "from_on", "recorded_by", "recorded_at")
    fresh = type(seen)(**{name: getattr(seen, name) for name in names})
    assert (fresh.until_on, fresh.version) == (None, 1)


def test_a_row_of_another_length_makes_no_picture() -> None:
    with pytest.raises(ValueError, match="unpack"):
        taking(Absence)(ROW)
