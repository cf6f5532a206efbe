"""Which version of the letter is for whom: an adult, a child by its age, the parents or guardian (domain 5.5)."""

from medhandover.kernel.coded import Coded
from medhandover.settings.model import Settings

READS_FROM, ADULT = 6, 18
"""Ages from which a child has a letter of its own, and is no child any more."""


class LetterVersion(Coded):
    """Dutch: versie van de brief (domain 5.5)."""

    ADULT = "volwassene", "adult"
    CHILD = "kind_6_11", "child of 6 to 11"
    YOUTH = "kind_12_15", "child of 12 to 15"
    NEARLY_ADULT = "jongere_16_17", "young person of 16 or 17"
    PARENTS = "ouders", "parents or guardian"


OF_CHILDREN = frozenset({LetterVersion.CHILD, LetterVersion.YOUTH, LetterVersion.NEARLY_ADULT})
"""The versions in a child's own words."""


def own_version(age: int, settings: Settings) -> LetterVersion | None:
    """Return the version for somebody of `age`; None for a child too young for a letter."""
    if age >= ADULT:
        return LetterVersion.ADULT
    if age >= settings.own_consent_age:
        return LetterVersion.NEARLY_ADULT
    if age >= settings.shared_consent_age:
        return LetterVersion.YOUTH
    return LetterVersion.CHILD if age >= READS_FROM else None


def versions_for(age: int, settings: Settings) -> tuple[LetterVersion, ...]:
    """Return every version that is used for somebody of `age`: of a minor its own, and the parents' or guardian's."""
    own = own_version(age, settings)
    if age >= ADULT:
        return (LetterVersion.ADULT,)
    return (own, LetterVersion.PARENTS) if own else (LetterVersion.PARENTS,)
