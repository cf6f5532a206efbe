"""The person: identity, family, representatives, warnings, death, documents; and what was done in the case."""

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part, Section

PERSON = Section(
    key="person",
    title=N_("Person"),
    subjects=(Subject.CASE,),
    parts=(
        Part(
            title=N_("Identity"),
            tag="case:see",
            about="case",
            rows=lambda found: (found,),
            columns=(("name", 5), ("born_on", 3), ("nationality", 3), ("languages_spoken", 4), ("lawyer", 4)),
            offers=(
                Offer(tag="case:change", name=N_("Change it"), draft="case:draft"),
                Offer(tag="case:assign", name=N_("Assign the case")),
                Offer(tag="case:death", name=N_("Record a death")),
            ),
            on_row=(
                Offer(tag="case:close", name=N_("Close the case"), when=lambda row: row.closed_at is None),
                Offer(tag="case:reopen", name=N_("Open it again"), when=lambda row: row.closed_at is not None),
            ),
        ),
        Part(
            title=N_("Representatives"),
            tag="representative:list",
            about="case",
            columns=(("kind", 3), ("name", 4), ("phone", 3), ("has_custody", 2), ("valid_from", 3), ("ended_on", 3)),
            offers=(Offer(tag="representative:record", name=N_("Add a representative")),),
            on_row=(
                Offer(tag="representative:change", name=N_("Change it"), is_change=True),
                Offer(tag="representative:end", name=N_("No longer"), when=lambda row: row.ended_on is None),
            ),
        ),
        Part(
            title=N_("Family"),
            tag="family:list",
            about="case",
            columns=(("tie", 3), ("name", 5), ("born_on", 3), ("document_number", 3), ("travels_together", 3)),
            offers=(Offer(tag="family:link", name=N_("Link a relative")),),
            on_row=(
                Offer(tag="family:change", name=N_("Change it"), is_change=True),
                Offer(tag="family:unlink", name=N_("Take the link away")),
            ),
        ),
        Part(
            title=N_("Warnings"),
            tag="watch:list",
            about="case",
            columns=(("reason", 6), ("raised_on", 3), ("raised_by", 3), ("told", 4), ("ended_on", 3)),
            offers=(Offer(tag="watch:raise", name=N_("Raise a warning")),),
            on_row=(
                Offer(tag="watch:tell", name=N_("Told to"), when=lambda row: row.is_standing),
                Offer(tag="watch:end", name=N_("End"), when=lambda row: row.is_standing),
            ),
        ),
        Part(
            title=N_("Double cases"),
            tag="merge:list",
            about="case",
            columns=(("duplicate_number", 3), ("kept_number", 3), ("reason", 5), ("merged_by", 3), ("undone_at", 3)),
            offers=(Offer(tag="case:merge", name=N_("Merge with a double"), takes={"keep": "case"}),),
            on_row=(
                Offer(
                    tag="case:unmerge",
                    name=N_("Take the merge back"),
                    takes={"duplicate": "duplicate"},
                    when=lambda row: row.undone_at is None,
                ),
            ),
        ),
        Part(
            title=N_("Death"),
            tag="death:list",
            about="case",
            columns=(("died_on", 3), ("place", 4), ("source", 4), ("told_by", 4), ("mistaken_at", 3)),
            on_row=(
                Offer(
                    tag="case:death_mistake",
                    name=N_("It was a mistake"),
                    when=lambda row: row.mistaken_at is None,
                ),
            ),
        ),
        Part(
            title=N_("Held back from destruction"),
            tag="hold:case",
            about="case",
            columns=(("reason", 7), ("set_at", 4), ("lifted_at", 4)),
            offers=(Offer(tag="hold:set", name=N_("Hold the case back")),),
            on_row=(Offer(tag="hold:lift", name=N_("No longer"), when=lambda row: row.lifted_at is None),),
        ),
    ),
)
HISTORY = Section(
    key="history",
    title=N_("History"),
    parts=(
        Part(
            title=N_("What was done and seen"),
            tag="log:case",
            about="case",
            rows=lambda found: tuple(reversed(found)),
            columns=(("at", 4), ("tag", 8), ("outcome", 2), ("actor", 2), ("purpose", 3)),
        ),
    ),
)
