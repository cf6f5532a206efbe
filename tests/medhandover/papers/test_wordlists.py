"""The word lists: a planted word is found in every language and spelling, ordinary words are left alone."""

import tomllib

import pytest

from medhandover.kernel.places import resources
from medhandover.papers.wordlists import folded, found_in

FILES = sorted((resources() / "letters").glob("*/forbidden.toml"))
KINDS = {"begins", "within", "words", "capitals", "harmless"}


def found(text: str) -> list[str]:
    return list(found_in(text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.parent.name))
def test_every_word_of_every_list_is_found(path: object) -> None:
    lists = tomllib.loads(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    assert set(lists) <= KINDS
    for kind in ("begins", "within", "words", "capitals"):
        for word in lists.get(kind, ()):
            assert found(f"(10:00) {word}, 12"), word
            assert kind == "capitals" or found(word.upper()), word


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.parent.name))
def test_what_is_harmless_is_left_alone(path: object) -> None:
    lists = tomllib.loads(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    assert found(" ; ".join(lists.get("harmless", ()))) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("het asielverzoek van 2019", "asielverzoek"),
        ("Zijn ASIËLAANVRAAG", "ASIËLAANVRAAG"),
        ("een oorlogsvluchtelinge", "oorlogsvluchtelinge"),
        ("het azc in de stad", "azc"),
        ("brief van de IND van mei", "IND"),
        ("two asylum seekers", "asylum"),
        ("the Ministry of Justice", "Ministry"),
        ("réfugiés", "réfugiés"),
        ("demandeur d’asile", "d’asile"),
        ("les DÉBOUTÉES", "DÉBOUTÉES"),
        ("elle a été déportée", "déportée"),
        ("au Centre de rétention", "centre de retention"),
        ("Asylbewerber", "Asylbewerber"),
        ("беженцами", "беженцами"),
        ("получил азюль в Голландии", "азюль"),
        ("выдворят", "выдворят"),
        ("БІЖЕНЦІ", "БІЖЕНЦІ"),
        ("mültecilerin", "mültecilerin"),
        ("multeciler", "multeciler"),
        ("SIĞINMA", "SIĞINMA"),
        ("ապաստանի", "ապաստանի"),
        ("Փախստականներին", "Փախստականներին"),
        ("للاجئين", "للاجئين"),
        ("وباللجوء", "وباللجوء"),
        ("لَاجِئ", "لَاجِئ"),
        ("ლტოლვილთა", "ლტოლვილთა"),
        ("پناهندگان", "پناهندگان"),
        ("azilkërkuesit", "azilkërkuesit"),
        ("ስደተኛ", "ስደተኛ"),
        ("申请难民身份", "申请难民身份"),
    ],
)
def test_a_planted_word_is_found_whatever_its_ending(text: str, word: str) -> None:
    assert found(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "a.z.c.",
        "A Z C",
        "a-z-c",
        "I.N.D.",
        "a s i e l",
        "a_s_i_e_l",
        "gaat u naar a.z.c. toe",
        "asiel\u00adzoeker",
        "a\u200bsi\u2060el",
        "asiel-\nzoeker",
        "asiel zoeker",
        "pre-asielfase",
        "ＡＳＩＥＬ",
        "𝐚𝐬𝐢𝐞𝐥",
        "ﺎﻠﻠﺟﻮﺀ",
        "اللـــجـوء",
        "پناه\u200cجویان",
        "ministry\n  of justice",
        "Миграционной\nслужбы",
        "без вида на жительство",
    ],
)
def test_no_spelling_hides_a_word(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "het kind en de kinderen, indien nodig, op de index",
        "behind the window; an individual find; India",
        "de basiliek, Basiel en Yasiel; Vasyl en Asil",
        "ministroke, administered, to administer",
        "ministrar o medicamento",
        "debout, pouls irrégulier, expulsion d’un calcul, refuge, titre, séjour à l’hôpital, Préfecture de Kindia",
        "a Dubliner, les Dublinois",
        "aslında asıl neden",
        "برنامج علاجي للأجيال، الجوع، جواز السفر، الجو",
        "Azilal, Marokko",
        "Ministry of Health, Yerevan",
        "وزارة الصحة",
        "Առողջապահության նախարարություն",
        "Министерством здравоохранения; Международная организация по миграции (МОМ)",
        "бред преследования; принудительное лечение; документы высланы; изолятор; центр приёма анализов",
        "Organisatie voor Migratie (IOM), المنظمة الدولية للهجرة",
        "Repatriation and Departure Service, the Netherlands",
        "terugkeer en vertrek; help after your return",
        "J. A. Z. Jansen",
        "ind. verpakt",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_own_name_is_what_it_is_and_each_word_is_told_once() -> None:
    assert list(found_in("mevrouw Minister, minister", frozenset({folded("Minister")}))) == []
    assert found("asiel, COA, asiel") == ["asiel", "COA"]
