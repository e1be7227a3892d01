"""Who sits in the invented house."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from generator.model.session import Speaker

_GIVEN = (
    "Erika", "Jörg", "Änne", "Karl-Heinz", "Özlem", "Renée", "Tim", "Hans Christian", "Sigrid", "Björn", "Anna Lena",
    "Ulf", "Franz-Josef", "Inès", "Peter", "Günther", "Mia",
)  # fmt: skip
_SURNAMES = (
    "Müller-Lüdenscheidt", "von der Aue", "Öztürk", "Groß", "Übelacker", "van den Berg", "Schmidt", "Ott",
    "Freiherr von Taler", "D’Amico", "Kapellmann-Schürgers", "zu Lauenstein", "Weiß", "Al-Masri", "Brückenhausen",
    "Zimmermann", "Lange", "Hüsgen", "De La Rue", "Bär",
)  # fmt: skip
_TITLES = ("", "", "", "Dr. ", "Prof. Dr. ", "Dr. Dr. h. c. ")
_OFFICES = (
    "Minister der Finanzen", "Ministerin für Schule und Bildung",
    "Minister für Umwelt, Naturschutz und Verkehr",
    "Ministerin für Heimat, Kommunales, Bau und Digitalisierung",
    "Ministerin für Wirtschaft, Industrie, Klimaschutz und Energie",
    "Minister für Bundes- und Europaangelegenheiten, Internationales sowie Medien und Chef der Staatskanzlei",
    "Ministerin für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration",
    "Ministerpräsident", "Minister des Innern",
)  # fmt: skip
_CHAIRS = ("Präsident", "Präsidentin", "Vizepräsident", "Vizepräsidentin")


@dataclass(frozen=True, slots=True, repr=False)
class Cast:
    """Everybody who may speak or call out."""

    chairs: tuple[Speaker, ...]
    ministers: tuple[Speaker, ...]
    members: tuple[Speaker, ...]
    everyday: dict[str, str | None]
    """Name of each of them to the group, in which a president speaks and calls out as a member too."""

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member.group for member in self.members if member.group))


@st.composite
def casts(draw: st.DrawFn, groups: Sequence[str]) -> Cast:
    """Two or three in the chair, two ministers, two members of each group and perhaps one without."""
    count = 2 * len(groups) + 6
    surnames = draw(st.lists(st.sampled_from(_SURNAMES), min_size=count, max_size=count, unique=True))
    given = [draw(st.sampled_from(_GIVEN)) for _ in surnames]
    titles = [draw(st.sampled_from(_TITLES)) for _ in surnames]
    names = [f"{title}{first} {last}" for title, first, last in zip(titles, given, surnames, strict=True)]
    chairs = [Speaker(names.pop(), draw(st.sampled_from(_CHAIRS))) for _ in range(draw(st.integers(2, 3)))]
    offices = draw(st.lists(st.sampled_from(_OFFICES), min_size=2, max_size=2, unique=True))
    ministers = [Speaker(names.pop(), office) for office in offices]
    members = [Speaker(names.pop(), None, group) for group in groups for _ in range(2)]
    if draw(st.booleans()):
        members.append(Speaker(names.pop()))
    everyday: dict[str, str | None] = {str(member.name): member.group for member in members}
    if draw(st.booleans()):
        # The same person in the chair, at the lectern and as a heckler.
        both = Speaker(chairs[-1].name, None, draw(st.sampled_from(list(groups))))
        members.append(both)
        everyday[str(both.name)] = both.group
    return Cast(tuple(chairs), tuple(ministers), tuple(members), everyday)
