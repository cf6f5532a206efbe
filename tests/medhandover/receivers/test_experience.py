from datetime import date

from medhandover.receivers.experience import ExperienceDraft, wrong_experience


def test_every_wrong_field_of_an_experience_is_told_at_once() -> None:
    draft = ExperienceDraft(happened_on=date(2026, 12, 4), what="", rating=9)
    assert [each.path for each in wrong_experience(draft, date(2026, 12, 3))] == ["happened_on", "what", "rating"]
