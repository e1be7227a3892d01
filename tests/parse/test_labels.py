import pytest

from generator.model.session import Speaker
from generator.parliaments import find
from generator.parse.labels import find_label

NRW = find("nrw")


@pytest.mark.parametrize(
    ("text", "bold", "speaker", "unrevised"),
    [
        ("Präsident Max Muster: Guten Tag!", "Präsident Max Muster:", Speaker("Max Muster", "Präsident"), False),
        ("Erika Muster*) (FDP): Danke.", "Erika Muster", Speaker("Erika Muster", None, "FDP"), True),
        ("Erika Muster (GRÜNE): Danke.", "Erika Muster ", Speaker("Erika Muster", None, "GRÜNE"), False),
        ("Dr. Erika von der Au (fraktionslos): Ja.", "Dr. Erika von der Au", Speaker("Dr. Erika von der Au"), False),
        ("Erika Muster (fraktionslos*): Ja.", "Erika Muster", Speaker("Erika Muster"), True),
        ("Erika Muster (SPD*)): Ja.", "Erika Muster", Speaker("Erika Muster", None, "SPD"), True),
        ("Erika Muster (parteilos): Ja.", "Erika Muster", Speaker("Erika Muster"), False),
        ("Erika Muster*), Ministerin für X: Ja.", "Erika Muster, ", Speaker("Erika Muster", "Ministerin für X"), True),
        ("Schriftführer Max Muster (CDU): A.", "Schriftführer Max Muster", Speaker("Max Muster", "Schriftführer", "CDU"), False),
        ("Ministerin Erika Muster: Ja.", "Ministerin Erika Muster:", Speaker("Erika Muster", "Ministerin"), False),
        ("Hans Muster (Köln) (SPD): Ja.", "Hans Muster", Speaker("Hans Muster (Köln)", None, "SPD"), False),
        ("Dr. Hans Muster (Bad Bach) (SPD): Ja", "Dr. Hans Muster (Bad Bach)", Speaker("Dr. Hans Muster (Bad Bach)", None, "SPD"), False),
        ("Muster (Köln) (SPD): Ja.", "Muster (Köln)", Speaker("Muster (Köln)", None, "SPD"), False),
        ("Erika Muster (SPD):", "Erika Muster", Speaker("Erika Muster", None, "SPD"), False),
        ("Erika Muster-Mann (SPD): Ja.", "Erika MusterMann", Speaker("Erika Muster-Mann", None, "SPD"), False),
        ("Erika Muster, stellvertretende Ministerpräsidentin: Ja.", "Erika Muster", Speaker("Erika Muster", "stellvertretende Ministerpräsidentin"), False),
        ("Parl. Staatssekretär Max Muster: Ja.", "Parl. Staatssekretär Max Muster:", Speaker("Max Muster", "Parl. Staatssekretär"), False),
        ("1. Vizepräsidentin Erika Muster: Ja.", "1. Vizepräsidentin Erika Muster:", Speaker("Erika Muster", "1. Vizepräsidentin"), False),
        ("Minister Max Muster (SPD): Ja.", "Minister Max Muster", Speaker("Max Muster", "Minister", "SPD"), False),
        ("Max Muster (CDU), Ministerpräsident: Ja.", "Max Muster", Speaker("Max Muster", "Ministerpräsident", "CDU"), False),
        ("Max Muster (SPD) (zur Geschäftsordnung): Ja.", "Max Muster", Speaker("Max Muster", None, "SPD"), False),
        ("Max Muster (SPD), zur Geschäftsordnung: Ja.", "Max Muster", Speaker("Max Muster", None, "SPD"), False),
        ("Max Muster ( CDU ): Ja.", "Max Muster ", Speaker("Max Muster", None, "CDU"), False),
        ("Sven W. Muster (AfD): Ja.", "Sven W. Muster", Speaker("Sven W. Muster", None, "AfD"), False),
    ],
)  # fmt: skip
def test_labels(text: str, bold: str, speaker: Speaker, unrevised: bool) -> None:
    label = find_label(text, bold, NRW)
    assert label is not None
    assert (label.speaker, label.unrevised) == (speaker, unrevised)
    assert not text[label.length :].startswith((":", ")", "*"))


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("Vor Eintritt in die Tagesordnung: Herr Muster hat mir geschrieben.", "Vor Eintritt in die Tagesordnung"),
        ("Drucksache 18/1 angenommen.", "Drucksache 18/1 angenommen"),
        ("Erika Muster (FDP) sagte: Nein.", ""),
        ("Meine Damen und Herren: Das ist falsch.", ""),
    ],
)
def test_no_labels(text: str, bold: str) -> None:
    assert find_label(text, bold, NRW) is None


def test_a_mark_in_the_speech_is_not_the_labels() -> None:
    text = "Erika Muster (FDP): Das steht dort *) so."
    label = find_label(text, "Erika Muster", NRW)
    assert label is not None
    assert not label.unrevised
    assert text[label.length :].strip() == "Das steht dort *) so."
