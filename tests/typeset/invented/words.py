"""German-like sentences, made of small parts; the same seed gives the same words."""

from random import Random

_FIRST = (
    "Verkehrs", "Haushalts", "Bildungs", "Gesundheits", "Wirtschafts", "Arbeits", "Energie", "Klima", "Kultur",
    "Verwaltungs", "Sicherheits", "Forschungs", "Landwirtschafts", "Wohnungsbau", "Digitalisierungs", "Jugend",
    "Hochschul", "Naturschutz", "Gewässer", "Brücken", "Straßen", "Schul", "Kinder", "Steuer", "Europa",
)  # fmt: skip
_LAST = (
    "planung", "förderung", "entwicklung", "finanzierung", "gesetzgebung", "verordnung", "beratung", "verwaltung",
    "initiative", "strategie", "einrichtung", "versorgung", "untersuchung", "politik", "gestaltung", "überprüfung",
    "maßnahme", "vereinbarung", "zuständigkeit", "abhängigkeit",
)  # fmt: skip
_PLURALS = (
    "Kommunen", "Schulen", "Kolleginnen und Kollegen", "Bürgerinnen und Bürger", "Beschäftigten", "Unternehmen",
    "Krankenhäuser", "Städte und Gemeinden", "Hochschulen", "Fördermittel", "Lehrerinnen und Lehrer", "Brücken",
    "Wälder", "Gewässer", "Zuständigkeiten", "Möglichkeiten",
)  # fmt: skip
_HYPHENED = (
    "CDU-Fraktion", "24-Stunden-Regelung", "10-Punkte-Plan", "E-Mail-Adresse", "FDP-Antrag", "Rhein-Ruhr-Region",
    "EU-Kommission", "CO2-Minderung", "SPD-geführte Regierung", "50-prozentige Kürzung", "Nordrhein-Westfalen-Stiftung",
    "Baden-Württemberg-Vergleich", "Ost-West-Verbindung",
)  # fmt: skip
_ADJECTIVES = (
    "wichtige", "nachhaltige", "verlässliche", "unzureichende", "gemeinsame", "kommunale", "landesweite", "öffentliche",
    "überfällige", "ausgewogene", "sozialverträgliche", "verfassungsrechtliche", "mittelfristige", "bürgerfreundliche",
)  # fmt: skip
_VERBS = (
    "verbessern", "beschleunigen", "unterstützen", "überprüfen", "verabschieden", "finanzieren", "weiterentwickeln",
    "vorantreiben", "beenden", "gewährleisten", "vereinfachen", "zusammenführen", "ablehnen", "zurücknehmen",
)  # fmt: skip
_ADVERBS = (
    "heute", "endlich", "selbstverständlich", "gemeinsam", "in den kommenden Jahren", "seit Langem", "nachweislich",
    "bedauerlicherweise", "Schritt für Schritt", "im Übrigen", "mit großer Sorgfalt", "an dieser Stelle",
)  # fmt: skip
_WHO = ("Wir", "Sie", "Die Kommunen", "Die Menschen", "Viele", "Die Städte und Gemeinden", "Manche hier im Haus")
_PREFIXES = ("Verkehrs", "Wirtschafts", "Bildungs", "Haushalts", "Innen", "Natur", "Jugend", "Sozial")
_ADDRESSES = (
    "Sehr geehrter Herr Präsident! Meine sehr geehrten Damen und Herren!", "Frau Präsidentin! Meine Damen und Herren!",
    "Vielen Dank, Herr Präsident.", "Herr Präsident! Liebe Kolleginnen und Kollegen!", "Danke schön.",
    "Verehrte Frau Präsidentin! Sehr geehrte Kolleginnen und Kollegen der demokratischen Fraktionen!",
)  # fmt: skip


def compound(rng: Random) -> str:
    """ "Verkehrsplanung"; all end as feminine nouns do."""
    return rng.choice(_FIRST) + rng.choice(_LAST)


def sentence(rng: Random) -> str:
    """One sentence with its full stop, exclamation mark or question mark."""
    form = rng.randrange(10)
    who, adverb, verb = rng.choice(_WHO), rng.choice(_ADVERBS), rng.choice(_VERBS)
    if form == 0:
        return f"{who} wollen {adverb} die {rng.choice(_ADJECTIVES)} {compound(rng)} {verb}."
    if form == 1:
        return f"Das ist {adverb} die {rng.choice(_ADJECTIVES)} {compound(rng)}, die {rng.choice(_PLURALS)} brauchen."
    if form == 2:
        return f"{who} haben {rng.randrange(2, 900)} Millionen Euro für die {compound(rng)} vorgesehen – und zwar {adverb}."
    if form == 3:
        return f"Warum sollten {rng.choice(_PLURALS)} {adverb} auf die {compound(rng)} verzichten?"
    if form == 4:
        return f"Nein, die {rng.choice(_HYPHENED)} lässt sich {adverb} nicht {verb}!"
    if form == 5:
        return f"{who} reden über {rng.choice(_PREFIXES)}- und {compound(rng)}, aber {adverb} nicht über {rng.choice(_PLURALS)}."
    if form == 6:
        return f"Ich zitiere: „Die {compound(rng)} ist {adverb} zu {verb}.“"
    if form == 7:
        return f"{who} müssen die {rng.choice(_HYPHENED)} {adverb} {verb}, weil {rng.choice(_PLURALS)} darauf warten."
    if form == 8:
        return (
            f"Am {rng.randrange(1, 29)}. Mai hat die {compound(rng)} (siehe {rng.choice(_PLURALS)}) {adverb} begonnen."
        )
    return f"Die {compound(rng)} und die {compound(rng)} gehören {adverb} zusammen; das wissen {rng.choice(_PLURALS)}."


def sentences(seed: int, count: int) -> str:
    rng = Random(seed)
    return " ".join(sentence(rng) for _ in range(count))


def split_sentence(seed: int) -> tuple[str, str]:
    """A sentence parted where an interjection may fall: neither half ends or begins one."""
    rng = Random(seed)
    words = sentence(rng).split()
    while any(mark in word for word in words[:-1] for mark in ("„", ":", ".")) or len(words) < 6:
        words = sentence(rng).split()
    at = rng.randrange(3, len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])


def call(seed: int) -> str:
    """What somebody calls from the floor."""
    rng = Random(seed)
    if rng.randrange(3) == 0:
        return sentence(rng)
    return rng.choice(
        ("Nein!", "Das stimmt doch nicht!", "Hört, hört!", "Oh!", "Ach was!", "Sie haben nichts verstanden!", "Genau!",
         "Wer hat denn regiert? – Sie!", "Da war doch noch was …", "So ist es.", "Reden Sie doch mal zum Thema!")
    )  # fmt: skip


def address(seed: int) -> str:
    return Random(seed).choice(_ADDRESSES)


def title(seed: int) -> str:
    """Of an agenda item."""
    rng = Random(seed)
    form = rng.randrange(5)
    if form == 0:
        return f"Gesetz zur Änderung der {compound(rng)} und der {compound(rng)}"
    if form == 1:
        return f"{rng.choice(_PLURALS)} stärken – {rng.choice(_ADJECTIVES).capitalize()} {compound(rng)} {rng.choice(_VERBS)}!"
    if form == 2:
        return f"Wie ernst nimmt die Landesregierung die {compound(rng)}?"
    if form == 3:
        return f"{rng.choice(_PREFIXES)}- und {compound(rng)} in Nordrhein-Westfalen {rng.choice(_VERBS)}"
    return f"„{compound(rng)} jetzt“: {rng.choice(_PLURALS)} brauchen {rng.choice(_ADJECTIVES)} {compound(rng)}"
