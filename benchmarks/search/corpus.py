"""Invented documents with the statistics of German speeches: small words, Zipf's law, inflected forms, compounds.

The words are the dictionary's, in a drawn order of frequency; a document keeps to a few subjects, so
that words come in clusters as they do in speech. The same seed gives the same documents.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

from generator.search.german.dictionary import forms
from generator.search.german.stems import stems

FIRST_NAMES = ("Anna", "Bernd", "Carla", "Dirk", "Elif", "Frank", "Gesa", "Hanno", "Ines", "Jens", "Kaan", "Lena")
SMALL_WORDS = (
    "der die und in den das zu von ist mit dem nicht für auf ein es wir sich des eine im dass auch als an sie werden "
    "hat haben aus bei ich um nach einen zum sind einer wie so zur über noch nur wird uns aber man wenn war hier oder "
    "vor durch bis schon da am vom kann ihre sehr ja doch diese dieser"
)
SMALL = 0.42
"""The share of small words in running text."""
COMPOUND = 0.035
SUBJECT = 0.22
WORDS = 340
SPEECHES = 200
"""Documents a session."""


class Corpus:
    def __init__(self, seed: int = 7) -> None:
        self._random = random = Random(seed)
        by_lemma: dict[str, list[str]] = {}
        for form, lemma in forms().items():
            if form.isalpha() and 3 <= len(lemma) <= 14:
                by_lemma.setdefault(lemma, []).append(form)
        likely = {**stems().adjectives, **stems().nouns}
        lemmas = sorted(lemma for lemma in by_lemma if len(by_lemma[lemma]) > 1)
        # Frequent words are short, and most are stems of their own.
        rank = {lemma: random.random() * len(lemma) ** 2 for lemma in lemmas}
        lemmas.sort(key=lambda lemma: (lemma.lower().replace("ß", "ss") not in likely, rank[lemma]))
        self._lemmas = lemmas[:40_000]
        self._forms = [sorted(by_lemma[lemma])[:8] for lemma in self._lemmas]
        self._weights = list(accumulate(1 / (rank + 30) ** 1.25 for rank in range(len(self._lemmas))))
        nouns = [lemma for lemma in self._lemmas[:12_000] if lemma[0].isupper() and 4 <= len(lemma) <= 10]
        random.shuffle(nouns)
        self._nouns = nouns[:4_000]
        self._noun_weights = list(accumulate(1 / (rank + 10) ** 1.3 for rank in range(len(self._nouns))))
        self._small = SMALL_WORDS.split()
        self._small_weights = list(accumulate(1 / (rank + 2) ** 0.9 for rank in range(len(self._small))))
        self._people = [self._person() for _ in range(220)]
        self._people_weights = list(accumulate(1 / (rank + 6) for rank in range(len(self._people))))

    def _person(self) -> tuple[str, str]:
        first = self._random.choice(FIRST_NAMES)
        last = self._random.choice(self._nouns[:900]).capitalize() + self._random.choice(["er", "mann", "s", "", "ing"])
        return f"{first} {last}", self._random.choice(["CDU", "CDU", "SPD", "SPD", "GRÜNE", "FDP", "AfD"])

    def _compound(self) -> str:
        first, second = self._random.choices(self._nouns, cum_weights=self._noun_weights, k=2)
        link = (
            "s"
            if first.endswith(("ung", "heit", "keit", "ion", "tät", "schaft"))
            else "n"
            if first.endswith("e")
            else ""
        )
        return first + link + second.lower()

    def documents(self, count: int) -> Iterator[dict[str, str]]:
        day, title, random = date(2001, 1, 10), "", self._random
        for number in range(count):
            if number % SPEECHES == 0:
                day += timedelta(days=random.choice((1, 6, 13, 20)))
            if number % 15 == 0:
                title = self._title()
            who, group = random.choices(self._people, cum_weights=self._people_weights)[0]
            chair = random.random() < 0.3
            size = max(30, int(random.gauss(WORDS, 130)))
            yield {
                "id": f"{number // SPEECHES + 1}/s{number % SPEECHES + 1}",
                "title": title,
                "text": self._text(size),
                "url": f"sitzungen/{number // SPEECHES + 1}/#s{number % SPEECHES + 1}",
                "speaker": who,
                "group": group,
                "date": day.isoformat(),
                "kind": "chair" if chair else "speech",
            }

    def _title(self) -> str:
        words = [
            self._word(lemma)
            for lemma in self._random.choices(range(len(self._lemmas)), cum_weights=self._weights, k=5)
        ]
        return " ".join([self._compound(), "für", *words])

    def _word(self, lemma: int) -> str:
        own = self._forms[lemma]
        return own[0] if self._random.random() < 0.6 else self._random.choice(own)

    def _text(self, size: int) -> str:
        random = self._random
        subjects = random.choices(range(len(self._lemmas)), cum_weights=self._weights, k=14)
        own = [self._compound() for _ in range(5)]
        lemmas = iter(random.choices(range(len(self._lemmas)), cum_weights=self._weights, k=size))
        small = iter(random.choices(self._small, cum_weights=self._small_weights, k=size))
        words: list[str] = []
        begin = True
        for _ in range(size):
            chance = random.random()
            if chance < SMALL:
                word = next(small)
            elif chance < SMALL + COMPOUND:
                word = random.choice(own) if random.random() < 0.7 else self._compound()
            elif chance < SMALL + COMPOUND + SUBJECT:
                word = self._word(random.choice(subjects))
            else:
                word = self._word(next(lemmas))
            if begin:
                word = word[0].upper() + word[1:]
            begin = random.random() < 0.06
            words.append(word + "." if begin else word + "," if chance > 0.93 else word)
        return " ".join(words)


def write(path: Path, count: int, seed: int = 7) -> None:
    with path.open("w", encoding="utf-8") as file:
        for document in Corpus(seed).documents(count):
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
