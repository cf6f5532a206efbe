"""What was typed in a form and not saved: whose it is, of which form, and as it was typed; no fact of anything."""

from datetime import datetime

from medhandover.kernel.ids import CaseId, StaffId, UnsavedId
from medhandover.kernel.shapes import entity


@entity
class UnsavedText:
    """Text about a person, Dutch: niet-opgeslagen tekst; it goes with the case.

    `form` is the same for the same form about the same thing; `opening` says as JSON how it is opened again, `typed`
    holds as JSON what stood in its fields, in the form of a case file; what cannot be read stands there as it was
    typed. Only its author ever sees it again.
    """

    id: UnsavedId
    author: StaffId
    case: CaseId
    form: str
    opening: str
    typed: str
    kept_at: datetime


@entity
class UnsavedOfficeText:
    """The same of a form that is about no case yet, such as that of a new case, a receiver or a setting."""

    id: UnsavedId
    author: StaffId
    form: str
    opening: str
    typed: str
    kept_at: datetime
