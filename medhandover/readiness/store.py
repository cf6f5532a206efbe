"""How releases are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import PlanId
from medhandover.readiness.model import Release, Standing
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

releases_table = keep(Release, "releases", belongs={"plan": "plans", "case": "cases"})
standings_table = keep(Standing, "standings", belongs={"id": "cases"}, indexed=["departure", "state"])


def releases_of(work: Work, plan: PlanId) -> Sequence[Release]:
    """Return every release of a plan, oldest first, withdrawn ones too."""
    ordered = select(Release).order_by(releases_table.c.released_at, releases_table.c.id)
    return work.of(ordered, releases_table.c.plan, plan)
