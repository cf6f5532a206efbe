"""How much memory the window holds after hours of work: cases, their sections, forms and searches, over and over.

Run with `python -m tests.benchmarks.memory [STEPS] [CASES or FOLDER]`; prints after each quarter the megabytes that the
program has for itself, as Windows tells them of a program, and those with the files of libraries that it shares with
other programs (its resident set). A person does a thousand such steps in an hour or two; asked is less than 300 MB, and
no growth.
"""

import gc
import os
import sys
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from medhandover.premises import demo_at
from tests.benchmarks.blocking import Day, prepared
from tests.benchmarks.crowded import CASES, crowded

STEPS, QUARTERS = 4_000, 4
TEXTS = ("hn", "voorbeeld", "9000", "kliniek", "zzz")
FORMS = (("advice", "advice:record"), ("handover", "refusal:begin"), ("person", "case:change"))
PAGES = ("worklist", "today", "cases", "receivers", "administration", "follow")


def in_memory() -> tuple[float, float]:
    """Return the megabytes of this process that are in memory now: its own, and with the files of libraries."""
    told = Path("/proc/self/status").read_text(encoding="ascii") if sys.platform == "linux" else ""
    found = {line.partition(":")[0]: line.split()[1] for line in told.splitlines() if line.endswith("kB")}
    return int(found.get("RssAnon", "0")) * 1024 / 1e6, int(found.get("VmRSS", "0")) * 1024 / 1e6


@dataclass
class Held:
    """What was held at the end of each quarter: megabytes, widgets, and things that Python looks after."""

    megabytes: list[float] = field(default_factory=list)
    shared: list[float] = field(default_factory=list)
    widgets: list[int] = field(default_factory=list)
    things: list[int] = field(default_factory=list)

    def note(self) -> None:
        """Note what is held now."""
        gc.collect()
        own, whole = in_memory()
        self.megabytes.append(own)
        self.shared.append(whole)
        self.widgets.append(sum(1 + len(each.findChildren(QWidget)) for each in QApplication.topLevelWidgets()))
        self.things.append(len(gc.get_objects()))


def round_of(day: Day, number: int) -> int:
    """Do a round of work at the window; returns how many steps it was."""
    before = len(day.dog.steps)
    for page in PAGES:
        day.dog.take(page, partial(day.window.open, page))
    day.dog.take("search", lambda: day.type(TEXTS[number % len(TEXTS)]))
    day.dog.take("case", lambda: day.window.open("case", day.case))
    for at in range(len(day.page.sections)):
        day.dog.take("section", partial(day.page.list.setCurrentRow, at))
    section, tag = FORMS[number % len(FORMS)]
    view = day.view(section, tag)
    if view is not None:
        day.dog.take("form", partial(view.buttons.click, tag))
        day.dog.take("close", day.close)
    done = len(day.dog.steps) - before
    day.dog.steps.clear()
    return done


def worked(where: int | Path, steps: int) -> Held:
    """Return what was held after each quarter of so many steps."""
    application, held = prepared(), Held()
    office = crowded(where) if isinstance(where, int) else nullcontext(demo_at(where))
    with office as premises:
        premises.open()
        day = Day(application, premises)
        day.start()
        day.desk.give_reason(lambda _: None, day.case, "meting")
        done = number = 0
        for quarter in range(1, QUARTERS + 1):
            while done < steps * quarter // QUARTERS:
                done += round_of(day, number)
                number += 1
            held.note()
        day.leave()
        premises.close()
    return held


def main(steps: int = STEPS, where: int | Path = CASES) -> str:
    """Return the figures, one line each."""
    held = worked(where, steps)
    lines = zip(held.megabytes, held.shared, held.widgets, held.things, strict=True)
    return "\n".join(
        f"after {steps * number // QUARTERS} steps: {own:.0f} MB, {whole:.0f} with what is shared, "
        f"{widgets} widgets, {things} things"
        for number, (own, whole, widgets, things) in enumerate(lines, 1)
    )


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given = sys.argv[2] if sys.argv[2:] else str(CASES)
    print(main(int(sys.argv[1]) if sys.argv[1:] else STEPS, int(given) if given.isdecimal() else Path(given)))
