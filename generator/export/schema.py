"""The JSON Schemas of a session and of its proof, and the check that every build makes of what it writes."""

from collections.abc import Callable
from functools import cache
from typing import Any

import fastjsonschema

from generator.model.session import Form, MeasureKind


def _of(kind: str, *, null: bool = False, **more: Any) -> dict[str, Any]:
    return {"type": [kind, "null"] if null else kind, **more}


def _object(properties: dict[str, Any], *, null: bool = False) -> dict[str, Any]:
    return _of("object", null=null, properties=properties, required=list(properties), additionalProperties=False)


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_TEXT = _of("string")
_TEXT_OR_NULL = _of("string", null=True)
_PAGE = _of("integer", null=True)
_COUNT = _of("integer", minimum=0)
_COUNT_OR_NULL = _of("integer", null=True, minimum=0)
_TIME = _of("string", null=True, pattern=r"^\d{1,2}:\d{2}$")
_PAPERS = _list(_of("string", pattern=r"^\d{1,2}/\d{1,6}$"))
_ANCHOR = r"^s\d+-\d+\.\d+$"
_TRACE = _object({"printed": _TEXT, "rule": _TEXT, "rejected": _list(_TEXT)}, null=True)
_EVENT = _object(
    {
        "type": _of("string", enum=["applause", "heckle", "laughter", "amusement", "interruption", "other"]),
        "text": _TEXT,
        "by": _list(_object({"id": _TEXT_OR_NULL, "name": _TEXT, "group": _TEXT_OR_NULL, "trace": _TRACE})),
        "groups": _list(_TEXT),
        "partial": _of("boolean"),
    }
)
_MENTION = _object(
    {
        "start": _of("integer", minimum=0),
        "end": _of("integer", minimum=1),
        "type": _of("string", enum=["person", "paper", "session", "committee", "statute"]),
        "target": _TEXT,
        "text": _of("string", minLength=1),
        "rule": _TEXT,
        "url": _TEXT_OR_NULL,
    }
)
_PARAGRAPH = _object(
    {
        "kind": _of("string", enum=["speech", "quote", "interjection", "procedure"]),
        "text": _of("string", minLength=1),
        "page": _PAGE,
        "continues": _of("boolean"),
        "reply": _of("boolean"),
        "events": _list(_EVENT),
        "mentions": _list(_MENTION),
    }
)
_QUESTION = _object(
    {
        "number": _of("string", null=True, description="Wie gedruckt: „47“ in „Mündliche Anfrage 47“."),
        "kind": _of("string", description="Wie gedruckt: „Mündliche Anfrage“, „Dringliche Anfrage“."),
        "askers": _list(_object({"id": _TEXT_OR_NULL, "name": _TEXT, "group": _TEXT_OR_NULL})),
        "title": _TEXT_OR_NULL,
        "agenda_item": _TEXT_OR_NULL,
        "page": _PAGE,
        "paragraph": _of("string", pattern=_ANCHOR, description="Wo die Sitzungsleitung sie aufruft."),
        "speeches": {**_list(_TEXT), "description": "Antworten und Zusatzfragen, der Reihe nach."},
        "answered_by": _list(
            _object({"id": _TEXT_OR_NULL, "name": _TEXT_OR_NULL, "role": _TEXT_OR_NULL, "group": _TEXT_OR_NULL})
        ),
    }
)
_CORRECTION = _object(
    {
        "address": _of("string", description="Stelle in der gelesenen Fassung: Rede, Absatz, Abstimmung …"),
        "field": _TEXT,
        "from": {"description": "Was gelesen wurde; bei Text die ersetzte Stelle."},
        "to": {"description": "Was die Redaktion daraus gemacht hat."},
        "change": _of("string", description="Die Änderung in Worten."),
        "reason": _of("string", minLength=1),
        "agenda_item": _TEXT_OR_NULL,
        "anchor": _of("string", null=True, pattern=r"^s\d+-\d+(\.\d+)?$"),
        "page": _PAGE,
    }
)
_BOTH_ENDS = "Später als until bei jemandem, der bis dahin und wieder ab hier fehlte."
_CORRECTIONS = {**_list(_CORRECTION), "description": "Was die Redaktion gegenüber dem Gelesenen geändert hat."}
_REPRINT = _of("boolean", description="Das Protokoll ist ein Neudruck; er ersetzt den Erstdruck.")
SESSION_SCHEMA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "Eine Plenarsitzung",
    **_object(
        {
            "id": _of("string", pattern=r"^\d{1,2}/\d{1,4}$"),
            "parliament": _TEXT,
            "legislature": _of("integer"),
            "number": _of("integer"),
            "date": _of("string", null=True, pattern=r"^\d{4}-\d{2}-\d{2}$"),
            "place": _TEXT_OR_NULL,
            "start": _TIME,
            "end": _TIME,
            "page_count": _PAGE,
            "source": _object({"file": _TEXT, "sha256": _TEXT}),
            "agenda_items": _list(
                _object(
                    {
                        "id": _TEXT,
                        "number": _TEXT_OR_NULL,
                        "title": _TEXT,
                        "kind": _TEXT_OR_NULL,
                        "reading": _PAGE,
                        "joined_titles": _list(_TEXT),
                        "movers": _list(_TEXT),
                        "documents": _PAPERS,
                        "page": _PAGE,
                    }
                )
            ),
            "speeches": _list(
                _object(
                    {
                        "id": _of("string", pattern=r"^s\d+-\d+$"),
                        "page": _PAGE,
                        "page_end": _PAGE,
                        "agenda_item": _TEXT_OR_NULL,
                        "chair": _of("boolean"),
                        "unrevised": _of("boolean"),
                        "in_appendix": _of("boolean"),
                        "form": _of("string", enum=[form.value for form in Form]),
                        "refers_to": _TEXT_OR_NULL,
                        "speaker": _object(
                            {
                                "id": _TEXT_OR_NULL,
                                "name": _TEXT_OR_NULL,
                                "role": _TEXT_OR_NULL,
                                "group": _TEXT_OR_NULL,
                                "trace": _TRACE,
                            }
                        ),
                        "paragraphs": _list(_PARAGRAPH),
                    }
                )
            ),
            "votes": _list(
                _object(
                    {
                        "agenda_item": _TEXT_OR_NULL,
                        "documents": _PAPERS,
                        "kind": _of("string", enum=["referral", "direct", "recommendation", "amendment", "other"]),
                        "yes": _list(_TEXT),
                        "no": _list(_TEXT),
                        "abstain": _list(_TEXT),
                        "outcome": _of("string", enum=["adopted", "rejected", "referred", "other"]),
                        "page": _PAGE,
                        "committees": _object(
                            {
                                "lead": _TEXT_OR_NULL,
                                "further": _list(_TEXT),
                                "final": _of("string", enum=["committee", "plenary", None], null=True),
                            },
                            null=True,
                        ),
                        "recommendation": _TEXT_OR_NULL,
                        "roll_call": _object(
                            {
                                "yes": _COUNT,
                                "no": _COUNT,
                                "abstain": _COUNT_OR_NULL,
                                "invalid": _COUNT_OR_NULL,
                                "secret": _of("boolean"),
                                "members": _list(
                                    _object(
                                        {
                                            "id": _TEXT_OR_NULL,
                                            "name": _TEXT,
                                            "group": _TEXT_OR_NULL,
                                            "vote": _of("string", enum=["yes", "no", "abstain", "absent"]),
                                        }
                                    )
                                ),
                            },
                            null=True,
                        ),
                        "single_votes": _list(
                            _object(
                                {
                                    "group": _TEXT,
                                    "side": _of("string", enum=["yes", "no", "abstain"]),
                                    "count": _COUNT_OR_NULL,
                                }
                            )
                        ),
                    }
                )
            ),
            "absent": _list(
                _object(
                    {
                        "id": _TEXT_OR_NULL,
                        "name": _TEXT,
                        "group": _TEXT_OR_NULL,
                        "role": _TEXT_OR_NULL,
                        "from": {**_TIME, "description": _BOTH_ENDS},
                        "until": _TIME,
                    }
                )
            ),
            "order_measures": _list(
                _object(
                    {
                        "kind": _of("string", enum=[kind.value for kind in MeasureKind]),
                        "name": _TEXT_OR_NULL,
                        "group": _TEXT_OR_NULL,
                        "agenda_item": _TEXT_OR_NULL,
                        "page": _PAGE,
                        "paragraph": _TEXT,
                    }
                )
            ),
            "questions": {**_list(_QUESTION), "description": "Die Anfragen der Fragestunde."},
            "reprint": _REPRINT,
            "corrections": _CORRECTIONS,
            "warnings": _list(_TEXT),
        }
    ),
}


_SHARE = _of("number", null=True, minimum=0, maximum=1)
QUALITY_SCHEMA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "Was eine Plenarsitzung von sich selbst beweist",
    **_object(
        {
            "id": _of("string", pattern=r"^\d{1,2}/\d{1,4}$"),
            "source": _object({"file": _TEXT, "sha256": _TEXT}),
            "reprint": _REPRINT,
            "passed": _of("boolean", description="Alle Prüfungen erreichen ihren Mindestwert."),
            "measures": _list(
                _object(
                    {
                        "check": _of("string", description="Beständiger Name der Prüfung."),
                        "title": _TEXT,
                        "method": _of("string", description="Was womit verglichen wurde."),
                        "found": _of("integer", minimum=0),
                        "expected": _of("integer", minimum=1),
                        "rate": _SHARE,
                        "minimum": _of("number", minimum=0, maximum=1),
                        "passed": _of("boolean"),
                    }
                )
            ),
            "findings": _list(
                _object(
                    {
                        "check": _TEXT,
                        "message": _of("string", minLength=1),
                        "note": _of("boolean", description="Nur bemerkenswert: Es ist nichts offen."),
                        "page": _of("integer", null=True, description="Gedruckte Seitenzahl."),
                        "position": _of("integer", null=True, description="Seite der Datei, ab 1."),
                        "anchor": _of(
                            "string", null=True, pattern=r"^s\d+-\d+(\.\d+)?$", description="Rede oder Absatz."
                        ),
                        "address": _of(
                            "string", null=True, description="Wo das auf der Website steht, vom Wurzelverzeichnis aus."
                        ),
                        "pdf": _of("string", null=True, description="Dieselbe Seite des amtlichen Protokolls."),
                    }
                )
            ),
            "hyphens": _list(
                _object(
                    {
                        "how": _of("string", enum=["joined", "kept", "suspended"]),
                        "reason": _of("string", description="Warum der Trennstrich am Zeilenende so gelesen wurde."),
                        "count": _COUNT,
                    }
                )
            ),
            "corrections": _CORRECTIONS,
        }
    ),
}


def validate(value: dict[str, Any], session_id: str) -> None:
    """Raises ValueError naming the place where a session breaks its schema."""
    _validate(_session_validator(), value, f"session {session_id}")


def validate_quality(value: dict[str, Any], session_id: str) -> None:
    """Raises ValueError naming the place where the proof of a session breaks its schema."""
    _validate(_quality_validator(), value, f"the proof of session {session_id}")


def _validate(validator: Callable[[Any], Any], value: dict[str, Any], what: str) -> None:
    try:
        validator(value)
    except fastjsonschema.JsonSchemaException as error:
        raise ValueError(f"{what} breaks the public schema: {error}") from error


@cache
def _session_validator() -> Callable[[Any], Any]:
    compiled: Callable[[Any], Any] = fastjsonschema.compile(SESSION_SCHEMA)
    return compiled


@cache
def _quality_validator() -> Callable[[Any], Any]:
    compiled: Callable[[Any], Any] = fastjsonschema.compile(QUALITY_SCHEMA)
    return compiled
