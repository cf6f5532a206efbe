import pytest

from medhandover.escorts.actions import change_slot
from medhandover.escorts.filling import fill_slot
from medhandover.escorts.pinning import lift_pin, set_pin
from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.schedules.model import ClashKind
from medhandover.schedules.queries import seen_schedule
from tests.medhandover.escorts.test_actions import slot
from tests.medhandover.schedules.service import FIRST, LAST, Service, days_on


@pytest.fixture
def service() -> Service:
    return Service()


def test_a_pinned_place_is_filled_by_nobody_else_until_the_pin_is_taken_away(service: Service) -> None:
    one, other = service.person("K. Visser"), service.person("H. Smit")
    place = service.place(service.journey()[1])
    pin = service.office.do(set_pin, place, one)
    with pytest.raises(WrongFields) as refused:
        service.office.do(fill_slot, place, 1, other)
    for told in ("K. Visser (verzonnen)", "do 3 dec 2026", "vr 4 dec 2026"):
        assert told in refused.value.say("nl")
    filled = service.office.do(fill_slot, place, 1, one)
    assert service.office.ask(seen_schedule, FIRST, LAST).bars[0].is_pinned
    with pytest.raises(WrongFields):
        service.office.do(fill_slot, place, filled.version, None)
    service.office.do(lift_pin, pin, 1)
    assert service.office.do(fill_slot, place, filled.version, other).was == one


def test_who_is_kept_off_does_not_fill_the_place(service: Service) -> None:
    one, other = service.person("K. Visser"), service.person("H. Smit")
    place = service.place(service.journey()[1])
    service.office.do(set_pin, place, one, is_wanted=False)
    with pytest.raises(WrongFields, match="not right"):
        service.office.do(fill_slot, place, 1, one, "toch")
    assert service.office.do(fill_slot, place, 1, other).escort == other


def test_contradictory_pins_are_refused_with_names_and_dates(service: Service) -> None:
    one, other = service.person("K. Visser"), service.person("H. Smit")
    place = service.place(service.journey()[1])
    beside = service.place(service.journey()[1])
    service.office.do(set_pin, place, one)
    for asked, who, is_wanted in ((place, other, True), (place, one, False), (beside, one, True)):
        with pytest.raises(WrongFields) as refused:
            service.office.do(set_pin, asked, who, is_wanted)
        for told in ("K. Visser (verzonnen)", "do 3 dec 2026", "vr 4 dec 2026"):
            assert told in refused.value.say("nl")
    service.office.do(set_pin, beside, one, is_wanted=False)
    filled = service.office.do(fill_slot, beside, 1, other)
    assert filled.escort == other
    with pytest.raises(WrongFields) as refused:
        service.office.do(set_pin, beside, one)
    assert "H. Smit" in refused.value.say("en")


def test_pins_that_a_moved_place_makes_contradictory_are_told_on_the_timeline(service: Service) -> None:
    one = service.person("K. Visser")
    place = service.place(service.journey()[1])
    later = service.place(service.journey(days_on(5))[1], days_on(5))
    for each in (place, later):
        service.office.do(set_pin, each, one)
    moved = slot(leaves=moment("2026-12-04T06:00"), home=moment("2026-12-09T20:00"))
    service.office.do(change_slot, place, 1, moved)
    (clash,) = service.office.ask(seen_schedule, FIRST, LAST).clashes
    assert (clash.kind, set(clash.slots)) == (ClashKind.PIN, {place, later})
    assert "K. Visser (verzonnen) is vastgezet op twee plaatsen tegelijk" in clash.say("nl")
