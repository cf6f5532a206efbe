"""Tables with days (R54): terms, amounts, references of law, languages, holidays, thresholds and support schemes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country, is_currency, is_language
from medhandover.kernel.days import share_a_day
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import DatedRowId, StaffId
from medhandover.kernel.languages import N_, Language
from medhandover.kernel.shapes import entity, record

CALENDAR = "kalender"
"""Key of a row that says: this office keeps the holidays of that country itself, from and until these days."""

SUPPLY_LIMIT = "voorraad_gecontroleerd"
"""Key of a threshold of one country: the most days of supply of a controlled medicine that it lets in (INCB, R26)."""


class DatedTable(Coded):
    """Dutch: tabel met ingangsdatum (R54)."""

    TERMS = "termijnen", "terms"
    AMOUNTS = "bedragen", "amounts"
    LEGAL = "wetsverwijzingen", "references of law"
    LANGUAGES = "talen", "languages of letters"
    HOLIDAYS = "feestdagen", "holidays"
    THRESHOLDS = "drempels", "thresholds"
    SUPPORT = "ondersteuning", "support after return"


class Certainty(Coded):
    """Dutch: zekerheid (domain 0.1): whether a row was read in a source or must still be confirmed."""

    FOUND = "found", "found in a source"
    LETTER = "letter", "from the letter of 24 March 2017"
    BACKGROUND = "bg", "to be confirmed"
    PROPOSAL = "proposal", "proposal of the makers"
    OWN = "eigen", "entered by this office"


class Unit(Coded):
    """Dutch: eenheid, of a term or what an amount is paid for."""

    HOUR = "uur", "hours"
    DAY = "dag", "days"
    WEEK = "week", "weeks"
    MONTH = "maand", "months"
    YEAR = "jaar", "years"
    PERSON = "persoon", "per person"
    ADULT = "volwassene", "per adult"
    MINOR = "minderjarige", "per minor"
    ONCE = "keer", "each time"


TIMES = frozenset({Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
"""Units of a term."""
RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa"})
"""Scripts (ISO 15924) that run from right to left."""


@record
class Words:
    """A text in Dutch and in other languages; empty where there is none. Only help after the journey is in all six."""

    nl: str
    en: str = ""
    fr: str = ""
    ru: str = ""
    hy: str = ""
    ar: str = ""

    def say(self, language: Language) -> str:
        """Return the text in `language`, or in Dutch where there is no other."""
        return self.en if language == "en" and self.en else self.nl


@entity
class DatedRowDraft:
    """What is entered of a row: it holds from `from_on` until `until_on` (both included, None without end).

    `amount` is money in `currency` or a term in `unit`; `country` ISO 3166-1, `script` ISO 15924 of a language.
    """

    table: DatedTable
    key: str
    text: Words
    amount: Decimal | None = None
    currency: str = ""
    unit: Unit | None = None
    country: str = ""
    script: str = ""
    from_on: date | None = None
    until_on: date | None = None
    source: str = ""
    certainty: Certainty = Certainty.OWN
    note: str = ""


@entity
class DatedRow(DatedRowDraft):
    """A row of a table; it is ended, never changed or taken away. `recorded_at` None: it came with the program."""

    id: DatedRowId
    recorded_by: StaffId | None = None
    recorded_at: datetime | None = None
    ended_by: StaffId | None = None
    ended_at: datetime | None = None
    version: int = 1

    @property
    def is_shipped(self) -> bool:
        """Tell whether the row came with the program."""
        return self.recorded_at is None

    @property
    def name(self) -> tuple[DatedTable, str, str]:
        """Return what no two rows that hold on one day share: table, key and country."""
        return self.table, self.key, self.country

    @property
    def is_right_to_left(self) -> bool:
        """Tell whether the script of a language runs from right to left."""
        return self.script in RIGHT_TO_LEFT

    def holds_on(self, day: date) -> bool:
        """Tell whether the row holds on `day`."""
        return (self.from_on is None or self.from_on <= day) and (self.until_on is None or day <= self.until_on)

    def overlaps(self, other: "DatedRowDraft | DatedRow") -> bool:
        """Tell whether there is a day on which both hold."""
        return share_a_day(self.from_on, self.until_on, other.from_on, other.until_on)


def in_force(shipped: Iterable[DatedRow], own: Sequence[DatedRow], day: date) -> list[DatedRow]:
    """Return the rows that hold on `day`, by key and country.

    A row of the office takes the place of the shipped one of that key from its day on, also once it has ended; one
    that was a mistake, and so ends before it begins, takes no place.
    """
    begins: dict[tuple[DatedTable, str, str], date] = {}
    for each in (one for one in own if one.overlaps(one)):
        start = each.from_on or date.min
        begins[each.name] = min(start, begins.get(each.name, start))
    rows = [each for each in shipped if begins.get(each.name, date.max) > day]
    return sorted(
        (each for each in (*rows, *own) if each.holds_on(day)), key=lambda each: (each.table, each.key, each.country)
    )


def wrong_row(draft: DatedRowDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a row."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9_.-]{0,59}", draft.key):
        sentence = N_("A key has small letters, digits, dots, hyphens and underscores, such as eurp_geld.")
        yield Wrong(path="key", sentence=sentence)
    if not draft.text.nl.strip():
        yield Wrong(path="text.nl", sentence=N_("This cannot be empty."))
    if draft.country and not is_country(draft.country):
        yield Wrong(path="country", sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    if draft.from_on and draft.until_on and draft.until_on < draft.from_on:
        yield Wrong(path="until_on", sentence=N_("The last day lies before the first one."))
    if draft.certainty is not Certainty.OWN and not draft.source.strip():
        yield Wrong(path="source", sentence=N_("Name the source, or say that the office entered this itself."))
    yield from _wrong_amount(draft)
    yield from _wrong_of_table(draft)


def _wrong_amount(draft: DatedRowDraft) -> Iterator[Wrong]:
    if draft.amount is None:
        if draft.currency:
            yield Wrong(path="amount", sentence=N_("A currency without an amount says nothing. Fill in the amount."))
        return
    if draft.amount < 0:
        yield Wrong(path="amount", sentence=N_("An amount cannot be negative."))
    if draft.currency and not is_currency(draft.currency):
        yield Wrong(path="currency", sentence=N_("A currency is written with three capitals, such as EUR."))
    if not draft.currency and draft.unit not in TIMES:
        yield Wrong(path="unit", sentence=N_("Say of what this is the number: a currency, or hours, days, months."))


def _wrong_of_table(draft: DatedRowDraft) -> Iterator[Wrong]:
    if draft.table is DatedTable.HOLIDAYS:
        if not draft.country:
            yield Wrong(path="country", sentence=N_("A holiday is one of a country. Fill in which."))
        if draft.from_on is None or draft.until_on is None:
            yield Wrong(path="until_on", sentence=N_("A holiday has a first and a last day, which may be the same."))
    if draft.table in {DatedTable.TERMS, DatedTable.THRESHOLDS} and (draft.amount is None or draft.unit not in TIMES):
        yield Wrong(path="amount", sentence=N_("A term has a number and a unit of time."))
    if draft.table is DatedTable.AMOUNTS and (draft.amount is None or not draft.currency):
        yield Wrong(path="amount", sentence=N_("This table holds amounts: fill in amount and currency."))
    if draft.table is DatedTable.LANGUAGES:
        if not is_language(draft.key):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path="key", sentence=sentence, values={"code": draft.key})
        if not re.fullmatch(r"[A-Z][a-z]{3}", draft.script):
            sentence = N_("A script is written with four letters, such as Latn, Arab, Cyrl or Armn.")
            yield Wrong(path="script", sentence=sentence)


def wrong_overlap(draft: DatedRowDraft, own: Iterable[DatedRow]) -> Iterator[Wrong]:
    """Tell which row of the office holds for the same key in the same days."""
    for each in own:
        is_same = each.name == (draft.table, draft.key, draft.country)
        if is_same and each.overlaps(draft):
            sentence = N_(
                "In these days the row {key} of {from_on} until {until_on} holds already. End that one first."
            )
            values = {"key": each.key, "from_on": each.from_on, "until_on": each.until_on}
            yield Wrong(path="from_on", sentence=sentence, values=values)
