from medhandover.kernel.roles import MEDICAL_READERS, PERSON_READERS, Level
from medhandover.rights import ACTIONS, QUERIES, role_matrix


def test_nobody_may_do_what_the_role_may_not_see() -> None:
    matrix = role_matrix()
    for tag, declared in {**ACTIONS, **QUERIES}.items():
        assert matrix[tag], f"nobody may {tag}"
        if declared.level in (Level.P1, Level.P2):
            assert matrix[tag] <= PERSON_READERS
        if declared.level is Level.M1:
            assert matrix[tag] <= MEDICAL_READERS


def test_r03_nothing_is_ever_deleted() -> None:
    assert not [tag for tag in ACTIONS if tag.partition(":")[2] in {"delete", "remove"}]
