"""Everything that is kept of one person in one file, and who looked at it in sentences: for window and command line."""

import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from medhandover.cases.queries import all_documents, document_content
from medhandover.exchange.reading import written
from medhandover.kernel.ids import CaseId
from medhandover.kernel.labels import label_of, plainly
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.steps import each_told
from medhandover.office import Office
from medhandover.retention.account import AccountRow
from medhandover.retention.person import PersonExport
from medhandover.retention.queries import person_export
from medhandover.rights import ACTIONS, QUERIES

OTHERWISE = {"case:reason": N_("Said why medical data is looked at.")}
"""What a line of the log says that stands for no action and no query."""


def packed(office: Office, case: CaseId, why: str, language: Language, give_reason: Callable[[CaseId], None]) -> bytes:
    """Return everything of one person as a ZIP file: readable text, JSON, and the files, those of duplicates too.

    `why` is the reason when it leaves the office unsealed; `give_reason` says why a case is looked at.
    """
    made = office.ask(person_export, case, why)
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{say(language, N_('readable'))}.txt", "\n".join(readable(made, language)))
        plain: Any = written(PersonExport, made)
        archive.writestr("data.json", json.dumps(plain, ensure_ascii=False, indent=1))
        for each in made.tables["cases"]:
            give_reason(each["id"])
        rows = [row for each in made.tables["cases"] for row in office.ask(all_documents, each["id"])]
        for row in each_told(office.tell, N_("Putting the documents together"), rows):
            archive.writestr(f"{row.id[:8]}-{Path(row.filename).name}", office.ask(document_content, row.id))
    return target.getvalue()


def readable(made: PersonExport, language: Language) -> Iterator[str]:
    """Yield the whole export as text: a heading for each kind of thing, a line for each field."""
    yield say(
        language, N_("Everything that is kept of {number}, on {day}"), number=made.document_number, day=made.exported
    )
    for table, rows in made.tables.items():
        yield f"\n== {say(language, label_of(table))} ({len(rows)})"
        for row in rows:
            yield from (f"{say(language, label_of(name))}: {show(language, value)}" for name, value in row.items())
            yield ""
    yield f"\n== {say(language, N_('Who looked at this file'))}"
    yield from account_lines(made.account, language)


def account_lines(rows: tuple[AccountRow, ...], language: Language) -> Iterator[str]:
    """Yield the account as a person reads it: day and time, who, in which role, what, how often and why."""
    for row in rows:
        declared = ACTIONS.get(row.tag) or QUERIES.get(row.tag)
        what = plainly(say(language, declared.summary if declared else OTHERWISE.get(row.tag, row.tag)))
        times = " - ".join(dict.fromkeys((f"{row.first:%H:%M}", f"{row.last:%H:%M}")))
        times += f" ({row.count}x)" if row.count > 1 else ""
        refused = "" if row.was_let else f" [{say(language, N_('refused'))}]"
        why = f" {say(language, N_('Reason:'))} {row.purpose}" if row.purpose else ""
        who = f"{row.who} ({show(language, row.roles)})"
        yield f"{show(language, row.day)}, {times}: {who}: {show(language, row.did)}{refused}: {what}{why}"
