import json

import pytest

contents = pytest.importorskip("installer.contents", reason="needs the extra `build`", exc_type=ImportError)


def test_the_bill_of_materials_names_every_library_with_its_version_and_licence() -> None:
    told = json.loads(contents.bill())
    assert (told["bomFormat"], told["metadata"]["component"]["name"]) == ("CycloneDX", "medhandover")
    parts = {each["name"]: each for each in told["components"]}
    assert {"PySide6_Essentials", "sqlcipher3", "Python", "Qt", "NotoSansArmenian"} <= set(parts)
    assert all(each["version"] and each["licenses"] for each in parts.values())
    assert parts["SQLAlchemy"]["purl"].startswith("pkg:pypi/sqlalchemy@")


def test_the_licences_are_one_text_with_every_name() -> None:
    told = contents.licences()
    assert "LESSER GENERAL PUBLIC LICENSE" in told
    assert "SIL OPEN FONT LICENSE" in told
    assert "may be replaced" in told
