"""All data of one person in one answer: every row, every file by name, and who looked at it (AVG article 15)."""

from collections.abc import Mapping
from typing import Any

from medhandover.kernel.clock import Moment
from medhandover.kernel.shapes import record
from medhandover.retention.account import AccountRow


@record
class PersonExport:
    """Everything kept of one person: rows by table as their fields, and the account of who saw the file."""

    document_number: str
    exported: Moment
    tables: Mapping[str, tuple[Mapping[str, Any], ...]]
    account: tuple[AccountRow, ...]
