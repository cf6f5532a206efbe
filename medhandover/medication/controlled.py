"""Papers for controlled medicines (R26, standards 5.8): one per medicine and country, and the days they cover."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import Country, is_country
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, ControlledPaperId, MedicineId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.settings.model import Settings


class ControlledKind(Coded):
    """Dutch: soort papier voor een gecontroleerd middel."""

    SCHENGEN = "schengenverklaring", "Schengen declaration"
    STATEMENT = "engelse_verklaring", "medical statement in English, legalised"
    IMPORT = "invoervergunning", "import permit"
    PRESCRIPTION = "vertaald_recept", "prescription with translation"
    NOT_NEEDED = "niet_nodig", "no paper needed, with the source"


class Legalisation(Coded):
    """Dutch: legalisatie."""

    CAK = "cak", "CAK"
    MINISTRY = "bz", "Ministry of Foreign Affairs"
    EMBASSY = "ambassade", "embassy"
    APOSTILLE = "apostille", "apostille"


class PaperState(Coded):
    """Dutch: stand van een papier."""

    REQUESTED = "aangevraagd", "paper requested"
    PRESENT = "aanwezig", "paper is there"


@entity
class ControlledPaperDraft:
    """A paper for one controlled medicine in one country (ISO 3166-1); a Schengen declaration holds in all of them.

    `days_covered` are the days of supply that it allows, None where it sets no limit; `source` says where it is
    stated that no paper is needed.
    """

    medicine: MedicineId
    country: str
    kind: ControlledKind
    state: PaperState = PaperState.REQUESTED
    number: str = ""
    issued_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    days_covered: int | None = None
    authority: str = ""
    legalised: tuple[Legalisation, ...] = ()
    source: str = ""


@entity
class ControlledPaper(ControlledPaperDraft):
    """A paper of a case; one that was withdrawn counts for nothing and stays visible."""

    id: ControlledPaperId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    version: int = 1


def is_there(paper: ControlledPaperDraft) -> bool:
    """Tell whether a paper is there and not only asked for; that none is needed is known as soon as it is stated."""
    return paper.state is PaperState.PRESENT or paper.kind is ControlledKind.NOT_NEEDED


def schengen_of(settings: Settings) -> frozenset[str]:
    """Return the countries in which a Schengen declaration counts."""
    return _codes(settings.schengen_countries)


@cache
def _codes(text: str) -> frozenset[str]:
    return frozenset(each.strip() for each in text.split(","))


def wrong_paper(draft: ControlledPaperDraft, settings: Settings, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a paper: contradictory days, too many for one form, or there without what it needs."""
    if not is_country(draft.country):
        sentence = N_("A country is written with two capitals, such as AM for Armenia.")
        yield Wrong(path="country", sentence=sentence)
    if draft.issued_on and draft.issued_on > today:
        yield Wrong(path="issued_on", sentence=N_("The day of issue is in the future."))
    if draft.valid_from and draft.valid_until and draft.valid_until < draft.valid_from:
        yield Wrong(path="valid_until", sentence=N_("A paper cannot end before it begins to hold."))
    if draft.issued_on and draft.valid_until and draft.valid_until < draft.issued_on:
        yield Wrong(path="valid_until", sentence=N_("A paper cannot end before it was issued."))
    if draft.days_covered is not None and draft.days_covered < 1:
        yield Wrong(path="days_covered", sentence=N_("A paper covers at least one day."))
    if draft.kind is ControlledKind.SCHENGEN:
        yield from _wrong_schengen(draft, settings)
    if is_there(draft):
        yield from _missing(draft)


def _wrong_schengen(draft: ControlledPaperDraft, settings: Settings) -> Iterator[Wrong]:
    if draft.country not in schengen_of(settings):
        sentence = N_("A Schengen declaration does not count in {country}.")
        yield Wrong(path="country", sentence=sentence, values={"country": Country(draft.country)})
    if draft.valid_from and draft.valid_until:
        days = (draft.valid_until - draft.valid_from + timedelta(days=1)).days
        if days > settings.schengen_form_days:
            sentence = N_("A Schengen declaration covers {most} days at most. Ask for more forms with adjoining days.")
            yield Wrong(path="valid_until", sentence=sentence, values={"most": settings.schengen_form_days})


def _missing(draft: ControlledPaperDraft) -> Iterator[Wrong]:
    if draft.kind is ControlledKind.NOT_NEEDED:
        if not draft.source.strip():
            yield Wrong(path="source", sentence=N_("Say where it is stated that no paper is needed."))
        return
    for path in ("authority", "issued_on", "valid_from", "valid_until"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("A paper that is there says this."))
    if draft.kind is ControlledKind.STATEMENT and not draft.legalised:
        sentence = N_("Say by whom the statement is legalised: CAK, ministry, embassy or apostille.")
        yield Wrong(path="legalised", sentence=sentence)
