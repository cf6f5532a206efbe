"""A list of receivers as a table of text (CSV): each line read into the shape in which a receiver is entered."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from medhandover.exchange.reading import read_value
from medhandover.kernel.fields import Wrong, WrongFields, refuse
from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import LANGUAGES, N_, say
from medhandover.kernel.numbers import read_number
from medhandover.kernel.problem import Problem
from medhandover.kernel.steps import Tell, each_told, unheard
from medhandover.receivers.lines import ReceiverLine
from medhandover.receivers.model import ReceiverDraft

COLUMNS: Mapping[str, str] = {
    "name": N_("Name"),
    "kind": N_("Kind of receiver"),
    "type": N_("Type of receiver"),
    "country": N_("Country"),
    "city": N_("City"),
    "zone": N_("Time zone"),
    "phone": N_("Phone"),
    "address": N_("Address"),
    "original_name": N_("Name in own script"),
    "original_address": N_("Address in own script"),
    "phone_24h": N_("Phone day and night"),
    "email": N_("E-mail"),
    "languages": N_("Languages spoken there"),
    "contact_name": N_("Contact person"),
    "contact_function": N_("Function of the contact person"),
    "contact_mobile": N_("Mobile of the contact person"),
    "relation": N_("Relation of the carer"),
    "is_named_in_advice": N_("Named in an advice"),
    "named_in_advice": N_("In which advice"),
    "medcoi_reference": N_("MedCOI reference"),
    "latitude": N_("Latitude"),
    "longitude": N_("Longitude"),
    "airport": N_("Airport"),
    "airport_km": N_("Kilometres from the airport"),
    "airport_minutes": N_("Minutes from the airport"),
    "specialisms": N_("Specialisms"),
    "capabilities": N_("Can meet the conditions"),
    "admits_outside_hours": N_("Admits outside opening hours"),
    "hours": N_("Opening hours"),
    "weekend": N_("Weekend"),
    "prices": N_("Prices"),
    "payment_details": N_("Payment details"),
    "institution": N_("Belongs to institution"),
    "remarks": N_("Remarks"),
}
"""The columns that a file may have: by the field's name, or by its label in any language of the program."""

REQUIRED = ("name", "kind", "type", "country", "city", "zone", "phone")
YES = frozenset({"ja", "yes", "true", "1", "x"})
NO = frozenset({"", "nee", "no", "false", "0"})
DAYS = {day: number for number, day in enumerate(("ma", "di", "wo", "do", "vr", "za", "zo"), 1)}


class NotText(Problem):
    """A list of receivers is text in UTF-8."""

    sentence = "This file is not text in UTF-8. Save it as CSV UTF-8 and try again. Nothing was imported."


class NoLines(Problem):
    """A list has a line with names of columns and a line for each receiver."""

    sentence = "This file holds no receivers: a first line with the names of the columns, then a line for each."


def read_directory(content: bytes, tell: Tell = unheard) -> tuple[ReceiverLine, ...]:
    """Return the lines of a CSV file, separated by semicolons or commas; raises NotText, NoLines, WrongFields, Stopped.

    The paths of wrong fields are `line.column`, the line counted from 1 as a text editor does.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotText() from None
    head = next((line for line in text.splitlines() if line.strip()), "")
    separator = ";" if head.count(";") >= head.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error:
        sentence = N_("This line cannot be read as cells. Look for a quotation mark that is not closed.")
        raise WrongFields([Wrong(path=str(reader.line_num), sentence=sentence)]) from None
    if len(rows) < 2:
        raise NoLines()
    (at, header), *lines = rows
    columns = _columns(at, header)
    wrong: list[Wrong] = []
    found: list[ReceiverLine] = []
    for number, row in each_told(tell, N_("Reading the list"), lines):
        try:
            found.append(_line(number, row, columns))
        except WrongFields as refused:
            wrong.extend(refused.wrong)
    refuse(wrong)
    return tuple(found)


def column_label(name: str) -> str:
    """Return the label (a message id) of a column, or of another field of a receiver."""
    return COLUMNS.get(name) or label_of(name)


def _columns(at: int, header: Sequence[str]) -> list[str]:
    """Return the fields that the header names; raises WrongFields for unknown, doubled and missing ones."""
    names = {name: name for name in COLUMNS}
    names |= {say(language, label).casefold(): name for name, label in COLUMNS.items() for language in LANGUAGES}
    found, wrong = [], []
    for cell in header:
        told = cell.strip()
        name = names.get(told.casefold(), "")
        if not name:
            sentence = N_("There is no column {column}. These exist: {columns}.")
            wrong.append(Wrong(path=f"{at}.{told}", sentence=sentence, values={"column": told, "columns": [*COLUMNS]}))
        elif name in found:
            wrong.append(Wrong(path=f"{at}.{told}", sentence=N_("This column stands in the file twice.")))
        found.append(name)
    missing = [name for name in REQUIRED if name not in found]
    if missing:
        sentence = N_("These columns are missing: {columns}.")
        wrong.append(Wrong(path=str(at), sentence=sentence, values={"columns": missing}))
    refuse(wrong)
    return found


def _line(number: int, row: Sequence[str], columns: Sequence[str]) -> ReceiverLine:
    if len(row) > len(columns):
        sentence = N_("This line has {count} cells, the first line {wanted}. Put a text with a separator in quotes.")
        refuse([Wrong(path=str(number), sentence=sentence, values={"count": len(row), "wanted": len(columns)})])
    cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
    institution, values, wrong = cells.pop("institution", ""), {}, []
    for name, cell in cells.items():
        try:
            values[name] = _READ.get(name, str)(cell)
        except ValueError:
            wrong.append(Wrong(path=f"{number}.{name}", sentence=_ASKED[name]))
    filled = {name: value for name, value in values.items() if value is not None}
    try:
        draft: ReceiverDraft = read_value(ReceiverDraft, filled, str(number))
    except WrongFields as refused:
        told = {each.path for each in wrong}
        raise WrongFields([*wrong, *(each for each in refused.wrong if each.path not in told)]) from None
    refuse(wrong)
    return ReceiverLine(
        line=number,
        receiver=draft,
        columns=tuple(name for name in columns if name != "institution"),
        institution_name=institution,
    )


def _list(cell: str) -> list[str]:
    return [part for part in re.split(r"[\s,;|]+", cell) if part]


def _truth(cell: str) -> bool:
    if cell.casefold() not in YES | NO:
        raise ValueError(cell)
    return cell.casefold() in YES


def _whole(cell: str) -> int | None:
    if not re.fullmatch(r"[0-9]{0,5}", cell):
        raise ValueError(cell)
    return int(cell) if cell else None


def _degrees(cell: str) -> str | None:
    if not re.fullmatch(r"(-?[0-9]{1,3}([.,][0-9]{1,10})?)?", cell):
        raise ValueError(cell)
    return cell.replace(",", ".") or None


def _days(cell: str) -> list[int]:
    return [_day(part) for part in _list(cell)]


def _day(text: str) -> int:
    """Return a weekday: 1 to 7, or its first two letters in Dutch; raises ValueError."""
    told = text.casefold()
    return DAYS[told] if told in DAYS else int(told)


def _hours(cell: str) -> list[dict[str, Any]]:
    """Return opening hours written as `ma-vr 08:30-16:00, 6 09:00-12:00`; raises ValueError."""
    return [hour for part in re.split(r"[,|]", cell) if part.strip() for hour in _span(part.strip())]


def _span(text: str) -> Iterator[dict[str, Any]]:
    match = re.fullmatch(r"(\w+)(?:\s*-\s*(\w+))?\s+(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})", text)
    if not match:
        raise ValueError(text)
    first, last, opens, closes = match.groups()
    days = range(_day(first), _day(last or first) + 1)
    if not days:
        raise ValueError(text)
    for day in days:
        yield {"weekday": day, "opens": opens.zfill(5), "closes": closes.zfill(5)}


def _prices(cell: str) -> list[dict[str, Any]]:
    """Return prices written as `opname: 120 EUR/dag | consult: 40,50 EUR/behandeling`; raises ValueError."""
    found = []
    for part in (each.strip() for each in cell.split("|") if each.strip()):
        match = re.fullmatch(r"(.+?):\s*([0-9]+(?:[.,][0-9]+)?)\s*([A-Z]{3})(?:/(\w+))?", part)
        if not match:
            raise ValueError(part)
        service, amount, currency, per = match.groups()
        price = {"service": service, "amount": str(read_number(amount)), "currency": currency}
        found.append(price | ({"per": per} if per else {}))
    return found


def _abilities(cell: str) -> list[dict[str, Any]]:
    return [{"condition": code} for code in _list(cell)]


def _code(cell: str) -> str | None:
    return cell or None


_READ: Mapping[str, Callable[[str], Any]] = {
    "kind": _code,
    "type": _code,
    "relation": _code,
    "languages": _list,
    "specialisms": _list,
    "capabilities": _abilities,
    "is_named_in_advice": _truth,
    "admits_outside_hours": _truth,
    "airport_km": _whole,
    "airport_minutes": _whole,
    "latitude": _degrees,
    "longitude": _degrees,
    "weekend": _days,
    "hours": _hours,
    "prices": _prices,
}
"""How the cell of a column is read; others are plain text."""
_ASKED: Mapping[str, str] = {
    "is_named_in_advice": N_("Write ja or nee."),
    "admits_outside_hours": N_("Write ja or nee."),
    "airport_km": N_("Write a whole number."),
    "airport_minutes": N_("Write a whole number."),
    "latitude": N_("Write degrees as 40.1776."),
    "longitude": N_("Write degrees as 40.1776."),
    "weekend": N_("Write days as za zo, or as 6 7."),
    "hours": N_("Write opening hours as: ma-vr 08:30-16:00, za 09:00-12:00."),
    "prices": N_("Write prices as: opname: 120 EUR/dag | consult: 40 EUR."),
}
