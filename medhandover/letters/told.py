"""What the letter of a plan tells today, read in one transaction."""

from medhandover.cases.model import Case
from medhandover.consents.store import consents_of
from medhandover.escorts.store import escorts, slots_of
from medhandover.kernel.clock import home_day
from medhandover.letters.stated import OWN, Stated, letter_hash, letter_language, letter_versions
from medhandover.plans.model import Plan
from medhandover.plans.store import acceptances_of, payment_of
from medhandover.receivers.store import receiver_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


def letter_of(work: Work, plan: Plan) -> str:
    """Return the fingerprint of the letter as it reads now, in Dutch and the person's language (R30)."""
    case = work.get(Case, plan.case)
    stated = Stated(
        plan=plan,
        receiver=receiver_of(work, plan.receiver),
        payment=payment_of(work, plan.id),
        acceptances=acceptances_of(work, plan.id),
        consents=consents_of(work, plan.case),
        slots=slots_of(work, plan.id),
        escorts={each.id: each for each in escorts(work)},
        versions=letter_versions(case, plan, home_day(work.now), settings_of(work)),
    )
    return letter_hash(stated, letter_language(case) or OWN)
