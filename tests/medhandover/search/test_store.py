from sqlalchemy.orm import Session

from medhandover.office import NOBODY
from medhandover.search.store import MOST, found, index
from medhandover.storage.work import Work
from tests.offices import NOW, memory_office


def test_every_word_typed_begins_a_word_and_only_so_many_are_shown() -> None:
    place = memory_office().office.place
    with Session(place.engine) as session, session.begin():
        work = Work(session, NOBODY, NOW)
        for number in range(MOST + 5):
            index(work, "case", f"thing{number}", "Aram Voorbeeldyan")
        index(work, "receiver", "clinic", "Aram")
        assert len(found(work, "case", "voor aram")) == MOST
        assert found(work, "case", "aram zzz") == ()
        assert found(work, "case", " ") == ()
        index(work, "case", "thing1")
        assert "thing1" not in found(work, "case", "aram")
