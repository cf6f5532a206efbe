"""Two advices side by side: which conditions came, went or changed, and which answers differ."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from medhandover.advice.comparison import AnswerChange
from medhandover.kernel.languages import N_, show
from medhandover.plans.comparing import ComparedRow, Comparison
from ui.desk import Desk
from ui.widgets.fitting import fit
from ui.widgets.rows import Column, RowsModel, RowsTable


class ComparingDialog(QDialog):
    """Shows a comparison; nothing is changed here."""

    def __init__(self, desk: Desk, found: Comparison, answers: Sequence[AnswerChange], parent: QWidget) -> None:
        """Show what differs."""
        super().__init__(parent)
        say, language = desk.say, desk.language
        self.setWindowTitle(say(N_("Two advices compared")))
        head = N_("The advice of {older} beside that of {newer}:")
        lost = N_("Arrangements that lost their ground, wholly or in part: {count}.")
        self.told = QLabel(
            say(head, older=found.given_before, newer=found.given_after) + "\n" + say(lost, count=len(found.ungrounded))
        )
        columns = (
            Column(head=N_("Change"), text=lambda row: show(language, row.change), share=3),
            Column(head=N_("Code"), text=lambda row: f"{row.code}\n{show(language, row.code)}", share=3),
            Column(head=N_("Before"), text=lambda row: row.literal_before, share=7),
            Column(head=N_("Now"), text=lambda row: row.literal_after, share=7),
            Column(head=N_("Arranged"), text=lambda row: _arranged(desk, row), share=5),
        )
        self.conditions = RowsModel(columns, say)
        self.conditions.show(found.conditions)
        named = (
            Column(head=N_("Answer"), text=lambda row: say(row.what), share=3),
            Column(head=N_("Before"), text=lambda row: show(language, row.before), share=5),
            Column(head=N_("Now"), text=lambda row: show(language, row.after), share=5),
        )
        self.answers = RowsModel(named, say)
        self.answers.show(tuple(answers))
        whole = QVBoxLayout(self)
        whole.addWidget(self.told)
        whole.addWidget(RowsTable(self.conditions, columns, say(N_("Conditions"))), 3)
        whole.addWidget(RowsTable(self.answers, named, say(N_("Answers that differ"))), 2)
        hidden = found.medical_changes if tuple(answers) == found.answers else 0
        if hidden:
            whole.addWidget(QLabel(say(N_("Medical answers that differ besides: {count}."), count=hidden)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)
        fit(self, 1100, 680)


def _arranged(desk: Desk, row: ComparedRow) -> str:
    return "\n".join(f"{each.what} ({desk.show(each.footing)})" for each in row.arrangements)
