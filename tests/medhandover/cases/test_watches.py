from datetime import date

from medhandover.cases.watches import Watch, WatchDraft, WatchReason, wrong_end, wrong_watch
from medhandover.kernel.ids import CaseId, StaffId, WatchId
from tests.offices import NOW

TODAY = date(2026, 11, 24)
WATCH = Watch(
    id=WatchId("w"),
    case=CaseId("c"),
    reason=WatchReason.ANNOUNCEMENT,
    raised_on=date(2026, 11, 20),
    raised_by=StaffId("s"),
    raised_at=NOW,
)


def test_a_watch_is_not_raised_in_the_future() -> None:
    for day, wrong in ((date(2026, 11, 25), ["raised_on"]), (TODAY, [])):
        draft = WatchDraft(reason=WatchReason.OTHER, raised_on=day)
        assert [each.path for each in wrong_watch(draft, TODAY)] == wrong


def test_a_watch_ends_after_it_was_raised_and_not_in_the_future() -> None:
    for day, wrong in ((date(2026, 11, 19), 1), (date(2026, 11, 25), 1), (date(2026, 11, 20), 0), (TODAY, 0)):
        assert len(list(wrong_end(WATCH, day, TODAY))) == wrong
