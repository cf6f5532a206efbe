from types import ModuleType

import pytest

from medhandover.kernel.declare import Declared, action, declared_in
from medhandover.kernel.roles import Role
from medhandover.storage.work import Work


def declared(module: str, tag: str) -> Declared:  # type: ignore[type-arg]
    @action(tag, may={Role.AUDITOR})
    def act(work: Work) -> None:
        """Act once."""

    act.__module__ = module
    return act


def test_a_tag_stands_for_one_declaration_only() -> None:
    module = ModuleType("medhandover.plans.actions")
    vars(module).update(one=declared(module.__name__, "plan:open"), two=declared(module.__name__, "plan:open"))
    with pytest.raises(ValueError, match="plan:open"):
        declared_in(module)


def test_what_a_module_only_imports_is_not_declared_in_it() -> None:
    module = ModuleType("medhandover.plans.actions")
    vars(module).update(one=declared("medhandover.cases.actions", "case:open"))
    assert declared_in(module) == {}


def test_feature_and_summary_come_from_the_function() -> None:
    made = declared("medhandover.plans.actions", "plan:open")
    assert (made.feature, made.summary) == ("plans", "Act once.")
