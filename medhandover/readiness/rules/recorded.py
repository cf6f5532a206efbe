"""The rules about what is recorded and kept (domain 9)."""

from medhandover.kernel.findings import Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.rules.model import Rule

RECORDED = (
    Rule(
        id="R42",
        weight=Weight.BLOCK,
        owner="handovers",
        asks=N_("The handover is recorded with who, function, place, local time, items and signatures."),
        source="L4, S30",
        ways=("handover:record",),
        built_in=N_("A record without them is not taken."),
    ),
    Rule(
        id="R43",
        weight=Weight.BLOCK,
        owner="handovers",
        asks=N_("Complete is a handover with every condition met, or a reasoned exception of two persons."),
        source="S28",
        ways=("handover:record", "handover:except"),
        built_in=N_("Complete is refused otherwise."),
    ),
    Rule(
        id="R44",
        weight=Weight.BLOCK,
        owner="refusals",
        asks=N_("The record of a refusal is complete."),
        source="L6, L7",
        ways=("refusal:change", "refusal:finish"),
    ),
    Rule(
        id="R45",
        weight=Weight.BLOCK,
        owner="refusals",
        asks=N_("Later use is promised only where it is possible, with person, phone and day."),
        source="L7",
        ways=("refusal:change",),
        built_in=N_("A promise without them cannot be finished."),
    ),
    Rule(
        id="R48",
        weight=Weight.BLOCK,
        owner="handovers",
        asks=N_("After the first record nothing is changed, only added."),
        source="domain 9",
        ways=("journal:add",),
        built_in=N_("There is no action that changes a record."),
    ),
    Rule(
        id="R49",
        weight=Weight.REMARK,
        owner="copies",
        asks=N_("Every print bears version, moment, user, page and mark, and stands in the register."),
        source="FM-10",
        built_in=N_("A page cannot be drawn without them."),
    ),
    Rule(
        id="R52",
        weight=Weight.REMARK,
        owner="retention",
        asks=N_("Nothing is erased before its day, and nothing without the approval of two persons."),
        source="domain 4.4",
    ),
    Rule(
        id="R53",
        weight=Weight.BLOCK,
        owner="cases",
        asks=N_("A V-number has ten digits and stands in one case; a BSN passes its check."),
        source="S56",
        ways=("case:change",),
        built_in=N_("A wrong number is not taken."),
    ),
    Rule(
        id="R54",
        weight=Weight.REMARK,
        owner="settings",
        asks=N_("Terms, amounts, languages and references of law stand in tables with their days."),
        source="S11, S13, S41",
    ),
    Rule(
        id="R55",
        weight=Weight.BLOCK,
        owner="office",
        asks=N_("Everything works without a network: recording, printing and forms."),
        source="domain 9",
        built_in=N_("The program opens no connection."),
    ),
)
