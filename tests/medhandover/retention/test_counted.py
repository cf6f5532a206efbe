from medhandover.retention.counted import COUNTED
from medhandover.storage.tables import metadata


def test_every_table_that_hangs_on_a_case_has_a_word_on_the_certificate() -> None:
    owned = {"cases"}
    for table in metadata.sorted_tables:
        owners = {each.column.table.name for each in table.foreign_keys if not each.parent.nullable}
        owned |= {table.name} if owners & owned else set()
    assert set(COUNTED) == owned | {"log_lines"}
