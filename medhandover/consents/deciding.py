"""Who must consent, by age and ability, on the day of the decision and on the day of the handover (R36, domain 4.1).

Under twelve parents or guardian decide, from twelve child and parents together, from sixteen the young person alone;
for an adult who cannot decide the representative, else the partner, else a relative. The ages are settings.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from medhandover.cases.model import Case
from medhandover.cases.representatives import Reachability, Representative, RepresentativeKind
from medhandover.consents.model import Consent, GivenBy
from medhandover.consents.signing import SignerRole
from medhandover.kernel.shapes import record
from medhandover.settings.model import Settings

ADULT = 18

Needed = tuple[frozenset[SignerRole], int]
"""Roles of which one will do, and how many of them must agree."""

STATED: Mapping[GivenBy, Mapping[SignerRole, int]] = {
    GivenBy.SELF: {SignerRole.SELF: 1},
    GivenBy.CHILD_AND_PARENTS: {SignerRole.SELF: 1, SignerRole.PARENT: 2},
    GivenBy.PARENTS: {SignerRole.PARENT: 2},
    GivenBy.PARENT_SOLE: {SignerRole.PARENT: 1},
    GivenBy.GUARDIAN: {SignerRole.GUARDIAN: 1},
    GivenBy.REPRESENTATIVE: {SignerRole.REPRESENTATIVE: 1},
    GivenBy.PARTNER: {SignerRole.PARTNER: 1},
    GivenBy.RELATIVE: {SignerRole.RELATIVE: 1},
}
"""Who agreed according to "given by", where no signatures are recorded."""

SELF = frozenset({SignerRole.SELF})
PARENT = frozenset({SignerRole.PARENT})
IN_PLACE_OF_PARENTS = frozenset({SignerRole.GUARDIAN, SignerRole.REPRESENTATIVE})
BY_STATEMENT: Mapping[GivenBy, Needed] = {
    GivenBy.PARENT_SOLE: (PARENT, 1),
    GivenBy.GUARDIAN: (IN_PLACE_OF_PARENTS, 1),
    GivenBy.REPRESENTATIVE: (IN_PLACE_OF_PARENTS, 1),
}
"""Who decides for a child with nobody recorded, by what the consent states; else both parents."""
LADDER: tuple[tuple[frozenset[RepresentativeKind], frozenset[SignerRole]], ...] = (
    (
        frozenset({RepresentativeKind.LEGAL, RepresentativeKind.MENTOR, RepresentativeKind.GUARDIAN}),
        IN_PLACE_OF_PARENTS,
    ),
    (frozenset({RepresentativeKind.PARTNER}), frozenset({SignerRole.PARTNER})),
    (
        frozenset({RepresentativeKind.RELATIVE, RepresentativeKind.PARENT}),
        frozenset({SignerRole.RELATIVE, SignerRole.PARENT}),
    ),
)
"""Who decides for an adult who cannot: the first of these that there is."""


@record
class Deciders:
    """Who must consent on a day: what is `needed`, all of it; `is_nobody`: for a child there is nobody to ask."""

    age: int
    needed: tuple[Needed, ...]
    is_nobody: bool = False


def is_own_decision(case: Case, day: date, settings: Settings) -> bool:
    """Tell whether the person decides alone on `day`: old enough and able."""
    return not case.is_incapable and case.born_on.age_on(day) >= settings.own_consent_age


def deciders_on(
    case: Case,
    representatives: Sequence[Representative],
    day: date,
    settings: Settings,
    stated: GivenBy | None = None,
) -> Deciders:
    """Return who must consent on `day`; a parent without custody, deceased or unreachable is not asked.

    `stated` is by whom a consent says that it was given: it counts while nobody is recorded as representative.
    """
    age = case.born_on.age_on(day)
    current = [each for each in representatives if each.is_current_on(day)]
    if is_own_decision(case, day, settings):
        return Deciders(age=age, needed=((SELF, 1),))
    if age >= ADULT:
        return Deciders(age=age, needed=(_for_adult(current),))
    by_whom = _for_child(case, current)
    if by_whom is None and stated is not None and not current:
        by_whom = BY_STATEMENT.get(stated, (PARENT, 2))
    if by_whom is None:
        return Deciders(age=age, needed=(), is_nobody=True)
    is_shared = age >= settings.shared_consent_age and not case.is_incapable
    return Deciders(age=age, needed=((SELF, 1), by_whom) if is_shared else (by_whom,))


def _for_child(case: Case, current: Sequence[Representative]) -> Needed | None:
    """Return who decides for a child: its guardian, else every parent with custody who can be asked."""
    reachable = [each for each in current if each.reachability is Reachability.REACHABLE]
    if any(each.kind in {RepresentativeKind.GUARDIAN, RepresentativeKind.LEGAL} for each in reachable):
        return IN_PLACE_OF_PARENTS, 1
    parents = [each for each in current if each.kind is RepresentativeKind.PARENT and each.has_custody is not False]
    asked = [each for each in parents if each.reachability is Reachability.REACHABLE]
    if asked:
        return PARENT, 1 if any(each.has_sole_custody for each in asked) else len(asked)
    if parents or not case.representative.strip():
        return None
    return PARENT | IN_PLACE_OF_PARENTS, 1


def _for_adult(current: Sequence[Representative]) -> Needed:
    kinds = {each.kind for each in current if each.reachability is Reachability.REACHABLE}
    for known, roles in LADDER:
        if kinds & known:
            return roles, 1
    return frozenset(role for _, roles in LADDER for role in roles), 1


def missing_of(consent: Consent, wanted: Deciders) -> tuple[SignerRole, ...]:
    """Return of which roles consent is still missing; a role may stand there more than once.

    A parent who is excused on the consent itself need not sign, as long as one who decides does. Who decides alone has
    decided: that others agreed for a younger child is not enough.
    """
    agreed = _agreed(consent)
    excused = Counter(each.role for each in consent.signers if each.is_excused)
    missing: list[SignerRole] = []
    for roles, count in wanted.needed:
        have = sum(agreed[role] for role in roles)
        if wanted.needed == ((SELF, 1),) and consent.given_by is not GivenBy.SELF:
            have = 0
        lacking = count - have - (sum(excused[role] for role in roles) if have else 0)
        missing += [min(roles, key=list(SignerRole).index)] * max(lacking, 0)
    return tuple(missing)


def _agreed(consent: Consent) -> Counter[SignerRole]:
    if consent.signers:
        return Counter(each.role for each in consent.signers if each.has_agreed)
    return Counter(STATED[consent.given_by])
