"""A letter for each button of a window: Alt with that letter presses it, and no letter is there twice."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QWidget

from ui.widgets.reading import in_order

KINDS = (QPushButton, QCheckBox, QRadioButton)
"""What Qt writes a letter on."""


def give_letters(window: QWidget) -> None:
    """Underline a letter of each button that can be pressed now; those that had one keep it where they can."""
    buttons = [each for each in in_order(window) if isinstance(each, KINDS) and plain(each.text()).strip()]
    wanted = [each for each in buttons if each.isEnabled()]
    for each in buttons:
        if each not in wanted:
            _write(each, plain(each.text()))
    for button, text in zip(wanted, lettered([each.text() for each in wanted]), strict=True):
        _write(button, text)


def letter_of(text: str) -> str:
    """Return the underlined letter of a text, small; empty where it has none."""
    rest = text.replace("&&", "")
    place = rest.find("&")
    return rest[place + 1 : place + 2].casefold() if place >= 0 else ""


def plain(text: str) -> str:
    """Return a text without its mark; a real & stays doubled, as Qt writes it."""
    return "&&".join(part.replace("&", "") for part in text.split("&&"))


def lettered(texts: Sequence[str]) -> list[str]:
    """Return the texts, each with another letter marked; one of which every letter is taken has none.

    Who has a letter that nobody before it has keeps it; beginnings of words go before other letters. Of texts that are
    the same, such as the ways to mend each finding, only the first has a letter.
    """
    taken: set[str] = set()
    found: list[str] = []
    same = [plain(each) for each in texts]
    for number, text in enumerate(texts):
        letter = letter_of(text)
        keeps = bool(letter) and letter not in taken and same.index(same[number]) == number
        taken |= {letter} if keeps else set()
        found.append(text if keeps else plain(text))
    for number, text in enumerate(found):
        if letter_of(text) or same.index(same[number]) < number:
            continue
        place = next((each for each in _places(text) if text[each].casefold() not in taken), None)
        if place is not None:
            taken.add(text[place].casefold())
            found[number] = f"{text[:place]}&{text[place:]}"
    return found


def _places(text: str) -> Iterable[int]:
    """Yield where letters of a-z stand that can be typed with Alt: beginnings of words first."""
    letters = [number for number, sign in enumerate(text) if sign.isascii() and sign.isalpha()]
    begins = [number for number in letters if number == 0 or not text[number - 1].isalnum()]
    return [*begins, *(number for number in letters if number not in begins)]


def _write(button: QAbstractButton, text: str) -> None:
    if button.text() != text:
        button.setText(text)
