"""The tables of the corpus: what a row of each says.

A row is a plain dataclass. Its fields are the columns, in their order; what `Annotated` says of a
field describes the column wherever it is published, in the language of the site. No name is a word of SQL.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    session: Annotated[str, "Kennung der Sitzung: Wahlperiode/Nummer"]
    parliament: Annotated[str, "Kürzel des Parlaments"]
    number: Annotated[int, "Nummer in der Wahlperiode"]
    date: Annotated[date | None, "Tag der Sitzung"]
    place: Annotated[str | None, "Ort"]
    begins: Annotated[str | None, "Beginn, Uhrzeit"]
    ends: Annotated[str | None, "Schluss, Uhrzeit"]
    pages: Annotated[int | None, "Seiten des Protokolls"]
    speeches: Annotated[int, "Redebeiträge, Worte der Sitzungsleitung mitgezählt"]
    interjections: Annotated[int, "Regungen in Zwischenrufen: Beifall, Zurufe und andere"]
    votes: Annotated[int, "Abstimmungen"]
    url: Annotated[str, "Seite der Sitzung"]
    pdf: Annotated[str | None, "Amtliches Protokoll"]
    sha256: Annotated[str, "Prüfsumme der gelesenen Datei"]


@dataclass(frozen=True, slots=True)
class AgendaItemRow:
    session: Annotated[str, "Kennung der Sitzung"]
    agenda_item: Annotated[str, "Kennung des Tagesordnungspunkts in der Sitzung"]
    number: Annotated[str | None, "Nummer wie gedruckt"]
    title: Annotated[str, "Titel wie gedruckt"]
    joined_titles: Annotated[Names, "Titel dessen, was gemeinsam beraten wurde"]
    kind: Annotated[str | None, "Art wie gedruckt: Antrag, Gesetzentwurf …"]
    reading: Annotated[int | None, "Lesung"]
    movers: Annotated[Names, "Wer es eingebracht hat"]
    documents: Annotated[Names, "Drucksachen der Überschrift"]
    page: Annotated[int | None, "Gedruckte Seite der Überschrift"]
    url: Annotated[str, "Seite der Debatte"]


@dataclass(frozen=True, slots=True)
class SpeechRow:
    session: Annotated[str, "Kennung der Sitzung"]
    speech: Annotated[str, "Kennung der Rede in der Sitzung; Anker auf der Seite der Debatte"]
    ordinal: Annotated[int, "Stelle in der Sitzung, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    agenda_item: Annotated[str | None, "Kennung des Tagesordnungspunkts"]
    agenda_title: Annotated[str | None, "Titel des Tagesordnungspunkts"]
    person: Annotated[str | None, "Kennung der Person, leer wenn unbekannt"]
    name: Annotated[str | None, "Name wie gedruckt, mit akademischem Titel"]
    role: Annotated[str | None, "Amt wie gedruckt"]
    group_name: Annotated[str | None, "Fraktion wie gedruckt"]
    chair: Annotated[bool, "Worte der Sitzungsleitung"]
    form: Annotated[str, "Art des Beitrags: Rede, Zwischenfrage, Kurzintervention …"]
    refers_to: Annotated[str | None, "Rede, auf die sich der Beitrag bezieht"]
    unrevised: Annotated[bool, "Von der Rednerin oder dem Redner nicht überprüft"]
    in_appendix: Annotated[bool, "Zu Protokoll gegeben"]
    page: Annotated[int | None, "Gedruckte Seite, auf der sie beginnt"]
    page_end: Annotated[int | None, "Gedruckte Seite, auf der sie endet"]
    words: Annotated[int, "Wörter, ohne Zwischenrufe"]
    text: Annotated[str, "Gesagtes, ein Absatz je Zeile, ohne Zwischenrufe"]
    url: Annotated[str, "Adresse der Rede"]
    pdf: Annotated[str | None, "Ihre Seite im amtlichen Protokoll"]


@dataclass(frozen=True, slots=True)
class InterjectionRow:
    session: Annotated[str, "Kennung der Sitzung"]
    speech: Annotated[str, "Kennung der unterbrochenen Rede"]
    paragraph: Annotated[int, "Absatz der Rede, ab 1"]
    ordinal: Annotated[int, "Stelle der Regung in ihrer Klammer, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    agenda_item: Annotated[str | None, "Kennung des Tagesordnungspunkts"]
    type: Annotated[str, "applause, heckle, laughter, amusement, interruption oder other"]
    text: Annotated[str, "Wie gedruckt"]
    persons: Annotated[Names, "Kennungen der genannten Personen, soweit bekannt"]
    names: Annotated[Names, "Genannte Personen, wie gedruckt"]
    name_groups: Annotated[Names, "Fraktion zu jedem Namen; leer, wo keine gedruckt ist"]
    groups: Annotated[Names, "Fraktionen, die als solche gehandelt haben"]
    partial: Annotated[bool, "Nur ein Teil davon: „Vereinzelt Beifall“"]
    toward_person: Annotated[str | None, "Kennung der Person, deren Rede unterbrochen wurde"]
    toward_group: Annotated[str | None, "Fraktion dieser Rede, wie gedruckt"]
    page: Annotated[int | None, "Gedruckte Seite"]
    url: Annotated[str, "Adresse des Absatzes"]


@dataclass(frozen=True, slots=True)
class VoteRow:
    session: Annotated[str, "Kennung der Sitzung"]
    vote: Annotated[int, "Stelle in der Sitzung, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    agenda_item: Annotated[str | None, "Kennung des Tagesordnungspunkts"]
    documents: Annotated[Names, "Drucksachen, über die abgestimmt wurde"]
    kind: Annotated[str, "referral, direct, recommendation, amendment oder other"]
    outcome: Annotated[str, "adopted, rejected, referred oder other"]
    yes: Annotated[Names, "Fraktionen und Fraktionslose mit Ja"]
    no: Annotated[Names, "Fraktionen und Fraktionslose mit Nein"]
    abstain: Annotated[Names, "Fraktionen und Fraktionslose mit Enthaltung"]
    recommendation: Annotated[str | None, "Was der Ausschuss empfohlen hatte: adopt oder reject"]
    lead_committee: Annotated[str | None, "Federführender Ausschuss einer Überweisung"]
    committees: Annotated[Names, "Mitberatende Ausschüsse einer Überweisung"]
    count_yes: Annotated[int | None, "Gezählte Stimmen: Ja"]
    count_no: Annotated[int | None, "Gezählte Stimmen: Nein"]
    count_abstain: Annotated[int | None, "Gezählte Stimmen: Enthaltung"]
    count_invalid: Annotated[int | None, "Gezählte Stimmen: ungültig"]
    secret: Annotated[bool, "Geheime Wahl"]
    page: Annotated[int | None, "Gedruckte Seite"]
    url: Annotated[str, "Adresse der Stelle, an der das Ergebnis festgestellt wird"]


@dataclass(frozen=True, slots=True)
class BallotRow:
    session: Annotated[str, "Kennung der Sitzung"]
    vote: Annotated[int, "Abstimmung der Sitzung, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    person: Annotated[str | None, "Kennung der Person, leer wenn unbekannt"]
    name: Annotated[str, "Name wie gedruckt"]
    group_name: Annotated[str | None, "Fraktion"]
    side: Annotated[str, "yes, no, abstain oder absent"]


@dataclass(frozen=True, slots=True)
class PersonRow:
    person: Annotated[str, "Kennung der Person"]
    name: Annotated[str, "Vollster gedruckter Name, mit akademischem Titel"]
    groups: Annotated[Names, "Fraktionen, die letzte zuerst"]
    roles: Annotated[Names, "Ämter wie gedruckt, das letzte zuerst"]
    wikidata: Annotated[str | None, "Kennung bei Wikidata"]
    external: Annotated[Names, "Weitere Kennungen, als Name=Wert"]
    speeches: Annotated[int, "Reden, ohne Sitzungsleitung"]
    words: Annotated[int, "Wörter dieser Reden"]
    interjections: Annotated[int, "Regungen in Zwischenrufen, bei denen die Person genannt ist"]
    absences: Annotated[int, "Entschuldigungen"]
    url: Annotated[str, "Seite der Person"]


Row = SessionRow | AgendaItemRow | SpeechRow | InterjectionRow | VoteRow | BallotRow | PersonRow
