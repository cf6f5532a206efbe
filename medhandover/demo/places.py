"""Where the demo's journeys go: flights, clinics and their back-ups, all invented."""

from collections.abc import Mapping
from typing import Any

from medhandover.kernel.shapes import record
from medhandover.receivers.details import OpeningHours
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType


@record
class Destination:
    """A place to go to: flight hours from Schiphol, the airport, who receives there, and in which language."""

    country: str
    zone: str
    airport: str
    flight: str
    leaves: str
    hours: float
    file_language: str
    doctor: str
    function: str
    clinic: ReceiverDraft
    backup: ReceiverDraft


HOURS = tuple(OpeningHours(weekday=day, opens="08:30", closes="17:00") for day in range(1, 6))
"""When an invented clinic is open; it admits people outside these hours too."""


def _clinic(country: str, city: str, zone: str, name: str, **other: Any) -> ReceiverDraft:
    fields: dict[str, Any] = {
        "kind": ReceiverKind.INSTITUTION,
        "type": ReceiverType.PSYCHIATRIC,
        "airport_minutes": 40,
        "hours": HOURS,
        "admits_outside_hours": True,
        **other,
    }
    return ReceiverDraft(country=country, city=city, zone=zone, name=name, **fields)


DESTINATIONS: Mapping[str, Destination] = {
    "AM": Destination(
        country="AM",
        zone="Asia/Yerevan",
        airport="Jerevan (EVN)",
        flight="XX 417",
        leaves="08:40",
        hours=4.75,
        file_language="hy",
        doctor="dr. L. Orinakyan (verzonnen)",
        function="psychiater",
        clinic=_clinic(
            "AM",
            "Jerevan",
            "Asia/Yerevan",
            "Kliniek Voorbeeld Jerevan (verzonnen)",
            original_name="«Օրինակ» կլինիկա (հորինված)",
            address="Voorbeeldstraat 1, 0000 Jerevan",
            original_address="Օրինակ փողոց 1, 0000 Երևան",
            phone="+37400000001",
            phone_24h="+37400000009",
            languages=("hy", "ru"),
            contact_name="dr. L. Orinakyan (verzonnen)",
            contact_function="psychiater",
            is_named_in_advice=True,
        ),
        backup=_clinic(
            "AM",
            "Gyumri",
            "Asia/Yerevan",
            "Ziekenhuis Reserve Gyumri (verzonnen)",
            type=ReceiverType.HOSPITAL,
            address="Reservestraat 2, 0000 Gyumri",
            phone="+37400000002",
            languages=("hy",),
        ),
    ),
    "TN": Destination(
        country="TN",
        zone="Africa/Tunis",
        airport="Tunis (TUN)",
        flight="XX 212",
        leaves="09:15",
        hours=2.75,
        file_language="ar",
        doctor="dr. B. Mithal (verzonnen)",
        function="psychiater",
        clinic=_clinic(
            "TN",
            "Tunis",
            "Africa/Tunis",
            "Kliniek Yasmin Voorbeeld (verzonnen)",
            original_name="عيادة الياسمين النموذجية (خيالية)",
            address="Voorbeeldstraat 1, 0000 Tunis",
            original_address="شارع المثال 1، 0000 تونس",
            phone="+21600000001",
            phone_24h="+21600000009",
            languages=("ar", "fr"),
            contact_name="dr. B. Mithal (verzonnen)",
            contact_function="psychiater",
        ),
        backup=_clinic(
            "TN",
            "Sousse",
            "Africa/Tunis",
            "Ziekenhuis Reserve Sousse (verzonnen)",
            type=ReceiverType.HOSPITAL,
            address="Reservestraat 2, 0000 Sousse",
            phone="+21600000002",
            languages=("ar",),
        ),
    ),
    "IQ": Destination(
        country="IQ",
        zone="Asia/Baghdad",
        airport="Erbil (EBL)",
        flight="XX 960",
        leaves="10:05",
        hours=4.9,
        file_language="ar",
        doctor="dr. H. Tajribi (verzonnen)",
        function="internist",
        clinic=_clinic(
            "IQ",
            "Erbil",
            "Asia/Baghdad",
            "Ziekenhuis Model Erbil (verzonnen)",
            type=ReceiverType.HOSPITAL,
            original_name="مستشفى النموذج في أربيل (خيالي)",
            address="Modelplein 3, 0000 Erbil",
            original_address="ساحة النموذج 3، 0000 أربيل",
            phone="+96400000001",
            phone_24h="+96400000009",
            languages=("ar", "ckb"),
            contact_name="dr. H. Tajribi (verzonnen)",
            contact_function="internist",
        ),
        backup=_clinic(
            "IQ",
            "Duhok",
            "Asia/Baghdad",
            "Kliniek Reserve Duhok (verzonnen)",
            address="Reservestraat 4, 0000 Duhok",
            phone="+96400000002",
            languages=("ar",),
        ),
    ),
    "NG": Destination(
        country="NG",
        zone="Africa/Lagos",
        airport="Lagos (LOS)",
        flight="XX 587",
        leaves="11:30",
        hours=6.6,
        file_language="en",
        doctor="Dr F. Sample (invented)",
        function="psychiatrist",
        clinic=_clinic(
            "NG",
            "Lagos",
            "Africa/Lagos",
            "Sample Hospital Lagos (invented)",
            address="1 Example Street, Lagos",
            phone="+23400000001",
            phone_24h="+23400000009",
            languages=("en",),
            contact_name="Dr F. Sample (invented)",
            contact_function="psychiatrist",
        ),
        backup=_clinic(
            "NG",
            "Ibadan",
            "Africa/Lagos",
            "Reserve Hospital Ibadan (invented)",
            type=ReceiverType.HOSPITAL,
            address="2 Example Road, Ibadan",
            phone="+23400000002",
            languages=("en",),
        ),
    ),
    "SR": Destination(
        country="SR",
        zone="America/Paramaribo",
        airport="Paramaribo (PBM)",
        flight="XX 713",
        leaves="10:50",
        hours=9.2,
        file_language="nl",
        doctor="dr. R. Modelpersad (verzonnen)",
        function="psychiater",
        clinic=_clinic(
            "SR",
            "Paramaribo",
            "America/Paramaribo",
            "Kliniek Voorbeeld Paramaribo (verzonnen)",
            address="Voorbeeldweg 5, Paramaribo",
            phone="+597000001",
            phone_24h="+597000009",
            languages=("nl",),
            contact_name="dr. R. Modelpersad (verzonnen)",
            contact_function="psychiater",
        ),
        backup=_clinic(
            "SR",
            "Nickerie",
            "America/Paramaribo",
            "Ziekenhuis Reserve Nickerie (verzonnen)",
            type=ReceiverType.HOSPITAL,
            address="Reserveweg 6, Nickerie",
            phone="+597000002",
            languages=("nl",),
        ),
    ),
}
