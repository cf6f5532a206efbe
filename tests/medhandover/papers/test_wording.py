"""Words of a paper: values as a reader of each language expects them, isolated, phones and times never parted."""

from datetime import date

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.clock import moment
from medhandover.kernel.days import PartialDay
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.characters import FSI, PDI
from medhandover.papers.wording import Several, Wording

DAY = date(2026, 12, 3)


def words(language: PaperLanguage) -> Wording:
    return Wording(texts=texts(Paper.LETTER, language))


@pytest.mark.parametrize(
    ("language", "day", "whole"),
    [
        (PaperLanguage.NL, "3 december 2026", "donderdag 3 december 2026"),
        (PaperLanguage.EN, "3 December 2026", "Thursday 3 December 2026"),
        (PaperLanguage.FR, "3 décembre 2026", "jeudi 3 décembre 2026"),
        (PaperLanguage.HY, "2026 թ. դեկտեմբերի 3", "2026 թ. դեկտեմբերի 3, հինգշաբթի"),
        (PaperLanguage.AR, "3 ديسمبر 2026", "الخميس، 3 ديسمبر 2026"),
        (PaperLanguage.RU, "3 декабря 2026 года", "четверг, 3 декабря 2026 года"),
    ],
)
def test_a_day_is_written_out_in_every_language(language: PaperLanguage, day: str, whole: str) -> None:
    assert words(language).whole_date(DAY) == day
    assert words(language).whole_day(DAY) == whole


def test_the_first_of_a_month_is_an_ordinal_in_french_only() -> None:
    french, first = words(PaperLanguage.FR), date(2026, 12, 1)
    assert (french.day(first), french.whole_day(first)) == ("mar. 1er déc. 2026", "mardi 1er décembre 2026")
    assert french.whole_date(first) == "1er décembre 2026"
    assert french.whole_date(date(2026, 12, 11)) == "11 décembre 2026"
    assert [french.born(each) for each in (PartialDay(1985, 4), PartialDay(1985, 4, 1))] == [
        "avr. 1985",
        "1er avr. 1985",
    ]
    assert words(PaperLanguage.EN).whole_date(first) == "1 December 2026"


def test_a_birthday_is_shown_as_far_as_it_is_known() -> None:
    dutch = words(PaperLanguage.NL)
    assert [dutch.born(each) for each in (PartialDay(1985), PartialDay(1985, 4), PartialDay(1985, 4, 3))] == [
        "1985",
        "apr 1985",
        "3 apr 1985",
    ]


def test_russian_sets_a_comma_behind_the_weekday_and_names_a_month_alone() -> None:
    russian = words(PaperLanguage.RU)
    assert russian.day(DAY) == "чт, 3 дек. 2026"
    assert [russian.born(each) for each in (PartialDay(1985, 5), PartialDay(1985, 5, 3))] == ["май 1985", "3 мая 1985"]


def test_a_name_is_in_the_readers_script_when_it_is_known_so() -> None:
    assert words(PaperLanguage.HY).own_script("Վորբելդյան", "Voorbeeldyan") == "Վորբելդյան"
    assert words(PaperLanguage.AR).own_script("Վորբելդյան", "Voorbeeldyan") == "Voorbeeldyan"
    assert words(PaperLanguage.NL).own_script("Վորբելդյան", "Voorbeeldyan") == "Voorbeeldyan"
    assert words(PaperLanguage.AR).own_script("", "Voorbeeldyan") == "Voorbeeldyan"
    assert words(PaperLanguage.RU).own_script("Примерова", "Primerova") == "Примерова"
    assert words(PaperLanguage.RU).own_script("Վորբելդյան", "Voorbeeldyan") == "Voorbeeldyan"


def test_countries_languages_and_moments_have_their_names() -> None:
    dutch = words(PaperLanguage.NL)
    assert (dutch.country("AM"), dutch.country("??")) == ("Armenië", "??")
    assert dutch.languages(("hy", "zz")) == f"{FSI}Armeens{PDI}, {FSI}zz{PDI}"
    assert "2026، 17:00" in words(PaperLanguage.AR).moment(moment("2026-12-03T17:00 Asia/Yerevan"))
    assert dutch.moment(moment("2026-12-03T17:00 Asia/Yerevan")) == "do 3 dec 2026, 17:00 Jerevan (14:00 NL)"
    assert dutch.clock(moment("2026-12-03T17:00 Europe/Paris")) == "17:00 Parijs"
    assert words(PaperLanguage.RU).place("Asia/Yerevan") == "Ереван"
    assert dutch.place("America/New_York") == "New York"
    assert dutch.show(Several(codes=(ConditionCode.ROLSTOEL, ConditionCode.ZUURSTOF))) == "Rolstoel, Zuurstof"
    assert dutch.show(DAY) == "do 3 dec 2026"


def test_values_are_isolated_and_a_phone_number_is_never_parted() -> None:
    said = words(PaperLanguage.AR).say("where_phone", phone="+374 10 12")
    assert f"{FSI}+374\u00a010\u00a012{PDI}" in said
    with pytest.raises(KeyError):
        words(PaperLanguage.AR).say("no such phrase")
    with pytest.raises(KeyError):
        words(PaperLanguage.AR).say("where_phone")


def test_words_of_arabic_run_from_right_to_left_also_where_they_begin_with_a_latin_name() -> None:
    arabic, dutch = words(PaperLanguage.AR), words(PaperLanguage.NL)
    help_ = "AVRR-NL (المنظمة): مساعدة"
    said = Wording(texts=texts(Paper.LETTER, PaperLanguage.AR)).say("help_scheme", what=lambda _: help_)
    assert f"\u2067{help_}{PDI}" in said
    assert arabic.own("+31 00") == f"{FSI}+31 00{PDI}"
    assert arabic.alone("AVRR-NL مساعدة") == f"{FSI}AVRR-NL مساعدة{PDI}"
    assert dutch.own("AVRR-NL") == f"{FSI}AVRR-NL{PDI}"
