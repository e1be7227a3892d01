"""Values of the model as bytes and back, and nothing else.

Whatever bytes ask for, only what the model has is made of them: a cache is restored by CI from
wherever it was saved, and an entry must not be able to run code.
"""

import io
import pickle
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass, make_dataclass
from enum import Enum, EnumType
from functools import cache
from operator import attrgetter
from typing import Any

DAMAGED = (
    zlib.error,
    pickle.UnpicklingError,
    ImportError,
    LookupError,
    AttributeError,
    TypeError,
    ValueError,
    EOFError,
)
"""What `loaded` raises where the bytes are not what `dumped` gave."""


def dumped(value: Any) -> bytes:
    """A value of the model, or some in tuples and mappings, compressed."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=5)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return zlib.compress(stream.getbuffer(), level=1)


def loaded(data: bytes) -> Any:
    """What `dumped` was given; raises one of DAMAGED."""
    return _Unpickler(io.BytesIO(zlib.decompress(data))).load()


class _Reducers(dict[Any, Callable[[Any], tuple[Any, ...]]]):
    """Values of the model are written as their class and fields: that is read twice as fast as what Python writes."""

    def __missing__(self, kind: Any) -> Callable[[Any], tuple[Any, ...]]:
        names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
        if not names:
            raise KeyError(kind)
        values = attrgetter(*names)
        self[kind] = reducer = _one_field(kind, values) if len(names) == 1 else lambda value: (kind, values(value))
        return reducer


def _one_field(kind: Any, only: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    return lambda value: (kind, (only(value),))


_REDUCERS = _Reducers()


class _Unpickler(pickle.Unpickler):
    """Makes values of the model and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        if (module, name) == ("builtins", "getattr"):
            return _member
        if module.startswith("generator.model."):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return _maker(found)
        raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


@cache
def _maker(kind: type) -> Any:
    """What makes values of a class: the class itself, or what is quicker.

    A frozen value fills its fields through a check that refuses everybody else. So values begin as those of a twin of
    their class that may be written, and become what they are: in a third of the time.
    """
    names = tuple(field.name for field in fields(kind) if field.init) if is_dataclass(kind) else ()
    if kind.__dict__.get("__slots__") != names or kind.__base__ is not object or hasattr(kind, "__post_init__"):
        return kind
    twin = make_dataclass(kind.__name__, names, slots=True, repr=False, eq=False)

    def made(*values: Any) -> Any:
        value: Any = twin(*values)
        value.__class__ = kind
        return value

    return made


def _member(kind: object, name: str) -> Enum:
    """What stands in for `getattr`, by which Python before 3.11.4 names the member of an enumeration."""
    if isinstance(kind, EnumType):
        member: Enum = kind[name]
        return member
    raise pickle.UnpicklingError(f"{kind} has no member {name}")
