"""An invented case file of today's date: a case with everything arranged, to try an import with."""

from datetime import UTC, date, datetime, time

from medhandover.cases.queries import all_cases
from medhandover.demo.office import furnished
from medhandover.demo.stage import Stage
from medhandover.exchange.model import CaseFile
from medhandover.exchange.queries import exported_case
from medhandover.kernel.clock import SetClock
from medhandover.office import Office, Place
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.tables import metadata


def example_file(today: date, seed: int) -> CaseFile:
    """Return the file of a person who leaves tomorrow, played in an office that is forgotten afterwards."""
    engine = memory_engine()
    metadata.create_all(engine)
    clock = SetClock(datetime.combine(today, time(9), UTC))
    office = Office(Place(engine, reading(engine), is_demo=True), clock)
    stage = Stage(office, clock, today)
    demo = furnished(stage, seed)
    stage.play([demo.ready(demo.chain("AM", 1))])
    stage.enter(stage.cue(0, "10:30", "jansen"))
    case = office.ask(all_cases)[0].id
    office.give_reason(case, "voorbeeld")
    made: CaseFile = office.ask(exported_case, case)
    engine.dispose()
    return made
