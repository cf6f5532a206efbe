"""Who signed a consent, and why somebody did not: sole custody and an unreachable parent are values (domain 9.1c)."""

from collections.abc import Iterable, Iterator
from datetime import date

from medhandover.cases.representatives import Attempt
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


class SignerRole(Coded):
    """Dutch: hoedanigheid van wie tekent."""

    SELF = "betrokkene", "the person"
    PARENT = "ouder", "parent"
    GUARDIAN = "voogd", "guardian"
    REPRESENTATIVE = "vertegenwoordiger", "representative"
    PARTNER = "partner", "partner"
    RELATIVE = "familielid", "relative"


class Unsigned(Coded):
    """Dutch: waarom iemand niet tekende."""

    ORAL = "mondeling", "agreed orally, before a witness"
    UNREACHABLE = "onbereikbaar", "cannot be reached"
    NO_CUSTODY = "geen_gezag", "has no custody"
    DECEASED = "overleden", "deceased"


@record
class Signer:
    """One who decides: signed on a day, or a reason why not; `attempts` stand behind "cannot be reached"."""

    name: str
    role: SignerRole
    signed_on: date | None = None
    unsigned: Unsigned | None = None
    attempts: tuple[Attempt, ...] = ()

    @property
    def has_agreed(self) -> bool:
        """Tell whether this one said yes, on paper or before a witness."""
        return self.signed_on is not None or self.unsigned is Unsigned.ORAL

    @property
    def is_excused(self) -> bool:
        """Tell whether the decision holds without this one (domain 9.1c)."""
        return self.unsigned is not None and self.unsigned is not Unsigned.ORAL


def wrong_signers(signers: Iterable[Signer], witness: str, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with the signatures: nameless, unsigned without a reason, in the future, no attempts."""
    for number, each in enumerate(signers):
        path = f"signers.{number}"
        if not each.name.strip():
            yield Wrong(path=f"{path}.name", sentence=N_("This cannot be empty."))
        if (each.signed_on is None) is (each.unsigned is None):
            sentence = N_("Write on which day this one signed, or why not; not both.")
            yield Wrong(path=f"{path}.signed_on", sentence=sentence)
        if each.signed_on is not None and each.signed_on > today:
            yield Wrong(path=f"{path}.signed_on", sentence=N_("A signature cannot lie in the future."))
        if each.unsigned is Unsigned.ORAL and not witness.strip():
            yield Wrong(path="witness", sentence=N_("Who agrees orally does so before a witness. Name the witness."))
        if each.unsigned is Unsigned.UNREACHABLE and not each.attempts:
            sentence = N_("Nobody counts as unreachable without attempts: note each one with its day.")
            yield Wrong(path=f"{path}.attempts", sentence=sentence)
        if any(attempt.tried_on > today for attempt in each.attempts):
            yield Wrong(path=f"{path}.attempts", sentence=N_("An attempt cannot lie in the future."))
