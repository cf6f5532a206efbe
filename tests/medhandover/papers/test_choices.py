"""Refusing reads as a right, and the adult's words are never a child's (domain 6.3, L6, L7)."""

import pytest

from medhandover.kernel.days import PartialDay
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.texts import texts
from medhandover.papers.choices import choices, is_represented
from tests.papers import a_payment, told


@pytest.mark.parametrize(
    ("born", "other", "head", "first"),
    [
        (PartialDay(1978), {}, "refuse_head", "refuse"),
        (PartialDay(2010, 12, 3), {}, "refuse_head", "refuse"),
        (PartialDay(2010, 12, 4), {}, "decide_head", "decide_together"),
        (PartialDay(2014, 12, 3), {}, "decide_head", "decide_together"),
        (PartialDay(2014, 12, 4), {}, "decide_head", "decide_child"),
        (PartialDay(1978), {"is_incapable": True}, "decide_head", "decide_incapable"),
        (PartialDay(2014, 12, 4), {"handover": None}, "decide_head", "decide_child"),
    ],
)
def test_who_decides_follows_age_and_capacity(
    born: PartialDay, other: dict[str, object], head: str, first: str
) -> None:
    found = choices(told(born_on=born, **other))
    assert (found[0], found[1][0][0]) == (head, first)


def test_r47_a_minor_and_who_cannot_decide_are_represented() -> None:
    assert not is_represented(told(born_on=PartialDay(2008, 12, 3)))
    assert is_represented(told(born_on=PartialDay(2008, 12, 4)))
    assert is_represented(told(is_incapable=True))


def test_l7_later_use_names_until_when_whom_to_call_and_what_to_bring() -> None:
    said = dict(choices(told())[1])
    assert {"later", "later_ask", "later_bring"} <= set(said)
    assert said["later_ask"]["phone"] == "+374 00 000009"
    assert "later_unknown" in dict(choices(told(payment=a_payment(paid_until=None)))[1])


@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
@pytest.mark.parametrize("key", ["refuse", "decide_child", "decide_together", "decide_incapable"])
def test_refusing_is_called_a_right_in_every_language(language: PaperLanguage, key: str) -> None:
    right = {"nl": "recht", "en": "right", "fr": "droit", "ru": "прав", "hy": "իրավունք", "ar": "حق"}
    assert right[language.value] in texts(Paper.LETTER, language).phrases[key]
