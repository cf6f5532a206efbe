"""What an office promises whatever anybody does: read from its tables, told apart in words where it is broken."""

from collections.abc import Iterator, Mapping
from typing import Any

from medhandover.cases.queries import all_cases
from medhandover.kernel.findings import TimeState, Weight
from medhandover.kernel.ids import CaseId
from medhandover.office import Office, Place
from medhandover.readiness.queries import Gate, WorklistRow, gate, worklist
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.schema import upgrade
from medhandover.storage.tables import metadata
from tests.stories.casework import FIRST, Casework

Table = Mapping[str, tuple[Any, ...]]
Dump = Mapping[str, Table]
"""What stands in the tables: by table and key, the row as the engine has it."""

BESIDE = frozenset({"log_lines", "standings", "search_texts", "search_words"})
"""What is written beside the work itself: the log, the worklist's answers, and the index."""
REPLACED = frozenset({"legs"})
"""Tables whose rows make place for others: a journey is planned anew as a whole."""
ALWAYS = frozenset({"version", "case", "changes"})
"""Columns that may change in every table: the counter, and the case where two files are merged."""
ONLY_ADDED: Mapping[str, frozenset[str]] = {
    "handovers": frozenset(),
    "journal_entries": frozenset(),
    "supply_counts": frozenset(),
    "handings": frozenset(),
    "envelope_moves": frozenset(),
    "envelope_breaches": frozenset(
        {"settlement", "settled_at", "settled_by", "reported_at", "not_reported_reason", "replaced_by"}
    ),
    "refusal_additions": frozenset(),
    "refusal_decisions": frozenset(),
    "incapacities": frozenset(),
    "incapacity_notes": frozenset(),
    "receiver_refusals": frozenset(),
    "alarm_notes": frozenset(),
    "return_reports": frozenset(),
    "aftercares": frozenset(),
    "aftercare_choices": frozenset(),
    "closings": frozenset(),
    "delays": frozenset(),
    "movements": frozenset(),
    "recodings": frozenset(),
    "verifications": frozenset(),
    "experiences": frozenset(),
    "acceptances": frozenset(),
    "evidence": frozenset(),
    "milestones": frozenset(),
    "checks": frozenset(),
    "explanations": frozenset(),
    "certificates": frozenset(),
    "merges": frozenset({"undone_at", "undone_by", "undone_reason"}),
    "deaths": frozenset({"mistaken_at", "mistaken_by", "mistake_reason"}),
    "releases": frozenset({"withdrawn_at", "withdrawn_reason"}),
    "suspensions": frozenset({"lifted_at", "lifted_by", "lifted_reference"}),
    "consents": frozenset({"withdrawn_on", "withdrawn_told"}),
    "advice_requests": frozenset(
        {
            "answered_on",
            "advice",
            "statement",
            "withdrawn_on",
            "withdrawn_reason",
            "ended_by",
            "ended_by_name",
        }
    ),
    "health_signals": frozenset(
        {"outcome", "assessed_on", "doctor", "doctor_function", "advice", "settled_by", "settled_at"}
    ),
    "examinations": frozenset({"decision", "decided_at", "decided_by", "decided_function"}),
}
"""What is only ever added to, with the columns that tell how it ended."""
LITERAL = ("literal", "page", "origin", "advice", "number", "is_arranged_first")
RESTED_ON: Mapping[str, str] = {
    "cases": "id",
    "advices": "case",
    "conditions": "case",
    "journeys": "case",
    "representatives": "case",
    "watches": "case",
    "advice_requests": "case",
    "health_signals": "case",
    "examinations": "case",
    "envelopes": "case",
    "envelope_breaches": "case",
    "controlled_papers": "case",
    "plans": "id",
    "acceptances": "plan",
    "payments": "plan",
    "slots": "plan",
    "explanations": "plan",
    "milestones": "plan",
    "checks": "plan",
    "suspensions": "plan",
    "companions": "plan",
    "escort_wishes": "plan",
    "receivers": "id",
    "verifications": "receiver",
}
"""The tables a release rests on, with the column that says to which case, plan or receiver a row belongs."""


def dump(work: Casework) -> Dump:
    """Return every row of every table but what is written beside."""
    with work.office.place.reader.connect() as connection:
        found: dict[str, Table] = {}
        for table in metadata.sorted_tables:
            if table.name not in BESIDE:
                rows = connection.exec_driver_sql(_SELECTS[table.name]).fetchall()
                found[table.name] = {str(row[_place(table.name, "id")]): tuple(row) for row in rows}
    return found


def lost_or_changed(before: Dump, after: Dump) -> Iterator[str]:
    """Yield what was recorded and is gone, or reads otherwise than it did."""
    for name, rows in before.items():
        if after[name] is rows or after[name] == rows or name in REPLACED:
            continue
        yield from (f"{name} {key} is gone" for key in rows.keys() - after[name].keys())
        for key in rows.keys() & after[name].keys():
            changed = {
                column
                for column, old, new in zip(_columns(name), rows[key], after[name][key], strict=True)
                if old != new
            }
            for column in changed - _may_change(name, rows[key]):
                yield f"{name} {key}: {column} changed"


def _may_change(name: str, row: tuple[Any, ...]) -> frozenset[str]:
    if name in ONLY_ADDED:
        return ONLY_ADDED[name] | ALWAYS
    if name == "conditions":
        return frozenset(_columns(name)) - set(LITERAL)
    if name == "refusals" and row[_place(name, "finished_at")] is not None:
        return ALWAYS
    return frozenset(_columns(name))


def rested_on(found: Dump, answer: str, case: str, plan: str, receiver: str) -> dict[str, Table]:
    """Return the rows that a release of this plan rests on, without their counters."""
    keys = {"cases": case, "plans": plan, "receivers": receiver}
    owner = {"case": case, "plan": plan, "receiver": receiver}
    kept: dict[str, Table] = {}
    for name, column in RESTED_ON.items():
        wanted = keys[name] if column == "id" else owner[column]
        columns = _columns(name)
        kept[name] = {
            key: tuple(value for each, value in zip(columns, row, strict=True) if each not in {"version", "changes"})
            for key, row in found[name].items()
            if row[_place(name, column)] == wanted
        }
    return kept


def told_otherwise(answer: Gate, row: WorklistRow) -> Iterator[str]:
    """Yield where the worklist tells another thing of a case than the gate does in the same moment."""
    now = [each for each in answer.findings if each.weight is Weight.BLOCK and each.state is not TimeState.LATER]
    late = sum(each.state is TimeState.OVERDUE for each in now)
    told = (row.state, row.open_findings, row.overdue_findings)
    asked = (answer.state, len(now), late)
    if told != asked:
        yield f"worklist {told}, gate {asked}"


def reloaded(work: Casework) -> Iterator[str]:
    """Save everything, load it into a database that was made by the migrations, and yield what became different."""
    engine = memory_engine()
    _migrated().raw_connection().driver_connection.backup(engine.raw_connection().driver_connection)
    with work.office.place.reader.connect() as source, engine.begin() as target:
        target.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in metadata.sorted_tables:
            rows = [dict(row._mapping) for row in source.execute(table.select())]
            if rows:
                target.execute(table.insert(), rows)
    place = Place(engine, reading(engine), None, work.vouched)
    again = Casework(Office(place, work.clock), work.clock, work.vouched, work.staff, work.case)
    if dump(again) != dump(work):
        yield "another dump"
    again.sits_down(FIRST)
    work.sits_down(FIRST)
    for case in [each.id for each in work.office.ask(all_cases)]:
        if again.office.ask(gate, case) != work.office.ask(gate, case):
            yield f"another answer of the gate for {case}"
    if again.office.ask(worklist) != work.office.ask(worklist):
        yield "another worklist"
    engine.dispose()


def standing(work: Casework, case: CaseId) -> WorklistRow | None:
    """Return what the worklist tells of a case."""
    rows = work.office.ask(worklist, has_ended=True)
    return next((each for each in rows if each.case == case), None)


_MIGRATED: list[Any] = []


def _migrated() -> Any:
    """Return a database made by the migrations alone, once for all stories."""
    if not _MIGRATED:
        engine = memory_engine()
        upgrade(engine)
        _MIGRATED.append(engine)
    return _MIGRATED[0]


def _columns(name: str) -> tuple[str, ...]:
    return _COLUMNS[name]


def _place(name: str, column: str) -> int:
    return _COLUMNS[name].index(column)


_COLUMNS = {table.name: tuple(each.name for each in table.columns) for table in metadata.sorted_tables}
_SELECTS = {
    name: f'SELECT {", ".join(chr(34) + each + chr(34) for each in columns)} FROM "{name}"'
    for name, columns in _COLUMNS.items()
}
