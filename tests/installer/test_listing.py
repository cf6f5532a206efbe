import re
from pathlib import Path
from xml.etree import ElementTree

from installer.listing import NAMESPACE, files_below, listing

IN = f"{{{NAMESPACE}}}"


def program(tmp_path: Path) -> Path:
    made = tmp_path / "medhandover"
    for name in ("medhandover.exe", "_internal/PySide6/Qt6Core.dll", "_internal/a b & c.txt"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(name, encoding="utf-8")
    return made


def test_every_file_is_listed_once_in_its_folder_and_belongs_to_the_group(tmp_path: Path) -> None:
    made = program(tmp_path)
    told = ElementTree.fromstring(listing(made))
    sources = [each.get("Source") for each in told.iter(f"{IN}File")]
    assert sorted(map(str, sources)) == sorted(f"medhandover/{each}" for each in files_below(made))
    components = [each.get("Id") for each in told.iter(f"{IN}Component")]
    assert [each.get("Id") for each in told.iter(f"{IN}ComponentRef")] == components
    folders = {each.get("Name") for each in told.iter(f"{IN}Directory")}
    assert folders == {"_internal", "PySide6"}


def test_a_file_keeps_its_number_from_version_to_version(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = listing(program(tmp_path / "a")), listing(program(tmp_path / "b"))
    assert first == second
    assert len(set(re.findall(r'Guid="([0-9A-F-]{36})"', first))) == 3


def test_the_installer_lists_what_its_source_asks_for() -> None:
    source = ElementTree.parse(Path(__file__).parents[2] / "installer" / "medhandover.wxs").getroot()
    made = {each.get("Id") for each in source.iter(f"{IN}Component")}
    assert {each.get("Id") for each in source.iter(f"{IN}ComponentRef")} == made
    assert [each.get("Id") for each in source.iter(f"{IN}ComponentGroupRef")] == ["Files"]


def test_a_value_of_the_installer_has_the_name_by_which_the_program_reads_it() -> None:
    from medhandover.kernel.policy import KEY, NAMES

    source = ElementTree.parse(Path(__file__).parents[2] / "installer" / "medhandover.wxs").getroot()
    values = [each for each in source.iter(f"{IN}RegistryValue") if each.get("Key") == KEY]
    assert {each.get("Name") for each in values} == set(NAMES)
    assert {each.get("Value") for each in values} == {f"[{name.upper()}]" for name in NAMES}
    searched = {each.get("Name") for each in source.iter(f"{IN}RegistrySearch") if each.get("Key") == KEY}
    assert searched == set(NAMES)
