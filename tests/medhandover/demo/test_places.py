"""No place of care is real: every receiver says so, and its address and phones are of invented shape."""

import re

from medhandover.demo.places import destinations
from medhandover.kernel.languages import country_name
from medhandover.office import Office
from medhandover.receivers.model import ReceiverKind, wrong_fields
from medhandover.receivers.queries import all_receivers

INVENTED = re.compile(r"(?i)voorbeeld|r[eé]serv|rezerv|model|example|exemple|atlas|muster|shembull")


def test_every_receiver_says_that_it_is_invented(office: Office) -> None:
    names = [each.name for each in office.ask(all_receivers)]
    assert len(names) > 15
    assert all(each.endswith(("(verzonnen)", "(invented)")) for each in names)


def test_receivers_have_phones_and_addresses_of_invented_shape() -> None:
    for place in destinations().values():
        for each in (place.clinic, place.backup):
            assert re.fullmatch(r"\+\d{2,3}0{5,}\d{1,2}", each.phone), each.phone
            assert re.search(
                r"(?i)voorbeeld|r[eé]serv|rezerv|model|example|exemple|atlas|muster|shembull", each.address
            )


def test_what_the_files_say_would_be_taken_by_the_office() -> None:
    for place in destinations().values():
        assert country_name("nl", place.country) != place.country
        drafts = (place.clinic, place.backup)
        assert not [wrong for each in drafts for wrong in wrong_fields(each)]


def test_the_file_is_in_a_language_that_the_receiver_reads() -> None:
    for place in destinations().values():
        assert place.file_language in place.clinic.languages


def test_a_carer_is_not_in_the_directory_until_somebody_needs_one() -> None:
    carer = destinations()["MA"]
    assert carer.clinic.kind is ReceiverKind.CARER
    assert carer.receivers == (carer.backup,)
