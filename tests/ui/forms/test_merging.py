"""Three versions of a form put together: what one side changed is its own, where both did somebody chooses."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ui.forms.merging import Side, differences, is_same

VALUES = st.one_of(st.none(), st.sampled_from(["", "a", "b", "c"]), st.lists(st.sampled_from(["x", "y"]), max_size=2))
FORM = st.fixed_dictionaries(dict.fromkeys(("one", "two", "three"), VALUES))


@given(before=FORM, mine=FORM, theirs=FORM)
def test_nothing_that_somebody_changed_is_lost_unseen(
    before: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    found = {each.name: each for each in differences(before, before, mine, theirs)}
    for name, old in before.items():
        is_mine, is_theirs = not is_same(mine[name], old), not is_same(theirs[name], old)
        if is_same(mine[name], theirs[name]):
            assert name not in found
        elif is_mine and is_theirs:
            assert found[name].side is None
        else:
            assert found[name].side is (Side.MINE if is_mine else Side.THEIRS)


def test_nothing_is_the_same_however_it_is_written() -> None:
    assert differences(["a"], {"a": None}, {"a": ""}, {"a": []}) == ()
    assert not is_same(False, None)
    assert not is_same(0, "")
