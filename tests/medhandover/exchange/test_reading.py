import pytest

from medhandover.cases.model import PersonDraft
from medhandover.exchange.reading import read_json, read_value, schema, written
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import WrongFields
from tests.offices import invented_person


def wrong(kind: object, text: str) -> dict[str, str]:
    with pytest.raises(WrongFields) as refused:
        read_json(kind, text, "person")
    return {each.path: each.say("en") for each in refused.value.wrong}


def test_what_is_written_is_read_again() -> None:
    draft = invented_person(aliases=("Ana",))
    again = read_value(PersonDraft, written(PersonDraft, draft))
    assert vars(again) == vars(draft)
    assert read_json(Moment, '"2026-12-03T15:05 Asia/Yerevan"') == moment("2026-12-03T15:05 Asia/Yerevan")
    assert read_json(PartialDay, '"1985-00-00"') == PartialDay(1985)


def test_every_wrong_field_is_told_with_its_path_and_what_is_allowed() -> None:
    told = wrong(PersonDraft, '{"v_number": 1, "born_on": "1985-13-01", "sex": "q", "colour": "x", "aliases": "A"}')
    assert "between quotation marks" in told["person.v_number"]
    assert "1985-00-00" in told["person.born_on"]
    assert "'v', 'm', 'x'" in told["person.sex"]
    assert "no such field" in told["person.colour"]
    assert "list between square brackets" in told["person.aliases"]
    assert "missing" in told["person.family_name"]


def test_broken_json_and_impossible_days_are_sentences_too() -> None:
    assert "not JSON" in wrong(PersonDraft, '{"v_number": ')["person"]
    impossible = wrong(PersonDraft, '{"travel_document_until": "2026-02-30"}')["person.travel_document_until"]
    assert "2026-12-03" in impossible
    assert "Asia/Yerevan" in wrong(Moment, '"tomorrow"')["person"]
    assert "curly brackets" in wrong(PersonDraft, '"x"')["person"]


def test_a_schema_lists_the_codes_that_are_allowed() -> None:
    assert schema(PersonDraft)["$defs"]["Sex"]["enum"] == ["v", "m", "x"]


@pytest.mark.parametrize("broken", ["\ud83d", "Voor\udc00beeld", "\x00"])
def test_a_text_that_no_file_can_hold_is_told_with_its_path(broken: str) -> None:
    with pytest.raises(WrongFields) as refused:
        read_value(PersonDraft, {"family_name": "Voorbeeld", "languages_spoken": ["hy", broken]}, "person")
    assert [each.path for each in refused.value.wrong] == ["person.languages_spoken.1"]


def test_a_text_without_end_is_too_long_wherever_it_stands() -> None:
    assert "20000" in wrong(PersonDraft, f'{{"family_name": "{"x" * 20_001}"}}')["person.family_name"]
    assert "20000" in wrong(str, f'"{"x" * 20_001}"')["person"]
    assert read_value(str, "x" * 20_000) == "x" * 20_000
