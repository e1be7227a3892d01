"""What is asked: seeded queries of each kind, by how many documents have their words."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

SAMPLE = 1_000
"""Documents from which words and phrases are taken."""
TIMES = 10
SHARES = {
    "first": (0.03, 0.08),
    "later": (0.01, 0.05),
    "two": (0.02, 0.1),
    "third": (0.27, 0.42),
    "facets": (0.05, 0.1),
}
"""Kind of query: which share of the documents has its words."""
PHRASE = (0.005, 0.15)


def choose(documents: Path) -> Mapping[str, Sequence[str]]:
    """Kind to queries. Phrases are two neighbouring nouns of a text that are not the same."""
    lines = documents.read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines[:: max(len(lines) // SAMPLE, 1)]]
    counted = Counter(word for text in texts for word in set(re.findall(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b", text)))
    random = Random(3)

    def between(low: float, high: float) -> list[str]:
        return sorted(word for word, count in counted.items() if low < count / len(texts) < high)

    found = {kind: _some(random, between(*shares)) for kind, shares in SHARES.items()}
    found["two"] = [
        f"{one} {other}" for one, other in zip(found["two"], _some(random, between(*SHARES["two"])), strict=False)
    ]
    known = set(between(*PHRASE))
    pairs = (pair for text in texts for pair in re.findall(r"\b(\w+) (?=(\w+)\b)", text))
    phrases = sorted({f'"{one} {other}"' for one, other in pairs if one != other and one in known and other in known})
    return found | {"phrase": _some(random, phrases), "third": found["third"][:3]}


def _some(random: Random, words: Sequence[str]) -> list[str]:
    return random.sample(words, min(TIMES, len(words)))
