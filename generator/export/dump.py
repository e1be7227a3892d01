"""Bytes of JSON: UTF-8, the same for the same value."""

import json
from typing import Any


def dump(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n").encode("utf-8")
