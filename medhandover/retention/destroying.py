"""Carrying out an approved destruction: whole cases, medical data, or the content of log lines (R52, domain 4.4)."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from medhandover.audit.store import destroy_contents
from medhandover.cases.store import merged_into
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import AttachmentId, CaseId, CertificateId, new_id
from medhandover.retention.medical import BLANKED, GONE, MEDICAL_SUBJECTS
from medhandover.retention.model import Certificate, Counted, Destruction, Item, RetentionClass
from medhandover.retention.store import certificates
from medhandover.search.store import index
from medhandover.storage.hanging import Rows, blank, destroy, hanging, together
from medhandover.storage.work import Work


def carry_out(work: Work, destruction: Destruction) -> CertificateId:
    """Destroy what the list names and keep its certificate; files go once the transaction is kept."""
    counts: Counter[str] = Counter()
    items = tuple(replace(each, duplicates=tuple(merged_into(work, [each.case]))) for each in destruction.items)
    order = list(RetentionClass)
    for item in sorted(items, key=lambda each: order.index(each.kind)):
        counts.update(_destroyed(work, item))
    made = Certificate(
        id=CertificateId(new_id()),
        destruction=destruction.id,
        number=_next_number(work),
        items=items,
        counts=tuple(Counted(what=what, count=count) for what, count in sorted(counts.items())),
        destroyed_by=work.actor.id,
        destroyed_at=work.now,
        list_hash=list_hash(destruction.items),
    )
    work.add(made)
    work.concerns(None, "certificate", made.id, numbers=[each.document_number for each in made.items])
    return made.id


def list_hash(items: tuple[Item, ...]) -> str:
    """Return the fingerprint (SHA-256) of a list: number, class and day of each item, in order."""
    told = [[each.document_number, each.kind.value, each.due_on.isoformat()] for each in items]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _destroyed(work: Work, item: Item) -> dict[str, int]:
    """Destroy one class of a case and of every duplicate that was merged into it."""
    cases = (item.case, *item.duplicates)
    if item.kind is RetentionClass.LOG:
        return {"log_lines": sum(destroy_contents(work.session, each) for each in cases)}
    found = together(*(hanging(work.session, "cases", each) for each in cases))
    if item.kind is RetentionClass.MEDICAL:
        return _medical(work, found)
    return _whole(work, cases, found)


def _medical(work: Work, found: Rows) -> dict[str, int]:
    """Leave the codes of the conditions; literal words, answers, medicines and medical files go."""
    papers = [row for row in found.get("documents", ()) if row["about"] in MEDICAL_SUBJECTS]
    gone: Rows = {name: found[name] for name in GONE if name in found}
    if papers:
        gone["documents"] = papers
    counts = destroy(work.session, gone)
    counts.update(blank(work.session, BLANKED, found))
    _files(work, papers)
    return counts


def _whole(work: Work, cases: Iterable[CaseId], found: Rows) -> dict[str, int]:
    for case in cases:
        index(work, "case", case)
    counts = destroy(work.session, found)
    _files(work, found.get("documents", []))
    return counts


def _files(work: Work, documents: list[dict[str, Any]]) -> None:
    for row in documents:
        work.once_kept(partial(work.attachments.remove, AttachmentId(row["id"])))


def _next_number(work: Work) -> str:
    """Return the number of the next certificate: `VV-2026-0001`."""
    start = f"VV-{home_day(work.now).year}-"
    mine = [each.number for each in certificates(work) if each.number.startswith(start)]
    return f"{start}{int(mine[-1].rpartition('-')[2]) + 1 if mine else 1:04d}"
