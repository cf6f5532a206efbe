from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from ui.forms.editor import Words
from ui.region import in_region


@pytest.fixture
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_numbers_are_shown_with_the_sign_of_the_region_and_nothing_between_thousands(british: None) -> None:
    assert in_region(Decimal("1234.5000")) == "1234.5"
    assert in_region((Decimal("2.5"), "x")) == ("2.5", "x")
    assert Words(language="nl").show(Decimal("2.5")) == "2.5"
    QLocale.setDefault(QLocale("nl_NL"))
    assert in_region(Decimal("1234.5000")) == "1234,5"
    assert Words(language="en").show(Decimal("2.5")) == "2,5"
    assert Words(language="en").say("{small} or", small=Decimal("2.5")) == "2,5 or"
