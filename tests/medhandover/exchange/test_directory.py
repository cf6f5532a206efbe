from decimal import Decimal
from typing import Any

import pytest

from medhandover.exchange.directory import COLUMNS, NoLines, NotText, read_directory
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.languages import LANGUAGES, say
from medhandover.receivers.details import Per, Specialism
from medhandover.receivers.lines import ReceiverLine
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType, Relation

HEAD = "name;kind;type;country;city;zone;phone"
CLINIC = "Kliniek;instelling;ziekenhuis;AM;Yerevan;Asia/Yerevan;+374 00 000001"


def read(columns: str = "", cells: str = "") -> ReceiverLine:
    (found,) = read_directory(f"{HEAD}{columns}\n{CLINIC}{cells}\n".encode())
    return found


def wrong(text: str) -> dict[str, str]:
    with pytest.raises(WrongFields) as refused:
        read_directory(text.encode())
    return {each.path: each.say("en") for each in refused.value.wrong}


def test_a_line_is_a_receiver_as_it_is_entered() -> None:
    draft = read().receiver
    assert (draft.name, draft.kind, draft.type) == ("Kliniek", ReceiverKind.INSTITUTION, ReceiverType.HOSPITAL)
    assert read().columns == tuple(HEAD.split(";"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_columns_are_named_by_field_or_by_label_in_any_language(language: Any) -> None:
    head = ";".join(say(language, COLUMNS[name]).upper() for name in HEAD.split(";"))
    (found,) = read_directory(f"{head}\n{CLINIC}\n".encode())
    assert found.receiver.city == "Yerevan"


def test_every_column_is_a_field_of_a_receiver_and_no_two_share_a_label() -> None:
    assert set(COLUMNS) <= set(ReceiverDraft.__dataclass_fields__)
    for language in LANGUAGES:
        assert len({say(language, label).casefold() for label in COLUMNS.values()}) == len(COLUMNS)


@pytest.mark.parametrize("text", [f"{HEAD}\n{CLINIC}", f"\ufeff{HEAD}\r\n{CLINIC}\r\n", f"\n{HEAD}\n\n{CLINIC}\n;;\n"])
def test_marks_blank_lines_and_line_ends_of_any_machine_are_read(text: str) -> None:
    assert [each.receiver.name for each in read_directory(text.encode())] == ["Kliniek"]


def test_commas_separate_as_well_and_a_text_may_hold_them_in_quotes() -> None:
    text = f"{HEAD},address\n{CLINIC}".replace(";", ",") + ',"Straat 1, Yerevan"\n'
    assert read_directory(text.encode())[0].receiver.address == "Straat 1, Yerevan"


def test_the_line_is_the_one_of_an_editor() -> None:
    found = read_directory(f"{HEAD};remarks\n{CLINIC};a\n\n{CLINIC.replace('Kliniek', 'B')};b\n".encode())
    assert [each.line for each in found] == [2, 4]


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("languages", "hy, ru", ("hy", "ru")),
        ("specialisms", "psychiatrie ander", (Specialism.PSYCHIATRY, Specialism.OTHER)),
        ("admits_outside_hours", "ja", True),
        ("admits_outside_hours", "", False),
        ("airport_minutes", "40", 40),
        ("airport_minutes", "", None),
        ("weekend", "vr za", (5, 6)),
        ("weekend", "7", (7,)),
        ("relation", "", Relation.NONE),
        ("remarks", " tweede ingang ", "tweede ingang"),
    ],
)
def test_a_cell_is_read_as_what_it_is(column: str, cell: str, value: object) -> None:
    assert getattr(read(f";{column}", f";{cell}").receiver, column) == value


def test_places_hours_prices_and_abilities_are_read() -> None:
    draft = read(";latitude;longitude", ";40,1776;44.5125").receiver
    assert (draft.latitude, draft.longitude) == (Decimal("40.1776"), Decimal("44.5125"))
    hours = read(";hours", ";ma-wo 8:30-12:00, 6 09:00-24:00").receiver.hours
    assert [(each.weekday, each.shown) for each in hours] == [
        (1, "08:30-12:00"),
        (2, "08:30-12:00"),
        (3, "08:30-12:00"),
        (6, "09:00-24:00"),
    ]
    prices = read(";prices", ";opname: 120,50 EUR/dag | consult: 40 USD").receiver.prices
    assert [(each.service, each.amount, each.currency, each.per) for each in prices] == [
        ("opname", Decimal("120.50"), "EUR", Per.DAY),
        ("consult", Decimal(40), "USD", Per.TREATMENT),
    ]
    assert [each.condition for each in read(";capabilities", ";DIALYSE MED_TOEZ").receiver.capabilities] == [
        "DIALYSE",
        "MED_TOEZ",
    ]


def test_the_name_of_an_institution_stands_beside_the_receiver() -> None:
    found = read(";institution", ";Ziekenhuis")
    assert (found.institution_name, found.receiver.institution) == ("Ziekenhuis", None)
    assert "institution" not in found.columns


def test_every_wrong_cell_is_told_with_line_and_column() -> None:
    text = (
        f"{HEAD};airport_km;hours;weekend;prices;latitude;is_named_in_advice\n"
        f"{CLINIC};ver;altijd;zaterdag;duur;noord;misschien\n"
        f"B;kliniek;ziekenhuis;AM;Yerevan;Asia/Yerevan;+374 00 000001\n"
        f"C;;ziekenhuis;AM;Yerevan;Asia/Yerevan;+374 00 000001\n"
    )
    told = wrong(text)
    assert {path for path in told if path.startswith("2.")} == {
        f"2.{name}" for name in ("airport_km", "hours", "weekend", "prices", "latitude", "is_named_in_advice")
    }
    assert "ma-vr 08:30-16:00" in told["2.hours"]
    assert "'instelling'" in told["3.kind"]
    assert "missing" in told["4.kind"]


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        (f"{HEAD};colour\n{CLINIC};x\n", "1.colour", "no column colour"),
        (f"{HEAD};Naam\n{CLINIC};x\n", "1.Naam", "twice"),
        (f"{HEAD.removesuffix(';phone')}\n{CLINIC.rpartition(';')[0]}\n", "1", "missing: phone"),
        (f"{HEAD}\n{CLINIC};te veel\n", "2", "8 cells, the first line 7"),
        (f'{HEAD};remarks\n{CLINIC};"{"x" * 200_000}"\n', "2", "cannot be read as cells"),
        (f"{HEAD};hours\n{CLINIC};vr-ma 08:30-16:00\n", "2.hours", "ma-vr 08:30-16:00"),
    ],
)
def test_a_table_that_does_not_fit_is_told(text: str, path: str, words: str) -> None:
    told = wrong(text)
    assert words in told[path]


@pytest.mark.parametrize("text", ["", "\n\n", HEAD])
def test_a_list_without_lines_is_none(text: str) -> None:
    with pytest.raises(NoLines):
        read_directory(text.encode())


def test_a_list_in_another_encoding_is_refused() -> None:
    with pytest.raises(NotText):
        read_directory(f"{HEAD}\n{CLINIC.replace('Kliniek', 'Clínica')}\n".encode("latin-1"))
    with pytest.raises(NotText):
        read_directory(f"{HEAD}\n{CLINIC}\n".encode("utf-16"))
