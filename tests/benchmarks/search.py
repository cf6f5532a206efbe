"""Search against the raw question to the full-text index, as a ratio in one run over the same invented people.

Run with `python -m tests.benchmarks.search [PEOPLE]`; prints for each kind of question both medians in milliseconds and
their ratio. The raw question is what somebody with the index alone would ask: fifty row numbers, in no order.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from medhandover.office import NOBODY
from medhandover.search.model import fold, words_of
from medhandover.search.store import MOST, found, texts_table, words_table
from medhandover.storage.engine import create_database, office_engine
from medhandover.storage.key import new_key
from medhandover.storage.tables import metadata
from medhandover.storage.work import Work
from tests.offices import NOW

PEOPLE, TIMES, AT_ONCE = 100_000, 200, 10_000
PARTS = (
    "ana vor beel dyan mar ko pet ro vić sør en ñan de łuk asz yıl dız ab dul ka rim mo ham med əli tig ra müll er"
    " жан нова անա կար"
)
RAW = text(f"SELECT rowid FROM search_texts_parts WHERE search_texts_parts MATCH :question LIMIT {MOST}")
QUESTIONS = (
    ("folded, a whole name", "yıldız", '" yildiz"'),
    ("prefix", "beeldy", '" beeldy"'),
    ("prefix that many have", "ana", '" ana"'),
    ("infix", "eeldya", '"eeldya"'),
    ("infix that many have", "ham", '"ham"'),
    ("infix that nobody has", "dyanzzz", '"dyanzzz"'),
    ("two words", "mar abdul", '" mar" AND " abdul"'),
    ("two rare words", "markovic karimham", '" markovic" AND " karimham"'),
    ("two inner parts", "ovic eelana", '"ovic" AND "eelana"'),
    ("a V-number", "1000039600", '" 1000039600 "'),
    ("inside a V-number", "00039", '"00039"'),
)
"""What it is, what somebody types, and the raw question for the same."""


def people(count: int) -> Iterator[tuple[str, ...]]:
    """Yield invented names and numbers; the same ones in every run."""
    chance, parts = Random(2026), PARTS.split()
    for number in range(count):
        names = ("".join(chance.choices(parts, k=chance.randint(1, 3))).title() for _ in range(3))
        yield (*names, str(1_000_000_000 + number * 3960), f"MO-2026-{number:05d}")


@contextmanager
def indexed(count: int) -> Iterator[Work]:
    """Give an encrypted office on disk in which so many people can be found."""
    with TemporaryDirectory() as folder:
        path, key = Path(folder) / "office.db", new_key()
        create_database(path, key)
        engine = office_engine(path, key)
        metadata.create_all(engine)
        with Session(engine) as session, session.begin():
            _enter(session, [words_of(*each) for each in people(count)])
        with Session(engine) as session, session.begin():
            yield Work(session, NOBODY, NOW)
        engine.dispose()


def _enter(session: Session, known: list[frozenset[str]]) -> None:
    for start in range(0, len(known), AT_ONCE):
        some = [(f"{start + place:032x}", sorted(words)) for place, words in enumerate(known[start : start + AT_ONCE])]
        texts = [{"kind": "case", "thing": thing, "folded": f" {' '.join(words)} "} for thing, words in some]
        session.execute(insert(texts_table), texts)
        rows = [{"kind": "case", "thing": thing, "word": word} for thing, words in some for word in words]
        session.execute(insert(words_table), rows)


def measured(asked: Callable[[], object], times: int) -> float:
    """Return the median in milliseconds of `times` runs, after one that warms up."""
    asked()
    taken = []
    for _ in range(times):
        begun = perf_counter()
        asked()
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)


def compared(work: Work, times: int) -> Iterator[tuple[str, int, float, float]]:
    """Yield for each question what it is, how many it finds, and both medians."""
    for name, typed, raw in QUESTIONS:
        one = measured(lambda typed=typed: found(work, "case", typed), times)  # type: ignore[misc]
        other = measured(lambda raw=raw: work.session.execute(RAW, {"question": raw}).all(), times)  # type: ignore[misc]
        yield name, len(found(work, "case", fold(typed))), one, other


def main(count: int = PEOPLE, times: int = TIMES) -> str:
    """Return the table of ratios, one line a question."""
    with indexed(count) as work:
        lines = [
            f"{name:24}{hits:4} found {one:8.3f} ms, raw {other:8.3f} ms, ratio {one / other:.2f}"
            for name, hits, one, other in compared(work, times)
        ]
    return "\n".join([f"{count} people, {times} runs each", *lines])


if __name__ == "__main__":
    print(main(int(sys.argv[1]) if sys.argv[1:] else PEOPLE))
