"""A signal of changed health (R08, FM-13): anybody reports it in plain words, a doctor or BMA settles it."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AdviceId, CaseId, HealthSignalId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity

WORDS_MOST = 400
"""Characters of what was seen or heard."""
_CODE = re.compile(r"\b[A-TV-Z]\d{2}\.\d{1,2}\b")


class Channel(Coded):
    """Dutch: hoe een signaal binnenkwam."""

    TALK = "gesprek", "conversation"
    PHONE = "telefoon", "phone"
    EMAIL = "e-mail", "e-mail"
    FORM = "formulier", "form"
    SEEN = "eigen_waarneming", "own observation"


class Urgency(Coded):
    """Dutch: spoed van een signaal."""

    NOW = "spoed", "urgent"
    SOON = "snel", "soon"
    USUAL = "gewoon", "usual"


class SignalOutcome(Coded):
    """Dutch: uitkomst van een signaal; a person says so, never the program (R08)."""

    NO_CHANGE = "geen_wijziging", "no change, according to a doctor"
    NEWER_ADVICE = "nieuw_advies", "answered by a newer advice"


DAYS_TO_SETTLE = {Urgency.NOW: 0, Urgency.SOON: 1, Urgency.USUAL: 3}
"""Days within which a signal is looked at."""


@entity
class HealthSignalDraft:
    """Who reported what, how and when; `what` is in plain words of what people see, without a diagnosis (P2)."""

    reported_on: date
    reported_by: str
    reporter_function: str
    what: str
    channel: Channel = Channel.TALK
    urgency: Urgency = Urgency.SOON


@entity
class HealthSignal(HealthSignalDraft):
    """A signal of a case; settled by what a doctor found on a day, or by an advice that was given after it."""

    id: HealthSignalId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    outcome: SignalOutcome | None = None
    assessed_on: date | None = None
    doctor: str = ""
    doctor_function: str = ""
    advice: AdviceId | None = None
    settled_by: StaffId | None = None
    settled_at: datetime | None = None
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Tell whether nobody has settled it yet."""
        return self.settled_at is None

    @property
    def due_on(self) -> date:
        """Return the day before whose end it is looked at."""
        return self.reported_on + timedelta(days=DAYS_TO_SETTLE[self.urgency])


def has_code(text: str) -> bool:
    """Tell whether a text holds what looks like the code of a diagnosis (`F32.1`)."""
    return _CODE.search(text) is not None


def wrong_signal(draft: HealthSignalDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a signal."""
    if draft.reported_on > today:
        yield Wrong(path="reported_on", sentence=N_("The day of the signal is in the future."))
    for path in ("reported_by", "reporter_function", "what"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if len(draft.what) > WORDS_MOST:
        yield Wrong(path="what", sentence=N_("Write {most} characters at the most."), values={"most": WORDS_MOST})
    if has_code(draft.what):
        sentence = N_("Write what people see or hear, without a diagnosis or its code.")
        yield Wrong(path="what", sentence=sentence)
