from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config.history import free_name, load_history, revision_of, revision_text
from generator.model.errors import ConfigError
from generator.model.history import Change, Piece, Revision, SessionChanges, Stretch, Unit

ADDRESS = st.sampled_from(
    ["sitzungen/18-115/top-3/", "sitzungen/18-115/top-3/#s40-2", "sitzungen/18-115/top-3/2/#s40-2.13", "personen/x-1/"]
)
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
PAGE = st.none() | st.integers(0, 9999)
CHANGE = st.builds(
    Change,
    st.sampled_from(Unit),
    ADDRESS,
    st.none() | ADDRESS,
    st.lists(st.builds(Piece, st.sampled_from(Stretch), TEXT), max_size=3).map(tuple),
    st.none() | st.tuples(TEXT, TEXT),
    st.none() | st.tuples(PAGE, PAGE),
)
CHANGES = st.lists(CHANGE, max_size=4).map(tuple)
REVISION = st.builds(
    Revision,
    st.sampled_from(["2026-11-27", "2026-11-27-2"]),
    st.lists(st.just("18/3"), max_size=2).map(tuple),
    st.lists(st.builds(SessionChanges, st.just("18/115"), CHANGES), max_size=3).map(tuple),
    CHANGES,
)


@given(REVISION)
def test_what_is_written_is_read_again(revision: Revision) -> None:
    assert revision_of(Path(f"{revision.id}.json"), revision_text(revision)) == revision


def test_revisions_come_in_the_order_in_which_they_were_recorded(tmp_path: Path) -> None:
    for name in ("2026-11-27-10", "2026-11-27", "2026-11-27-2", "2026-02-01"):
        (tmp_path / f"{name}.json").write_text(revision_text(Revision(name, (), (), ())))
    assert [one.id for one in load_history(tmp_path)] == ["2026-02-01", "2026-11-27", "2026-11-27-2", "2026-11-27-10"]
    assert free_name(tmp_path, "2026-11-27") == "2026-11-27-3"
    assert load_history(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("notes", "{}", "its name is not that of a day"),
        ("2026-13-01", "{}", "its name is not that of a day"),
        ("2026-11-27", "{", "this is no valid JSON"),
        ("2026-11-27", "[" * 9999, "this is no valid JSON"),
        ("2026-11-27", "[]", "it is not as it was recorded"),
        ("2026-11-27", '{"removed": ["../x"], "sessions": [], "pages": []}', 'this is no session: "../x"'),
        ("2026-11-27", '{"removed": [], "sessions": [], "pages": [3]}', "this is no change: 3"),
        ("2026-11-27", '{"removed": [], "sessions": [], "pages": {}}', "this is no list"),
    ],
)
def test_a_file_that_was_not_recorded_so_is_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / f"{name}.json").write_text(text)
    with pytest.raises(ConfigError, match=f"{name}.json.*{said}"):
        load_history(tmp_path)


@pytest.mark.parametrize(
    "address",
    [
        "../../etc/",
        "/etc/",
        "https://example.org/",
        "javascript:alert(1)",
        "a//b/",
        "a/#x",
        'a/"><script>',
        "A/",
        "a/\n",
    ],
)
def test_nothing_but_an_address_of_the_site_is_taken_for_one(address: str) -> None:
    revision = Revision("2026-11-27", (), (), (Change(Unit.PAGE, "personen/x/", address),))
    with pytest.raises(ConfigError, match="this is no address of the site"):
        revision_of(Path("2026-11-27.json"), revision_text(revision))
