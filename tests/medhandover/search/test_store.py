from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from medhandover.office import NOBODY
from medhandover.search.model import words_in, words_of
from medhandover.search.store import MOST, found, index, texts_table, words_table
from medhandover.storage.work import Work
from tests.offices import NOW, memory_office


@pytest.fixture
def work() -> Iterator[Work]:
    place = memory_office().office.place
    with Session(place.engine) as session, session.begin():
        yield Work(session, NOBODY, NOW)


def test_every_word_typed_is_held_and_only_so_many_are_shown(work: Work) -> None:
    for number in range(MOST + 5):
        index(work, "case", f"thing{number}", "Aram Voorbeeldyan")
    index(work, "receiver", "clinic", "Aram")
    assert len(found(work, "case", "voor aram")) == MOST
    assert found(work, "receiver", "aram") == ("clinic",)
    assert found(work, "case", "aram zzz") == ()


@pytest.mark.parametrize("text", ["", " ", "--", "\x00", '"'])
def test_nothing_typed_finds_nothing(work: Work, text: str) -> None:
    index(work, "case", "one", "Aram")
    assert found(work, "case", text) == ()


def test_what_is_indexed_anew_is_found_by_the_new_words_only(work: Work) -> None:
    index(work, "case", "one", "Aram")
    index(work, "case", "one", "Bedros")
    assert (found(work, "case", "aram"), found(work, "case", "edro")) == ((), ("one",))
    index(work, "case", "one")
    assert found(work, "case", "bedros") == ()
    assert not work.session.execute(select(texts_table)).all()
    assert not work.session.execute(select(words_table)).all()


def test_whole_words_come_before_beginnings_and_those_before_inner_parts(work: Work) -> None:
    index(work, "case", "inner", "Marijanne")
    index(work, "case", "begins", "Jansen")
    index(work, "case", "whole", "Jan")
    assert found(work, "case", "jan") == ("whole", "begins", "inner")


def test_a_whole_number_comes_first_however_it_is_typed(work: Work) -> None:
    index(work, "case", "longer", "91234567890", "MO-2026-00011")
    index(work, "case", "right", "1234567890", "MO-2026-0001")
    for text in ("1234567890", "123 456 7890", "V1234567890", "v 123.456.7890", "MO-2026-0001", "mo 2026 0001"):
        assert found(work, "case", text)[0] == "right", text
    assert found(work, "case", "34567") == ("longer", "right")


def test_a_word_of_one_or_two_letters_begins_a_word(work: Work) -> None:
    index(work, "case", "wang", "王小明")
    index(work, "case", "vries", "De Vries")
    index(work, "case", "leeuw", "Van der Leeuw")
    assert found(work, "case", "王") == ("wang",)
    assert found(work, "case", "小明") == ()
    assert found(work, "case", "de") == ("vries", "leeuw")
    assert found(work, "case", "de le") == ("leeuw",)
    assert found(work, "case", "de eeuw") == ("leeuw",)
    assert found(work, "case", "vr de") == ("vries",)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ildiz", "Yıldız"),
        ("ørens", "Sorensen"),
        ("rtagn", "d’Artagnan"),
        ("uelle", "Müller"),
        ("որբել", "Վորբելդյան"),
        ("حمد", "محمد"),
        ("ладими", "Владимир"),
    ],
)
def test_the_inner_part_of_a_name_finds_it_in_any_script_and_spelling(work: Work, typed: str, name: str) -> None:
    index(work, "case", "one", name)
    assert found(work, "case", typed) == ("one",)


def test_a_whole_page_typed_is_no_fault(work: Work) -> None:
    index(work, "case", "one", "Aram")
    assert found(work, "case", "a b c d e f g h i j k l " * 100) == ()
    assert found(work, "case", "aram " * 1000) == ("one",)
    assert found(work, "case", "x" * 100_000) == ()


@pytest.mark.parametrize("text", ["voor aram", "aram", "de vo", "x", "1234567890"])
def test_a_search_is_one_statement_however_much_there_is(work: Work, text: str) -> None:
    told: list[str] = []
    for number in range(20):
        index(work, "case", f"thing{number}", "Aram Voorbeeldyan de Vos", f"12345678{number:02d}")
    bind = work.session.get_bind()
    event.listen(bind, "before_cursor_execute", lambda *given: told.append(given[2]))
    found(work, "case", text)
    assert len(told) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=3, max_size=12), start=st.integers(0, 8), length=st.integers(3, 8))
def test_every_part_of_three_letters_of_every_word_finds_the_thing(
    work: Work, text: str, start: int, length: int
) -> None:
    index(work, "case", "one", text)
    for word in words_of(text):
        part = word[start : start + length]
        if len(part) >= 3 and words_in(part) == (part,):
            assert found(work, "case", part) == ("one",)
