"""What is checked of every session: the words that readers are shown, and how much must hold.

The titles and methods stand on the proof page of each session; the names are the keys of
`[quality]` in `site.toml` and of `data/quality/`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison of a session with something that tells the same independently."""

    name: str
    title: str
    method: str
    """What is compared with what, in a sentence for citizens."""
    minimum: float
    """Share that must hold where `site.toml` says nothing else."""


CHECKS = (
    Check(
        "ledger",
        "Zeilen mit Verbleib",
        "Von jeder gedruckten Zeile ist festgehalten, in welchem Absatz sie steht oder warum sie in keinem steht "
        "(etwa als Kopfzeile).",
        1.0,
    ),
    Check(
        "text",
        "Buchstaben und Ziffern",
        "Der gedruckte Text der Debatten wurde Buchstabe für Buchstabe mit dem Text dieser Website verglichen: "
        "Nichts darf fehlen, hinzukommen, doppelt oder an anderer Stelle stehen.",
        0.9995,
    ),
    Check(
        "punctuation",
        "Satzzeichen",
        "Punkte, Kommas, Gedankenstriche und Anführungszeichen wurden ebenso verglichen. Nur Bindestriche sind "
        "ausgenommen, weil am Zeilenende auch Trennstriche stehen.",
        0.998,
    ),
    Check(
        "labels",
        "Namen vor den Reden",
        "Was das Protokoll fett vor einer Rede druckt, muss ganz in Name, Amt und Fraktion aufgehen.",
        0.99,
    ),
    Check(
        "contents-speakers",
        "Gelistete Reden",
        "Das Protokoll druckt am Anfang ein Inhaltsverzeichnis. Jede Rede, die es nennt, muss auf der genannten Seite, "
        "unter demselben Namen und Tagesordnungspunkt beginnen.",
        0.99,
    ),
    Check(
        "speeches-listed",
        "Reden im Text",
        "In der Gegenrichtung muss jede Rede im Inhaltsverzeichnis stehen oder zu einer gehören, die dort steht: "
        "als Fortsetzung, Zwischenfrage oder Antwort. Die Sitzungsleitung ist ausgenommen.",
        0.95,
    ),
    Check(
        "contents-items",
        "Punkte der Tagesordnung",
        "Nummer, Titel und Drucksachen jedes Tagesordnungspunkts müssen im Inhaltsverzeichnis und im Text gleich sein.",
        0.95,
    ),
    Check(
        "results",
        "Gelistete Ergebnisse",
        "Wo das Inhaltsverzeichnis die Seite eines Ergebnisses nennt, muss dort ein Beschluss erkannt sein.",
        0.9,
    ),
    Check(
        "vote-questions",
        "Abstimmungsfragen",
        "Jede Frage der Sitzungsleitung, wer dafür, dagegen oder enthalten ist, muss zu einer erkannten Abstimmung "
        "gehören.",
        0.95,
    ),
    Check(
        "roll-calls",
        "Namentliche Abstimmungen",
        "Eine gedruckte Namensliste muss so viele Ja- und Nein-Stimmen und Enthaltungen enthalten, wie die "
        "Sitzungsleitung bekannt gab.",
        0.99,
    ),
    Check(
        "question-time",
        "Anfragen der Fragestunde",
        "Jede Frage und jede Antwort in einer Fragestunde muss zu einer Anfrage gehören, die die Sitzungsleitung "
        "aufgerufen hat.",
        0.9,
    ),
    Check(
        "order-measures",
        "Ordnungsrufe und Rügen",
        "Jeder Ordnungsruf und jede Rüge, die das Inhaltsverzeichnis nennt, muss auf der genannten Seite und gegen "
        "dieselbe Person im Text stehen.",
        0.9,
    ),
    Check(
        "media",
        "Mediathek des Parlaments",
        "Die Mediathek des Parlaments führt zu dieser Sitzung eine eigene Liste der Videos. Jeder Beitrag darin muss "
        "in derselben Reihenfolge, beim selben Tagesordnungspunkt und mit derselben Fraktion im Text stehen.",
        0.95,
    ),
    Check(
        "pages",
        "Seiten",
        "Die gedruckten Seitenzahlen müssen lückenlos aufeinander folgen, die Seiten zu dieser Sitzung gehören und die "
        "Reden in der Reihenfolge der Seiten stehen.",
        1.0,
    ),
    Check(
        "page-speakers",
        "Namen in den Kopfzeilen",
        "Manches Protokoll nennt oben auf jeder Seite, wer dort spricht: Es muss die Person sein, deren Rede dort "
        "steht.",
        0.98,
    ),
    Check(
        "sitting",
        "Anfang und Ende",
        "Beginn und Schluss der Sitzung müssen gedruckt sein, in dieser Reihenfolge, und die Sitzungsleitung muss das "
        "erste und das letzte Wort haben.",
        0.75,
    ),
    Check(
        "absences",
        "Entschuldigte",
        "Jede Zeile der gedruckten Liste der Entschuldigten muss als Name oder Uhrzeit gelesen sein. Wo sie in der "
        "Sitzung genannt werden, muss jeder solche Absatz einen Namen ergeben.",
        0.99,
    ),
    Check(
        "interjections",
        "Klammern der Zwischenrufe",
        "Zwischenrufe und Beifall stehen in Klammern. Jede Klammer, die aufgeht, muss auch wieder zugehen.",
        0.995,
    ),
    Check(
        "actors",
        "Wer zwischengerufen hat",
        "Jede Fraktion und jedes Mitglied, das ein Zwischenruf nennt, muss dabei auch erkannt sein.",
        0.98,
    ),
)
OTHER_FINDINGS = {
    "unlabelled": "Reden ohne Namen",
    "date": "Tag der Sitzung",
    "gap": "Lücken der Quelle",
    "appendix-text": "Anlagen",
    "interruption": "Unterbrechungen",
    "list": "Listen",
    "table": "Tabellen",
    "correction": "Korrekturen der Redaktion",
    "reprint": "Neudruck",
    "reader": "Lesart der Seiten",
    "person": "Personen",
    "mention": "Verweise im Text",
}
"""Findings of what is not measured, by their stable names: the words that readers are shown."""
CHECK = {check.name: check for check in CHECKS}
