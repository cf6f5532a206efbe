"""Lines of a file with leave: of whom, from when until when; what cannot be read is told by line."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO

from medhandover.escorts.absences import AbsenceKind
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "naam", "wie", "medewerker"),
    "from_on": ("from", "from_on", "van", "vanaf", "begin", "eerste dag"),
    "until_on": ("until", "until_on", "tot en met", "t/m", "tot", "einde", "laatste dag"),
    "kind": ("kind", "soort"),
}
"""The columns of a file with leave, by every name that they may have."""
KINDS = {
    "": AbsenceKind.LEAVE,
    **{name: each for each in AbsenceKind for name in (each.value, each.label)},
}
MOST_LINES = 5000
_DAY = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")


class NoLeaveFile(Problem):
    """A file with leave is a table (CSV) with named columns, or a calendar."""

    sentence = "This is no file with leave. The first line names the columns: naam; van; tot en met; soort."


@record
class LeaveLine:
    """A line of a file, or an event of a calendar: who is away from the first to the last day."""

    line: int
    name: str
    from_on: date
    until_on: date
    kind: AbsenceKind = AbsenceKind.LEAVE


@record
class WrongLine:
    """What is wrong with a line, in both languages."""

    line: int
    dutch: str
    english: str

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.dutch if language == "nl" else self.english


@record
class LeaveFile:
    """What a file says: the lines that can be read, and what is wrong with the others."""

    lines: tuple[LeaveLine, ...]
    wrong: tuple[WrongLine, ...]


def leave_in(content: bytes) -> LeaveFile:
    """Read a table with leave (CSV, with semicolons, commas or tabs); raises NoLeaveFile."""
    text = _decoded(content)
    first = text.lstrip().split("\n", 1)[0]
    sign = max(";,\t", key=first.count)
    rows = list(csv.reader(StringIO(text), delimiter=sign))
    places = _places(rows[0] if rows else ())
    lines: list[LeaveLine] = []
    wrong: list[WrongLine] = []
    for number, row in enumerate(rows[1 : MOST_LINES + 1], 2):
        cells = {name: row[place].strip() if place < len(row) else "" for name, place in places.items()}
        if not any(cells.values()):
            continue
        found = tuple(_wrong(cells))
        wrong += [wrong_line(number, each) for each in found]
        if not found:
            lines.append(_line(number, cells))
    return LeaveFile(lines=tuple(lines), wrong=tuple(wrong))


def wrong_line(number: int, wrong: Wrong) -> WrongLine:
    """Return what is wrong with a line."""
    told = N_("Line {line}: {why}")
    dutch, english = (
        say(language, told, line=number, why=say(language, wrong.sentence, **wrong.values)) for language in ("nl", "en")
    )
    return WrongLine(line=number, dutch=dutch, english=english)


def backwards(name: str, from_on: date, until_on: date) -> Iterator[Wrong]:
    """Yield that leave ends before it begins."""
    if until_on < from_on:
        told = N_("The leave of {name} ends on {until}, before it begins on {begins}.")
        yield Wrong(path="until_on", sentence=told, values={"name": name, "until": until_on, "begins": from_on})


def day_in(text: str) -> date | None:
    """Return the day that a cell names, as 2026-12-03 or 3-12-2026; None where it names none."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    day, month, year, *iso = match.groups()
    try:
        return date(int(year), int(month), int(day)) if year else date(int(iso[0]), int(iso[1]), int(iso[2]))
    except ValueError:
        return None


def _wrong(cells: Mapping[str, str]) -> Iterator[Wrong]:
    name = cells["name"]
    if not name:
        yield Wrong(path="name", sentence=N_("There is no name."))
    for column in ("from_on", "until_on"):
        if day_in(cells[column]) is None:
            told = N_("“{text}” of {name} is no day. Write 2026-12-03 or 3-12-2026.")
            yield Wrong(path=column, sentence=told, values={"text": cells[column], "name": name or "-"})
    if cells.get("kind", "").casefold() not in KINDS:
        told = N_("“{text}” of {name} is no kind of absence. Write verlof, ziek or training.")
        yield Wrong(path="kind", sentence=told, values={"text": cells["kind"], "name": name or "-"})
    first, last = day_in(cells["from_on"]), day_in(cells["until_on"])
    if first and last:
        yield from backwards(name, first, last)


def _line(number: int, cells: Mapping[str, str]) -> LeaveLine:
    first, last = day_in(cells["from_on"]), day_in(cells["until_on"])
    assert first is not None and last is not None
    kind = KINDS[cells.get("kind", "").casefold()]
    return LeaveLine(line=number, name=cells["name"], from_on=first, until_on=last, kind=kind)


def _places(head: Sequence[str]) -> dict[str, int]:
    """Return where each column stands; raises NoLeaveFile."""
    named = [each.strip().casefold() for each in head]
    found = {column: _place(named, names) for column, names in COLUMNS.items()}
    if any(found[column] is None for column in ("name", "from_on", "until_on")):
        raise NoLeaveFile()
    return {column: place for column, place in found.items() if place is not None}


def _place(named: Sequence[str], names: Iterable[str]) -> int | None:
    return next((named.index(each) for each in names if each in named), None)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
