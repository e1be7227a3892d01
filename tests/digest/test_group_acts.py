"""What groups do in interjections, packed and unpacked."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from generator.model.acts import GroupAct, GroupActs
from generator.model.session import EventType
from tests.resolve.stage import digested

ACTS = st.builds(
    GroupAct,
    st.sampled_from(EventType),
    st.lists(st.sampled_from(["FL", "REG", "BfA"]), unique=True, max_size=3).map(tuple),
    st.booleans(),
    st.integers(0, 60_000),
    st.integers(1, 60_000),
    st.none() | st.integers(1, 100_000),
)


@given(st.lists(ACTS, max_size=30))
def test_what_is_packed_comes_back(acts: list[GroupAct]) -> None:
    packed = GroupActs.of(acts)
    assert list(packed) == acts and len(packed) == len(acts)
    assert list(pickle.loads(pickle.dumps(packed))) == acts
    assert len(packed.places) == 10 * len(acts)


def test_an_act_counts_once_for_each_group_it_came_from() -> None:
    digest = digested(
        """
        TOP 1
        Präsidentin Ada Vorn: Das Wort hat Herr Muster.
        Max Muster (FL): Danke.
        (Beifall von der FL und Ida Beispiel [FL] – Ida Beispiel [REG]: Hört, hört! – Glocke)
        """
    )
    found = [(act.type.value, act.groups, act.speech, act.paragraph) for act in digest.group_acts]
    assert found == [("applause", ("FL",), 1, 2), ("heckle", ("REG",), 1, 2)]
