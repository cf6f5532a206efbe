from medhandover.kernel.fields import Wrong, WrongFields, refuse
from medhandover.kernel.problem import NotAllowed, NotFilledIn
from medhandover.kernel.roles import Role


def test_the_plain_text_of_a_problem_holds_no_values() -> None:
    problem = NotFilledIn(field="name", why="secret")
    assert "secret" not in str(problem)
    assert "secret" in problem.say("en")


def test_a_right_that_is_missing_names_who_has_it() -> None:
    assert "auditor" in NotAllowed(what="log:show", roles={Role.AUDITOR}).say("en")


def test_every_wrong_field_is_told_at_once_with_its_path() -> None:
    wrong = WrongFields([Wrong(path="a.0", sentence="No."), Wrong(path="b", sentence="Not {x}.", values={"x": 1})])
    assert wrong.say("en") == "a.0: No; b: Not 1."


def test_nothing_wrong_is_nothing_refused() -> None:
    refuse([])
