"""A text source is read for itself, so that what the parser loses shows."""

import pytest

from generator.model.session import Absence, ParagraphKind
from tests.typeset.manuscript import Heading, Label, Subheading, Text
from tests.typeset.text import manuscript_of_text

SOURCE = r"""Landtag Musterland Plenarprotokoll 4/1

4\. Wahlperiode 08.01.2031

# 1. Sitzung

Musterstadt, Mittwoch, 8. Januar 2031

Beginn: 10:00 Uhr

**Präsident Max Muster:** Ich eröffne die Sitzung. **Zwei** sind entschuldigt. Ich rufe auf:

## 1 Brücken

Antrag
der Fraktion der FL
Drucksache 4/1

In Verbindung mit:

Straßen

Antrag
der Fraktion der BfA
Drucksache 4/2

**Erika Anders\*) (FL):** Eine Brücke hat zwei Enden,

(Zuruf – Heiterkeit)

mindestens.

> „Und eine Mitte.“

**Präsident Max Muster:** Frau Anders, lassen Sie eine Zwischenfrage zu?

**Erika Anders\*) (FL):** Bitte.

**Jan Bunt (BfA):** Aus welchem Stoff?

**Erika Anders\*) (FL):** Aus Holz.

**Präsident Max Muster:** Herr Bunt hat das Wort.

**Jan Bunt (BfA):** Holz ist gut.

**Präsident Max Muster:** Herr Bunt, ich erteile Ihnen einen Ordnungsruf.

**Jan Bunt (BfA):** Schade.

**Präsident Max Muster:** Wer stimmt zu? – Alle. Damit ist der Antrag Drucksache 4/1 angenommen. Wir kommen zu:

## 2 Fragestunde

Mündliche Anfrage
Drucksache 4/3

Mündliche Anfrage 7

**Dr. Ute Cremer, Ministerin für Verkehr:** Ja.

**Jan Bunt (BfA):** Wirklich?

Schluss: 10:09 Uhr

Entschuldigt waren:

Ministerin Dr. Ute Cremer
(von 9:30 Uhr bis 10 Uhr)

Ida Dorn (fraktionslos)

Anlage 1

Zu TOP 1 – Brücken – zu Protokoll gegebene Rede

**Ida Dorn (fraktionslos):**

Auch Brücken sind Wege.
"""


@pytest.fixture(scope="module")
def elements() -> list[object]:
    return list(manuscript_of_text(SOURCE).body)


def test_the_turns_the_contents_list(elements: list[object]) -> None:
    labels = [element for element in elements if isinstance(element, Label)]
    assert [(label.name, label.listed) for label in labels if not label.chair] == [
        ("Erika Anders", True),
        ("Erika Anders", False),  # lets the question pass
        ("Jan Bunt", False),  # asks it
        ("Erika Anders", False),  # goes on
        ("Jan Bunt", True),
        ("Jan Bunt", False),  # goes on after the call to order
        ("Dr. Ute Cremer", True),
        ("Jan Bunt", False),  # in question time only the government is listed
    ]
    assert [label.unrevised for label in labels[1:4]] == [True, False, True]


def test_headings_keep_their_lines(elements: list[object]) -> None:
    first, second = (element for element in elements if isinstance(element, Heading))
    assert [(part.title, part.blocks) for part in first.parts] == [
        ("Brücken", (("Antrag", "der Fraktion der FL", "Drucksache 4/1"),)),
        ("Straßen", (("Antrag", "der Fraktion der BfA", "Drucksache 4/2"),)),
    ]
    assert second.number == "2"
    assert Subheading("Mündliche Anfrage 7") in elements


def test_paragraphs_by_kind(elements: list[object]) -> None:
    texts = [element for element in elements if isinstance(element, Text)]
    assert [text.kind for text in texts[1:5]] == [
        ParagraphKind.SPEECH,
        ParagraphKind.INTERJECTION,
        ParagraphKind.SPEECH,
        ParagraphKind.QUOTE,
    ]
    assert texts[0].text[slice(*texts[0].bold[0])] == "Zwei"
    assert [text.text for text in texts if text.decides] == [texts[-3].text]


def test_a_call_to_order_is_noted(elements: list[object]) -> None:
    notes = [element.note for element in elements if isinstance(element, Text) and element.note]
    assert notes == [("Ordnungsruf", "gerichtet an den", "Abgeordneten Jan Bunt (BfA)")]


def test_who_was_excused_and_what_was_handed_in() -> None:
    manuscript = manuscript_of_text(SOURCE)
    assert manuscript.absent == (
        Absence("Dr. Ute Cremer", None, "Ministerin", "09:30", "10:00"),
        Absence("Ida Dorn", "fraktionslos", None),
    )
    (appendix,) = manuscript.appendices
    assert (appendix.name, appendix.item, appendix.title) == ("Anlage 1", "1", "Brücken")
    assert appendix.body == (
        Label("Ida Dorn", group="fraktionslos"),
        Text(ParagraphKind.SPEECH, "Auch Brücken sind Wege."),
    )


def test_a_text_without_its_times_is_refused() -> None:
    with pytest.raises(ValueError, match="Beginn"):
        manuscript_of_text(SOURCE.replace("Schluss: ", "Ende: "))
