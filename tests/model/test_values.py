"""Values of the model as bytes: nothing else comes out of them."""

import pickle
import zlib
from dataclasses import FrozenInstanceError, fields, replace
from datetime import date
from typing import Any

import pytest

from generator.model.corpus import Clip, Registered
from generator.model.session import Form
from generator.model.values import _REDUCERS, DAMAGED, dumped, loaded


@pytest.mark.parametrize(
    "value",
    [None, (1, "a", b"b"), {"a": (Clip(3, "u"),)}, Form.SPEECH, date(2026, 1, 28), Registered("Ada Vorn", terms=(4,))],
)
def test_what_goes_in_comes_out(value: Any) -> None:
    assert loaded(dumped(value)) == value


@pytest.mark.parametrize("value", [Clip(3, "u"), Registered("Ada Vorn", terms=(4,))])
def test_what_comes_out_is_as_frozen_as_what_went_in(value: Any) -> None:
    found = loaded(dumped(value))
    assert type(found) is type(value) and found == value and repr(found) == repr(value)
    name = fields(found)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(found, name, None)
    assert replace(found, **{name: None}) != value


def test_a_value_with_too_few_fields_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(_REDUCERS, Clip, lambda clip: (Clip, (clip.second,)))
    with pytest.raises(DAMAGED):
        loaded(dumped(Clip(3, "u")))


class _Call:
    def __reduce__(self) -> tuple[Any, ...]:
        return print, ("taken in",)


class _Attribute:
    def __reduce__(self) -> tuple[Any, ...]:
        return getattr, (Clip, "__init__")


@pytest.mark.parametrize("harm", [_Call(), _Attribute()])
def test_nothing_is_run(harm: object, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(pickle.UnpicklingError):
        loaded(zlib.compress(pickle.dumps(harm)))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("data", [b"", b"x", zlib.compress(b""), zlib.compress(b"x"), dumped((1, 2))[:-3]])
def test_damage_is_told(data: bytes) -> None:
    with pytest.raises(DAMAGED):
        loaded(data)
