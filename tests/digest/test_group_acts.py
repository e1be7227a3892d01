"""What groups do in interjections."""

from tests.resolve.stage import digested


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
