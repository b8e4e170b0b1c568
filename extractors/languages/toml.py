"""Reading one TOML file; decimals stay exact."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from importlib.resources.abc import Traversable
from typing import Any

from extractors.errors import PackError


def read_toml(path: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except FileNotFoundError:
        raise PackError(f"{path}: missing; every pack has the files that `en/` has") from None
    except UnicodeDecodeError:
        raise PackError(f"{path}: not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path}: not valid TOML: {error}") from None
