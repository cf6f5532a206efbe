"""Identifiers keep the order in which they were made, and nobody can guess the next one."""

from medhandover.kernel.ids import new_id


def test_ids_are_in_the_order_in_which_they_were_made_also_within_a_moment() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_thirty_two_hexadecimal_digits_of_which_most_are_chance() -> None:
    first, second = new_id(), new_id()
    assert len(first) == 32
    assert int(first, 16)
    assert first[20:] != second[20:]
