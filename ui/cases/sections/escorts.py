"""Section 6: who travels along, who else, and what the person wishes."""

from medhandover.kernel.languages import N_
from ui.forms.offers import Chooser, Offer
from ui.parts.candidates_dialog import CandidatesDialog
from ui.parts.part import Part, Section, one

ESCORTS = Section(
    key="escorts",
    title=N_("Escorts"),
    parts=(
        Part(
            title=N_("Places"),
            tag="slot:list",
            columns=(("kind", 4), ("escort_name", 5), ("is_reserve", 2), ("leaves", 4), ("home", 4), ("is_briefed", 2)),
            offers=(Offer(tag="slot:add", name=N_("Add a place")),),
            on_row=(
                Offer(
                    tag="slot:assign",
                    name=N_("Who can go along?"),
                    chooser=Chooser(tag="escort:candidates", dialog=CandidatesDialog),
                ),
                Offer(
                    tag="slot:brief", name=N_("Task handed over"), when=lambda row: row.escort and not row.is_briefed
                ),
                Offer(tag="slot:no_reserve", name=N_("No reserve, because"), when=lambda row: row.is_reserve),
                Offer(
                    tag="slot:activate", name=N_("Reserve takes over"), when=lambda row: row.is_reserve and row.escort
                ),
                Offer(tag="slot:replace", name=N_("Replace on the way"), when=lambda row: bool(row.escort)),
                Offer(tag="employee:release", name=N_("End the duty"), when=lambda row: row.released_at is None),
            ),
        ),
        Part(
            title=N_("Others who travel along"),
            tag="companion:list",
            columns=(("kind", 4), ("name", 5), ("phone", 4), ("from_leg", 2), ("to_leg", 2), ("is_ended", 2)),
            offers=(Offer(tag="companion:add", name=N_("Add somebody")),),
            on_row=(Offer(tag="companion:end", name=N_("No longer"), when=lambda row: not row.is_ended),),
        ),
        Part(
            title=N_("Wishes"),
            tag="wishes:see",
            rows=one,
            columns=(("is_female_wanted", 3), ("languages", 5)),
            offers=(Offer(tag="wishes:record", name=N_("Record wishes")),),
            on_row=(Offer(tag="wishes:record", name=N_("Change it"), is_change=True),),
        ),
        Part(
            title=N_("Security escort"),
            tag="security:see",
            rows=one,
            columns=(("requested_on", 3), ("received_on", 3), ("escorts", 2)),
            offers=(Offer(tag="security:record", name=N_("Record the request")),),
            on_row=(Offer(tag="security:record", name=N_("Change it"), is_change=True),),
        ),
    ),
)
