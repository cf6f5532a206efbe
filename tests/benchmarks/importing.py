"""Importing one case file after the other: what a file costs at the end against what it costs at the beginning.

Run with `python -m tests.benchmarks.importing [FILES]`; prints the median for the first and the last tenth of the files
in milliseconds of the processor with their ratio, and the ratio to writing the same rows without any of the program.
Each file is the example of today with another person and other escorts, into an encrypted office on disk.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from time import process_time

from sqlalchemy import Engine, Table, delete, func, select

from medhandover.demo.example import example_file
from medhandover.exchange.actions import import_case
from medhandover.exchange.model import CaseFile
from medhandover.storage.tables import metadata
from tests.benchmarks.played import TODAY, on_disk

FILES = 200


def files(count: int) -> Iterator[CaseFile]:
    """Yield the example with other numbers, as often as asked."""
    example = example_file(TODAY, 1)
    for number in range(count):
        person = replace(example.person, v_number=f"{8000000000 + number:010d}")
        escorts = tuple(
            replace(each, escort=replace(each.escort, name=f"{each.escort.name} {number}")) for each in example.escorts
        )
        sealed = tuple(replace(each, number=f"I-{number:05d}-{at}") for at, each in enumerate(example.envelopes))
        yield replace(example, person=person, escorts=escorts, envelopes=sealed)


def imported(count: int) -> tuple[Sequence[float], float]:
    """Return what each file took, and what writing the rows of the last tenth alone takes for one file."""
    with on_disk() as place:
        before, taken = _rows(place.engine), []
        for file in files(count):
            begun = process_time()
            place.office.do(import_case, file)
            taken.append((process_time() - begun) * 1000)
        return taken, _bare(place.engine, before) / count


def _rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        tables = metadata.sorted_tables
        return {each.name: connection.scalar(select(func.count()).select_from(each)) or 0 for each in tables}


def _bare(engine: Engine, before: dict[str, int]) -> float:
    """Take the rows that were added out, and return how long it takes to write them again."""
    tables: Sequence[Table] = [each for each in metadata.sorted_tables if _rows(engine)[each.name] > before[each.name]]
    with engine.connect() as connection:
        kept = {each: [dict(row) for row in connection.execute(select(each)).mappings()] for each in tables}
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for each in reversed(tables):
            connection.execute(delete(each))
        begun = process_time()
        for each in tables:
            connection.execute(each.insert(), kept[each])
        return (process_time() - begun) * 1000


def main(count: int = FILES) -> str:
    """Return the figures, one line each."""
    taken, bare = imported(count)
    tenth = max(1, count // 10)
    first, last = median(taken[:tenth]), median(taken[-tenth:])
    return "\n".join(
        [
            f"{count} files: {first:.0f} ms a file at first, {last:.0f} ms at last, ratio {last / first:.2f}",
            f"the rows alone {bare:.1f} ms a file, ratio {median(taken) / bare:.1f}",
        ]
    )


if __name__ == "__main__":
    print(main(int(sys.argv[1]) if sys.argv[1:] else FILES))
