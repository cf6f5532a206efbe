"""The groups of the long shapes, in the order in which a person asks for them; data."""

from collections.abc import Mapping

from medhandover.kernel.languages import N_

Layout = tuple[tuple[str, tuple[str, ...]], ...]


def _group(title: str, names: str) -> tuple[str, tuple[str, ...]]:
    return title, tuple(names.split())


LAYOUTS: Mapping[str, Layout] = {
    "PersonDraft": (
        _group(
            N_("Who it is"),
            "v_number is_number_confirmed family_name given_names original_name original_family "
            "original_given aliases born_on place_of_birth sex",
        ),
        _group(
            N_("Nationality and papers"),
            "nationality is_nationality_presumed destination travel_document travel_document_kind "
            "travel_document_issued travel_document_until bsn ind_case kmi_number",
        ),
        _group(N_("Languages"), "languages_spoken languages_read cannot_read interpreter_wanted"),
        _group(N_("Departure and stay"), "departure stay stay_place is_unaccompanied is_incapable"),
        _group(
            N_("Lawyer and representative"),
            "lawyer has_no_lawyer lawyer_phone lawyer_email lawyer_address representative",
        ),
        _group(N_("What the person says"), "own_view own_view_on wishes objections words_language words_translation"),
    ),
    "AdviceDraft": (
        _group(N_("The advice"), "given_on reference kind ind_case adviser adviser_number consent_signed_on questions"),
        _group(N_("May the person travel"), "fit valid_until valid_until_reason still_valid_on still_valid_statement"),
        _group(
            N_("Health and treatment"),
            "complaints diagnosis_system diagnosis_code treating_doctor treatment duration emergency emergency_months",
        ),
        _group(
            N_("In the country of return"),
            "has_country_part treatment_present institutions institutions_named medicines "
            "medicines_named references sources informal_care carers_named family_note",
        ),
        _group(N_("Judgement"), "is_substantive no_judgement no_judgement_reason"),
    ),
    "AcceptanceDraft": (
        _group(N_("The answer"), "state dated_on accepted_for reason valid_until_on"),
        _group(N_("Who says it"), "name function place language"),
        _group(N_("What it promises"), "commits_to ward admission_from admission_until is_hour_confirmed period costs"),
        _group(N_("Who can be reached"), "duty_name duty_phone phone_24h"),
        _group(N_("From what it shows"), "evidence_kind evidence document"),
    ),
    "PlanDraft": (
        _group(N_("Who receives"), "receiver receiver_function backup_receiver"),
        _group(N_("Handover"), "handover handover_place first_appointment interpreter file_language"),
        _group(N_("Ground of the plan"), "ground ground_reason"),
    ),
    "PaymentDraft": (
        _group(N_("Who pays"), "payer agreement guarantee change_procedure"),
        _group(N_("How much and how long"), "from_on paid_until period_amount period_unit first_days maximum currency"),
        _group(N_("What the person pays"), "person_pays_after is_own_cost_explained explained_by explained_on"),
    ),
    "MedicineDraft": (
        _group(N_("The medicine"), "inn strength form atc is_controlled"),
        _group(
            N_("How it is taken"),
            "dose units_each route per_day times is_as_needed max_per_day is_supervised start_on "
            "stop_on prescriber remark",
        ),
        _group(N_("How much there is"), "counted counted_on counted_by"),
        _group(
            N_("On the journey"),
            "kept_by is_in_hand_luggage needs_cooling max_hours_uncooled cool_box cool_box_hours ice_points",
        ),
    ),
    "ConsentDraft": (
        _group(N_("What it is about"), "purpose recipient country shares scope ground"),
        _group(
            N_("The decision"),
            "decided_on given_by is_refused refusal_reason refusal_language refusal_translation valid_until",
        ),
        _group(N_("How it was asked"), "language interpreter_kind interpreter"),
        _group(N_("Signed"), "signers witness form"),
    ),
    "ExplanationDraft": (
        _group(N_("The talk"), "explained_on place talk started ended explained_by is_explainer_speaking"),
        _group(N_("Language and interpreter"), "language interpreter_kind interpreter interpreter_register"),
        _group(N_("Who was there"), "parents_present guardian_present witness"),
        _group(N_("What was explained"), "versions is_read_aloud is_letter_left is_escort_agreed"),
        _group(N_("What the person said"), "reception answers spoken"),
        _group(N_("Not taken yet"), "attempts tries offered_again_on"),
    ),
    "ReceiverDraft": (
        _group(N_("Name and kind"), "name original_name kind type relation institution identity carer_consent"),
        _group(
            N_("Where"),
            "country city address original_address zone latitude longitude airport airport_km airport_minutes",
        ),
        _group(
            N_("Who can be reached"), "phone phone_24h email contact_name contact_function contact_mobile languages"
        ),
        _group(N_("What it can do"), "specialisms capabilities hours admits_outside_hours weekend"),
        _group(N_("Costs and agreements"), "prices agreement payment_details"),
        _group(N_("From what it is known"), "is_named_in_advice named_in_advice medcoi_reference remarks"),
    ),
    "EscortDraft": (
        _group(N_("Who it is"), "name kind gender phone has_roaming"),
        _group(N_("Profession"), "qualification registration register registered_until assignment trainings"),
        _group(N_("Languages"), "languages spoken"),
        _group(
            N_("Papers for the journey"), "passport_until passports visas vaccinations insured_until consular_until"
        ),
        _group(N_("How much may be asked"), "max_nights free_days"),
    ),
    "LegDraft": (
        _group(N_("Departure"), "departs_from departs_airport departs_terminal departs_country check_in departs"),
        _group(N_("Arrival"), "arrives_at arrives_airport arrives_terminal arrives_country arrives"),
        _group(
            N_("Transport"),
            "transport number provider provider_phone vehicle seats booking confirmed_for is_cancelled notes",
        ),
    ),
    "ReceiverRefusalDraft": (
        _group(N_("What the receiver says"), "receiver at place who function reason_kind reason proof"),
        _group(N_("The person now"), "person_is_at stays_with next_step"),
        _group(N_("Alarm"), "alarm_to alarm_at"),
        _group(N_("Back-up receiver"), "backup backup_called_at backup_answered_by backup_answer"),
    ),
    "IncapacityDraft": (
        _group(N_("When and where"), "at place"),
        _group(N_("The doctor"), "doctor assessed_at assessment outcome emergency_care"),
        _group(N_("Who decides"), "representative representative_asked_at no_representative_reason decision"),
        _group(N_("Looked at again"), "reassess_on no_reassessment_reason"),
    ),
    "RepresentativeDraft": (
        _group(N_("Who it is"), "kind name original_name relation organisation born_on"),
        _group(N_("Custody"), "has_custody has_sole_custody valid_from ended_on"),
        _group(N_("Who can be reached"), "phone email address languages reachability attempts is_copy_wanted"),
    ),
    "CountryTermsDraft": (
        _group(N_("Source"), "country source looked_up_on"),
        _group(N_("Entry"), "visa visa_days transit_visa passport_months blank_pages"),
        _group(N_("Health"), "yellow_fever is_yellow_fever_risk vaccines"),
        _group(N_("Safety"), "advice trainings is_registration_asked"),
        _group(N_("Days on which nothing is open"), "weekend holidays"),
    ),
    "EvidenceDraft": (
        _group(N_("What it shows"), "kind what document page quote translation_language language says_ready"),
        _group(N_("From whom and when"), "dated_on sender addressee direction reference"),
        _group(N_("How long it counts"), "valid_from_on valid_until_on valid_days_before"),
    ),
}
"""The shapes whose forms have groups, by name."""
