"""How releases are kept."""

from collections.abc import Sequence

from medhandover.kernel.ids import PlanId
from medhandover.readiness.model import Release, Standing
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

releases_table = keep(Release, "releases", belongs={"plan": "plans", "case": "cases"})
standings_table = keep(Standing, "standings", belongs={"id": "cases"}, indexed=["departure", "state", "next_change_at"])

RELEASES = Belonging(Release, releases_table.c.plan, releases_table.c.released_at, releases_table.c.id)


def releases_of(work: Work, plan: PlanId) -> Sequence[Release]:
    """Return every release of a plan, oldest first, withdrawn ones too."""
    return work.of(RELEASES, plan)
