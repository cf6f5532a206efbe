import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.letters.model import LETTER_OF, Paper
from medhandover.letters.versions import OF_CHILDREN, LetterVersion, own_version, versions_for
from medhandover.settings.model import Settings


@pytest.mark.parametrize(
    ("age", "own"),
    [
        (0, None),
        (5, None),
        (6, LetterVersion.CHILD),
        (11, LetterVersion.CHILD),
        (12, LetterVersion.YOUTH),
        (15, LetterVersion.YOUTH),
        (16, LetterVersion.NEARLY_ADULT),
        (17, LetterVersion.NEARLY_ADULT),
        (18, LetterVersion.ADULT),
    ],
)
def test_each_age_has_its_own_letter(age: int, own: LetterVersion | None) -> None:
    assert own_version(age, Settings()) is own


@given(st.integers(0, 100))
def test_a_minor_has_parents_or_guardian_beside_it_and_never_the_adults_letter(age: int) -> None:
    versions = versions_for(age, Settings())
    is_minor = age < 18
    assert (LetterVersion.PARENTS in versions) is is_minor
    assert (LetterVersion.ADULT in versions) is not is_minor
    assert len(OF_CHILDREN & set(versions)) == (1 if 6 <= age < 18 else 0)


def test_the_ages_are_settings() -> None:
    assert own_version(13, Settings(shared_consent_age=14)) is LetterVersion.CHILD
    assert own_version(16, Settings(own_consent_age=17)) is LetterVersion.YOUTH


def test_each_version_has_texts_of_its_own() -> None:
    assert sorted(LETTER_OF) == sorted(LetterVersion)
    assert len(set(LETTER_OF.values())) == len(LetterVersion)
    assert LETTER_OF[LetterVersion.ADULT] is Paper.LETTER
