import pytest

from medhandover.escorts.actions import record_escort
from medhandover.escorts.model import EscortDraft, EscortKind
from medhandover.escorts.queries import found_escorts
from medhandover.kernel.roles import Role
from tests.offices import memory_office


@pytest.mark.parametrize(("text", "count"), [("yildiz", 1), ("kem yil", 1), ("dal", 1), ("ildiz", 0), ("", 0)])
def test_an_escort_is_found_by_the_beginnings_of_the_name_in_any_spelling(text: str, count: int) -> None:
    team = memory_office((Role.COORDINATOR,))
    for name in ("Kemal Yıldız (verzonnen)", "J. van Dalen (verzonnen)"):
        team.office.do(record_escort, EscortDraft(name=name, kind=EscortKind.EMPLOYEE, phone="+31 00 000 00 01"))
    assert len(team.office.ask(found_escorts, text)) == count
